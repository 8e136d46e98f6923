/** The key under which everything that wants any number is indexed. */
export const NUMBER_KEY = '<number>';

const NOTHING: readonly never[] = [];

/** Finds by a word what was added under it: exactly, under a prefix of it (key with a star), or under any number. */
export class WordIndex<Entry> {
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byPrefix = new Map<string, Entry[]>();

  /** Adds under a word ("share"), a prefix ("disclos*") or {@link NUMBER_KEY}. */
  add(key: string, entry: Entry): void {
    const prefix = key.endsWith('*');
    const map = prefix ? this.#byPrefix : this.#byWord;
    const word = prefix ? key.slice(0, -1) : key;
    const entries = map.get(word);
    if (!entries) map.set(word, [entry]);
    else if (entries.at(-1) !== entry) entries.push(entry);
  }

  /** Everything under a word, in the normal form of `text/words.ts`. Slow: whoever asks remembers the answer. */
  find(word: string): readonly Entry[] {
    const found = new Set(this.#byWord.get(word));
    if (/^\p{N}/u.test(word)) for (const entry of this.#byWord.get(NUMBER_KEY) ?? []) found.add(entry);
    for (let length = 1; length <= Math.min(word.length, 40); length++) {
      for (const entry of this.#byPrefix.get(word.slice(0, length)) ?? []) found.add(entry);
    }
    return found.size > 0 ? [...found] : NOTHING;
  }
}
