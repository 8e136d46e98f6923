import { NoteKey } from '../text/notes.ts';
import type { Words } from '../text/words.ts';
import { hitOf, type PhraseHit, PhraseSet } from './phraseSet.ts';

/** Finds the phrases of one group in the words of a text. */
export type PhraseFinder<T> = (words: Words) => readonly PhraseHit<T>[];

interface Tagged {
  readonly group: number;
  readonly value: unknown;
}

/** Phrases, each with the value that its hits carry. */
export type ValuedPhrases<T> = Iterable<{ readonly phrase: string; readonly value: T }>;

/**
 * Phrases of several users, matched together: whoever asks first about a text pays for one pass over its words, the
 * others get their part of the answer. Groups are added first; the set is compiled when the first text comes.
 */
export class SharedPhrases {
  readonly #phrases: { readonly phrase: string; readonly value: Tagged }[] = [];
  readonly #groups: string[] = [];
  readonly #known = new NoteKey<HitsByGroup>();
  #set: PhraseSet<Tagged> | undefined;

  /**
   * Adds a group of phrases, and gives what finds them; a group of the same name is the same group. Throws where a text
   * was matched already.
   */
  group<T>(name: string, phrases: () => ValuedPhrases<T>): PhraseFinder<T> {
    if (!this.#groups.includes(name)) this.#add(name, phrases());
    const group = this.#groups.indexOf(name);
    return (words) => (this.#match(words)[group] ?? NOTHING) as readonly PhraseHit<T>[];
  }

  #add<T>(name: string, phrases: ValuedPhrases<T>): void {
    if (this.#set) throw new Error('Phrases were added after a text was matched.');
    const group = this.#groups.push(name) - 1;
    for (const { phrase, value } of phrases) this.#phrases.push({ phrase, value: { group, value } });
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
    for (const list of hits) list?.reverse();
    words.notes.set(this.#known, hits);
    return hits;
  }
}

const NOTHING: readonly never[] = [];

/** A list for each group that has hits. */
type HitsByGroup = readonly (readonly PhraseHit<unknown>[] | undefined)[];
