/**
 * Hits as plain numbers, {@link HIT} for each of them: the phrase, by the order in which they were given, and its words
 * [firstWord, endWord). By first word, and by phrase where that is the same.
 */
export type HitNumbers = readonly number[];
export const HIT = 3;

/** Puts hits in order as they are found. One list serves many texts, so that it need not grow for each of them. */
export class HitList {
  readonly #numbers: number[] = [];
  #length = 0;

  /** Adds a hit in its place; nothing where it was found from another anchor. Nearly all hits belong to the end. */
  add(phrase: number, firstWord: number, endWord: number): void {
    const numbers = this.#numbers;
    let at = this.#length;
    while (at > 0 && this.#isBehind(at - HIT, phrase, firstWord)) at -= HIT;
    if (at > 0 && numbers[at - HIT] === phrase && numbers[at - HIT + 1] === firstWord) return;
    for (let from = this.#length - 1; from >= at; from--) numbers[from + HIT] = numbers[from] as number;
    numbers[at] = phrase;
    numbers[at + 1] = firstWord;
    numbers[at + 2] = endWord;
    this.#length += HIT;
  }

  /** Gives all hits, and forgets them. */
  take(): HitNumbers {
    if (this.#length === 0) return NO_HITS;
    const taken = this.#numbers.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #isBehind(at: number, phrase: number, firstWord: number): boolean {
    const other = this.#numbers[at + 1] as number;
    return other > firstWord || (other === firstWord && (this.#numbers[at] as number) > phrase);
  }
}

const NO_HITS: HitNumbers = [];
