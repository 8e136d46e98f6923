import { NoteKey } from '../text/notes.ts';
import type { Words } from '../text/words.ts';
import { HIT, type HitNumbers, type PhraseHit, PhraseSet, type ValuedPhrase } from './phraseSet.ts';

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
  /** For each phrase, its group. */
  readonly #groupOf: number[] = [];
  /** Groups that have dependent phrases. */
  readonly #withDependents = new Set<number>();
  readonly #known = new NoteKey<HitsByGroup>();
  #set: PhraseSet<unknown> | undefined;

  /**
   * Adds a group of phrases, and gives what finds them; a group of the same name is the same group. Throws where a text
   * was matched already.
   */
  group<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, SHARED);
    return (words) => {
      const found = this.#match(words)[group];
      if (!found) return NOTHING;
      const hits = this.#hits<T>(found, words);
      return this.#withDependents.has(group) ? this.#withDependentHits(hits, group, words) : hits;
    };
  }

  /** The same for phrases that only few texts are asked for: they are matched by themselves, at each question. */
  groupApart<T>(name: string, phrases: () => Iterable<GroupPhrase<T>>): PhraseFinder<T> {
    const group = this.#indexOf(name, phrases, tierOf(this.#groups.length));
    return (words) => {
      const found = this.#compiled().find(words, tierOf(group));
      return found.length > 0 ? this.#hits<T>(found, words) : NOTHING;
    };
  }

  #indexOf(name: string, phrases: () => Iterable<GroupPhrase<unknown>>, tier: number): number {
    const known = this.#groups.indexOf(name);
    if (known >= 0) return known;
    if (this.#set) throw new Error('Phrases were added after a text was matched.');
    const group = this.#groups.push(name) - 1;
    for (const { phrase, value, dependent = false } of phrases()) {
      if (dependent) this.#withDependents.add(group);
      this.#phrases.push({ phrase, value, tier: dependent ? tierOf(group) : tier });
      this.#groupOf.push(group);
    }
    return group;
  }

  #compiled(): PhraseSet<unknown> {
    this.#set ??= new PhraseSet(this.#phrases);
    return this.#set;
  }

  #match(words: Words): HitsByGroup {
    const known = words.notes.get(this.#known);
    if (known) return known;
    const byGroup: (number[] | undefined)[] = [];
    const found = this.#compiled().find(words, SHARED);
    for (let at = 0; at < found.length; at += HIT) {
      const phrase = found[at] as number;
      const group = this.#groupOf[phrase] as number;
      const ofGroup = byGroup[group];
      if (ofGroup) ofGroup.push(phrase, found[at + 1] as number, found[at + 2] as number);
      else byGroup[group] = [phrase, found[at + 1] as number, found[at + 2] as number];
    }
    // Copies without room to grow: they live as long as the text.
    const kept = byGroup.map((ofGroup) => ofGroup?.slice());
    words.notes.set(this.#known, kept);
    return kept;
  }

  #hits<T>(found: HitNumbers, words: Words): PhraseHit<T>[] {
    const set = this.#compiled();
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < found.length; at += HIT) hits.push(set.hit(found, at, words) as PhraseHit<T>);
    return hits;
  }

  /** Hits together with those of the group's dependent phrases near them, by position. */
  #withDependentHits<T>(hits: readonly PhraseHit<T>[], group: number, words: Words): readonly PhraseHit<T>[] {
    const found: number[] = [];
    for (const sentence of new Set(hits.flatMap((hit) => [hit.sentence, hit.sentence + 1]))) {
      this.#compiled().findInSentence(words, sentence, tierOf(group), found);
    }
    if (found.length === 0) return hits;
    return [...hits, ...this.#hits<T>(found, words)].sort((a, b) => a.from - b.from);
  }
}

/** The tier of the phrases that are matched in one pass. */
const SHARED = 0;
/** The tier of a group's other phrases. */
const tierOf = (group: number): number => group + 1;

const NOTHING: readonly never[] = [];

/**
 * For each group that has hits, these as numbers. They are kept as long as the text lives, where objects would keep the
 * garbage collector busy; those are made for whoever asks.
 */
type HitsByGroup = readonly (HitNumbers | undefined)[];
