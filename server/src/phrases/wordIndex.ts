/** The key under which everything that wants any number is indexed. */
export const NUMBER_KEY = '<number>';

const LONGEST_PREFIX = 40;

/**
 * Numbers the keys of words, and tells which of them fit a word. A key is a word ("share"), a prefix of words
 * ("disclos*") or {@link NUMBER_KEY}.
 */
export class WordIndex {
  readonly #byWord = new Map<string, number>();
  readonly #byPrefix = new Map<string, number>();

  /** The number of a key, from 0 in the order in which keys come; the same key has the same number. */
  idOf(key: string): number {
    const prefix = key.endsWith('*');
    const map = prefix ? this.#byPrefix : this.#byWord;
    const word = prefix ? key.slice(0, -1) : key;
    const id = map.get(word) ?? this.#byWord.size + this.#byPrefix.size;
    map.set(word, id);
    return id;
  }

  /** The numbers of all keys that fit a word in its normal form. Slow: whoever asks remembers the answer. */
  find(word: string): readonly number[] {
    const found: number[] = [];
    const add = (id: number | undefined): unknown => id !== undefined && found.push(id);
    add(this.#byWord.get(word));
    if (/^\p{N}/u.test(word)) add(this.#byWord.get(NUMBER_KEY));
    for (let length = 1; length <= Math.min(word.length, LONGEST_PREFIX); length++) {
      add(this.#byPrefix.get(word.slice(0, length)));
    }
    return found;
  }
}
