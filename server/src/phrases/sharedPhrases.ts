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
  /** Groups that have dependent phrases. Those have the tier of their group's index, and 1. */
  readonly #withDependents = new Set<number>();
  readonly #groups: string[] = [];
  readonly #known = new NoteKey<HitsByGroup>();
  #set: PhraseSet<Tagged> | undefined;

  /**
   * Adds a group of phrases, and gives what finds them; a group of the same name is the same group. Throws where a text
   * was matched already.
   */
  group<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    if (!this.#groups.includes(name)) this.#add(name, phrases());
    const group = this.#groups.indexOf(name);
    return (words) => (this.#match(words)[group] ?? NOTHING) as readonly PhraseHit<T>[];
  }

  #add<T>(name: string, phrases: Iterable<GroupPhrase<T>>): void {
    if (this.#set) throw new Error('Phrases were added after a text was matched.');
    const group = this.#groups.push(name) - 1;
    for (const { phrase, value, dependent = false } of phrases) {
      if (dependent) this.#withDependents.add(group);
      this.#phrases.push({ phrase, value: { group, value }, tier: dependent ? group + 1 : 0 });
    }
  }

  #match(words: Words): HitsByGroup {
    const known = words.notes.get(this.#known);
    if (known) return known;
    this.#set ??= new PhraseSet(this.#phrases);
    const hits: (PhraseHit<unknown>[] | undefined)[] = [];
    this.#set.matchBackwards(words, ({ group, value }, firstWord, endWord) => {
      const hit = hitOf(value, firstWord, endWord, words);
      const list = hits[group];
      if (list) list.push(hit);
      else hits[group] = [hit];
    });
    for (const [group, list] of hits.entries()) {
      if (!list) continue;
      list.reverse();
      if (this.#withDependents.has(group)) addDependents(this.#set, words, group + 1, list);
    }
    words.notes.set(this.#known, hits);
    return hits;
  }
}

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
