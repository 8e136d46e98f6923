import { WordIndex } from './wordIndex.ts';

/** Which sets hold a word: a bit for each set. */
export type Membership = Int32Array;

/**
 * The sets of words that phrases accept, numbered. Whether a word is in a set is then one look at a bit, however many
 * words and starts of words the set has; the work is done once for each different word.
 */
export class WordSets {
  readonly #index = new WordIndex<number>();
  readonly #ids = new Map<string, number>();
  #none: Membership = new Int32Array(0);

  /** The number of a set, given by its keys: words, prefixes with a star, or `NUMBER_KEY`. The same set has the same number. */
  idOf(keys: readonly string[]): number {
    const name = keys.join(' ');
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(name, id);
    for (const key of keys) this.#index.add(key, id);
    this.#none = new Int32Array((id >> 5) + 1);
    return id;
  }

  /** The sets that hold a word. To be asked when all sets are there. */
  holding(word: string): Membership {
    const ids = this.#index.find(word);
    // Most words of a text are in no set, and share one answer.
    if (ids.length === 0) return this.#none;
    const membership = new Int32Array(this.#none.length);
    for (const id of ids) membership[id >> 5] = (membership[id >> 5] ?? 0) | (1 << (id & 31));
    return membership;
  }
}

/** True where a set is among those that hold a word. */
export const isIn = (set: number, membership: Membership): boolean =>
  ((membership[set >> 5] ?? 0) & (1 << (set & 31))) !== 0;
