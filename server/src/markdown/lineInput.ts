import type { Input } from '@lezer/common';
import type { TextView } from '../text/editedText.ts';

/**
 * Gives a text to the parser line by line, as it asks for it: handed the whole text, it cuts off the rest of it for
 * each line. Lines up to an offset read as blank ones, without a copy of the text in which they are.
 */
export class LineInput implements Input {
  readonly length: number;
  readonly lineChunks = true;
  readonly #source: TextView;
  readonly #blankUntil: number;

  /** @param blankUntil the end of a line, in UTF-16 units; 0 where no line is to read as blank. */
  constructor(source: TextView, blankUntil: number) {
    this.#source = source;
    this.length = source.length;
    this.#blankUntil = blankUntil;
  }

  /** From an offset to the end of its line; a line break by itself. */
  chunk(from: number): string {
    const found = this.#source.indexOf('\n', from);
    const to = found < 0 ? this.length : found;
    if (to === from) return '\n';
    return to <= this.#blankUntil ? ' '.repeat(to - from) : this.#source.slice(from, to);
  }

  read(from: number, to: number): string {
    return this.#source.slice(from, to);
  }
}
