import type { WordIndex } from './wordIndex.ts';

/**
 * The sets of words that phrases accept, numbered. Whether a word is in a set is then one look at a number, however many
 * words and starts of words the set has; the work is done once for each kind of words. Most sets are of one word: they
 * have numbers below {@link FIRST_ALONE}, and take no bit of any kind.
 */
export class WordSets {
  readonly #index: WordIndex;
  readonly #ids = new Map<string, number>();
  readonly #aloneByKey = new Map<number, number>();
  readonly #sharedByKey = new Map<number, number[]>();
  #sharedCount = 0;
  /** For each kind of words, the set that holds them alone; {@link NO_SET} where there is none. */
  readonly #alone: number[] = [];
  /** For each kind of words, a bit for each of the other sets, in {@link #width} numbers. */
  #shared = new Int32Array(0);
  #width = 0;

  /** @param index where the keys of words are numbered. */
  constructor(index: WordIndex) {
    this.#index = index;
  }

  /** The number of a set, given by its keys as in a `WordIndex`. The same set has the same number. */
  idOf(keys: readonly string[]): number {
    const name = keys.join(' ');
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const [key = ''] = keys;
    const id = keys.length === 1 && /^[^*<]+$/.test(key) ? this.#addAlone(key) : this.#addShared(keys);
    this.#ids.set(name, id);
    return id;
  }

  #addAlone(key: string): number {
    const id = FIRST_ALONE - this.#aloneByKey.size;
    this.#aloneByKey.set(this.#index.idOf(key), id);
    return id;
  }

  #addShared(keys: readonly string[]): number {
    const id = this.#sharedCount++;
    for (const key of keys) {
      const number = this.#index.idOf(key);
      const sets = this.#sharedByKey.get(number);
      if (sets) sets.push(id);
      else this.#sharedByKey.set(number, [id]);
    }
    return id;
  }

  /** Adds the next kind of words, given by the keys that fit them. To be called when all sets are there. */
  addKind(keys: readonly number[]): void {
    this.#width = Math.ceil(this.#sharedCount / 32);
    const start = this.#alone.length * this.#width;
    this.#makeRoom(start + this.#width);
    let alone = NO_SET;
    for (const key of keys) {
      alone = this.#aloneByKey.get(key) ?? alone;
      for (const id of this.#sharedByKey.get(key) ?? []) {
        const at = start + (id >> 5);
        this.#shared[at] = (this.#shared[at] ?? 0) | (1 << (id & 31));
      }
    }
    this.#alone.push(alone);
  }

  #makeRoom(size: number): void {
    if (size <= this.#shared.length) return;
    const before = this.#shared;
    this.#shared = new Int32Array(2 * size);
    this.#shared.set(before);
  }

  /** The first of the words [from, end), given by their kinds, that a set holds; `end` where it holds none of them. */
  firstHeld(set: number, kinds: Int32Array, from: number, end: number): number {
    let at = from;
    if (set < 0) {
      const alone = this.#alone;
      while (at < end && alone[kinds[at] as number] !== set) at++;
      return at;
    }
    const shared = this.#shared;
    const width = this.#width;
    const column = set >> 5;
    const bit = 1 << (set & 31);
    while (at < end && ((shared[(kinds[at] as number) * width + column] as number) & bit) === 0) at++;
    return at;
  }

  /** True where a set holds the words of a kind. */
  holds(set: number, kind: number): boolean {
    if (set < 0) return this.#alone[kind] === set;
    return ((this.#shared[kind * this.#width + (set >> 5)] as number) & (1 << (set & 31))) !== 0;
  }
}

/** Numbers of sets of one word fall from here; -1 is left to those who need a number that is no set's. */
const FIRST_ALONE = -2;
const NO_SET = 0;
