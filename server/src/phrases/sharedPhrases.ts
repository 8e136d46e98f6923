import { NoteKey } from '../text/notes.ts';
import type { Words } from '../text/words.ts';
import { HIT, type HitNumbers } from './hitList.ts';
import { type PhraseHit, PhraseSet, type ValuedPhrase } from './phraseSet.ts';

/** Finds the phrases of one group in the words of a text. */
export type PhraseFinder<T> = (words: Words) => readonly PhraseHit<T>[];

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
  readonly #phrases: ValuedPhrase<unknown>[] = [];
  readonly #groups: string[] = [];
  /** For each group, the number of its first phrase; those of a group follow one another. */
  readonly #firstPhrase: number[] = [];
  /** Groups that have dependent phrases. */
  readonly #withDependents = new Set<number>();
  /**
   * Hits are kept as numbers as long as the text lives, where objects would keep the garbage collector busy; those are
   * made for whoever asks.
   */
  readonly #known = new NoteKey<HitNumbers>();
  #set: PhraseSet<unknown> | undefined;

  /**
   * Adds a group of phrases, and gives what finds them; a group of the same name is the same group. Throws where a text
   * was matched already.
   */
  group<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, SHARED);
    return (words) => {
      const hits = this.#hitsOf<T>(group, this.#match(words), words);
      return hits.length > 0 && this.#withDependents.has(group) ? this.#withDependentHits(hits, group, words) : hits;
    };
  }

  /** The same for phrases that only few texts are asked for: they are matched by themselves, at each question. */
  groupApart<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, tierOf(this.#groups.length));
    return (words) => {
      return this.#hitsOf(group, this.#compiled().find(words, tierOf(group)), words);
    };
  }

  #indexOf(name: string, phrases: () => Iterable<GroupPhrase<unknown>>, tier: number): number {
    const known = this.#groups.indexOf(name);
    if (known >= 0) return known;
    if (this.#set) throw new Error('Phrases were added after a text was matched.');
    const group = this.#groups.push(name) - 1;
    this.#firstPhrase.push(this.#phrases.length);
    for (const { phrase, value, dependent = false } of phrases()) {
      if (dependent) this.#withDependents.add(group);
      this.#phrases.push({ phrase, value, tier: dependent ? tierOf(group) : tier });
    }
    return group;
  }

  #compiled(): PhraseSet<unknown> {
    this.#set ??= new PhraseSet(this.#phrases);
    return this.#set;
  }

  #match(words: Words): HitNumbers {
    const known = words.notes.get(this.#known);
    if (known) return known;
    const found = this.#compiled().find(words, SHARED);
    words.notes.set(this.#known, found);
    return found;
  }

  /** Those of a text's hits that are of a group. */
  #hitsOf<T>(group: number, found: HitNumbers, words: Words): readonly PhraseHit<T>[] {
    const first = this.#firstPhrase[group] as number;
    const end = this.#firstPhrase[group + 1] ?? this.#phrases.length;
    let hits: PhraseHit<T>[] | undefined;
    for (let at = 0; at < found.length; at += HIT) {
      const phrase = found[at] as number;
      if (phrase < first || phrase >= end) continue;
      hits ??= [];
      hits.push(this.#compiled().hit(found, at, words) as PhraseHit<T>);
    }
    return hits ?? NOTHING;
  }

  /** Hits together with those of the group's dependent phrases near them, by position. */
  #withDependentHits<T>(hits: readonly PhraseHit<T>[], group: number, words: Words): readonly PhraseHit<T>[] {
    const found = this.#compiled().findInSentences(words, sentencesNear(hits), tierOf(group));
    if (found.length === 0) return hits;
    return [...hits, ...this.#hitsOf<T>(group, found, words)].sort((a, b) => a.from - b.from);
  }
}

/** The sentences of hits, which come by position, and those right behind them. */
function sentencesNear(hits: readonly PhraseHit<unknown>[]): readonly number[] {
  const near: number[] = [];
  for (const { sentence } of hits) {
    if (near.at(-1) === sentence + 1) continue;
    if (near.at(-1) !== sentence) near.push(sentence);
    near.push(sentence + 1);
  }
  return near;
}

/** The tier of the phrases that are matched in one pass. */
const SHARED = 0;
/** The tier of a group's other phrases. */
const tierOf = (group: number): number => group + 1;

const NOTHING: readonly never[] = [];
