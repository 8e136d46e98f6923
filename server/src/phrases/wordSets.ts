import { NUMBER_KEY, WordIndex } from './wordIndex.ts';

/** Which sets hold a word. */
export interface Membership {
  /** The number of the set that holds this word alone; 0 where there is none. */
  readonly alone: number;
  /** A bit for each of the other sets. */
  readonly shared: Int32Array;
}

/**
 * The sets of words that phrases accept, numbered. Whether a word is in a set is then one look at a number, however many
 * words and starts of words the set has; the work is done once for each different word. Most sets are of one word: they
 * have numbers below {@link FIRST_ALONE}, and take no bit of any word.
 */
export class WordSets {
  readonly #index = new WordIndex<number>();
  readonly #shared = new Map<string, number>();
  readonly #alone = new Map<string, number>();
  #none = new Int32Array(0);

  /** The number of a set, given by its keys: words, prefixes with a star, or `NUMBER_KEY`. The same set has the same number. */
  idOf(keys: readonly string[]): number {
    const [key = ''] = keys;
    return keys.length === 1 && key !== NUMBER_KEY && !key.endsWith('*') ? this.#aloneId(key) : this.#sharedId(keys);
  }

  /** The sets that hold a word. To be asked when all sets are there. */
  holding(word: string): Membership {
    const alone = this.#alone.get(word) ?? 0;
    const ids = this.#index.find(word);
    // Most words of a text are in no set, and share one answer.
    if (ids.length === 0) return { alone, shared: this.#none };
    const shared = new Int32Array(this.#none.length);
    for (const id of ids) shared[id >> 5] = (shared[id >> 5] ?? 0) | (1 << (id & 31));
    return { alone, shared };
  }

  #aloneId(word: string): number {
    const known = this.#alone.get(word);
    if (known !== undefined) return known;
    const id = FIRST_ALONE - this.#alone.size;
    this.#alone.set(word, id);
    return id;
  }

  #sharedId(keys: readonly string[]): number {
    const name = keys.join(' ');
    const known = this.#shared.get(name);
    if (known !== undefined) return known;
    const id = this.#shared.size;
    this.#shared.set(name, id);
    for (const key of keys) this.#index.add(key, id);
    this.#none = new Int32Array((id >> 5) + 1);
    return id;
  }
}

/** Numbers of sets of one word fall from here; -1 is left to those who need a number that is no set's. */
const FIRST_ALONE = -2;

/** True where a set is among those that hold a word. */
export const isIn = (set: number, { alone, shared }: Membership): boolean =>
  set < 0 ? set === alone : ((shared[set >> 5] as number) & (1 << (set & 31))) !== 0;
