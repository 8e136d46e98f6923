import { NoteKey } from '../text/notes.ts';
import type { Words } from '../text/words.ts';
import { hitOf, type PhraseHit, PhraseSet, type ValuedPhrase } from './phraseSet.ts';

/** Finds the phrases of one group in the words of a text. */
export type PhraseFinder<T> = (words: Words) => readonly PhraseHit<T>[];

interface Tagged {
  readonly group: number;
  readonly value: unknown;
}

/** A phrase of a group, and the value that its hits carry. */
export interface GroupPhrase<T> {
  readonly phrase: string;
  readonly value: T;
  /**
   * True for a phrase that says something only of others of its group, such as what takes their force away: it is looked
   * for only in sentences where one of those is found, and in the sentences right behind them.
   */
  readonly dependent?: boolean;
}

/**
 * Phrases of several users, matched together: whoever asks first about a text pays for one pass over its words, the
 * others get their part of the answer. Groups are added first; the set is compiled when the first text comes.
 */
export class SharedPhrases {
  readonly #phrases: ValuedPhrase<Tagged>[] = [];
  readonly #groups: string[] = [];
  /** Groups that have dependent phrases. */
  readonly #withDependents = new Set<number>();
  readonly #known = new NoteKey<HitsByGroup>();
  #set: PhraseSet<Tagged> | undefined;

  /**
   * Adds a group of phrases, and gives what finds them; a group of the same name is the same group. Throws where a text
   * was matched already.
   */
  group<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, SHARED);
    return (words) => (this.#match(words)[group] ?? NOTHING) as readonly PhraseHit<T>[];
  }

  /** The same for phrases that only few texts are asked for: they are matched by themselves, at each question. */
  groupApart<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, tierOf(this.#groups.length));
    return (words) => {
      const hits: PhraseHit<T>[] = [];
      this.#compiled().matchBackwards(words, tierOf(group), ({ value }, firstWord, endWord) => {
        hits.push(hitOf(value as T, firstWord, endWord, words));
      });
      return hits.reverse();
    };
  }

  #indexOf(name: string, phrases: () => Iterable<GroupPhrase<unknown>>, tier: number): number {
    const known = this.#groups.indexOf(name);
    if (known >= 0) return known;
    if (this.#set) throw new Error('Phrases were added after a text was matched.');
    const group = this.#groups.push(name) - 1;
    for (const { phrase, value, dependent = false } of phrases()) {
      if (dependent) this.#withDependents.add(group);
      this.#phrases.push({ phrase, value: { group, value }, tier: dependent ? tierOf(group) : tier });
    }
    return group;
  }

  #compiled(): PhraseSet<Tagged> {
    this.#set ??= new PhraseSet(this.#phrases);
    return this.#set;
  }

  #match(words: Words): HitsByGroup {
    const known = words.notes.get(this.#known);
    if (known) return known;
    const set = this.#compiled();
    const hits: (PhraseHit<unknown>[] | undefined)[] = [];
    set.matchBackwards(words, SHARED, ({ group, value }, firstWord, endWord) => {
      const hit = hitOf(value, firstWord, endWord, words);
      const list = hits[group];
      if (list) list.push(hit);
      else hits[group] = [hit];
    });
    for (const [group, list] of hits.entries()) {
      if (!list) continue;
      list.reverse();
      if (this.#withDependents.has(group)) addDependents(set, words, tierOf(group), list);
    }
    words.notes.set(this.#known, hits);
    return hits;
  }
}

/** The tier of the phrases that are matched in one pass. */
const SHARED = 0;
/** The tier of a group's other phrases. */
const tierOf = (group: number): number => group + 1;

/** Adds the hits of dependent phrases to those of the others of their group, by position. */
function addDependents(set: PhraseSet<Tagged>, words: Words, tier: number, hits: PhraseHit<unknown>[]): void {
  const near = new Set(hits.flatMap(({ sentence }) => [sentence, sentence + 1]));
  const count = hits.length;
  for (const sentence of near) {
    set.matchSentence(words, sentence, tier, ({ value }, firstWord, endWord) => {
      hits.push(hitOf(value, firstWord, endWord, words));
    });
  }
  if (hits.length > count) hits.sort((a, b) => a.from - b.from);
}

const NOTHING: readonly never[] = [];

/** A list for each group that has hits. */
type HitsByGroup = readonly (readonly PhraseHit<unknown>[] | undefined)[];
