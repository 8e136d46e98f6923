import { lastAtMost } from './rising.ts';
import type { Span } from './span.ts';

/** A text that is looked at part by part, as one looks at a string; a string is one. Offsets are UTF-16. */
export interface TextView {
  readonly length: number;
  slice(from?: number, to?: number): string;
  charAt(offset: number): string;
  /** Where a character stands first, from an offset on; -1 where it does not. */
  indexOf(character: string, from?: number): number;
  /** The whole text; where it is long and was just edited, that copies it. */
  toString(): string;
}

/** To copy so many characters costs next to nothing. */
const PIECE_LENGTH = 4096;

/**
 * A text that is edited again and again: in pieces, so that an edit copies one or two of them and not the whole of a long
 * text. Immutable: an edit gives a new one.
 */
export class EditedText implements TextView {
  readonly length: number;
  readonly #pieces: readonly string[];
  /** The offset at which each piece starts. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  private constructor(pieces: readonly string[], whole?: string) {
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.length;
    }
    this.length = length;
    this.#pieces = pieces;
    this.#starts = starts;
    this.#whole = whole;
  }

  static of(text: string): EditedText {
    return new EditedText(cut(text), text);
  }

  /** The text with other characters in place of a span. */
  edited({ from, to }: Span, insert: string): EditedText {
    const [first, last] = [this.#pieceAt(from), this.#pieceAt(to)];
    const before = this.#piece(first).slice(0, from - this.#start(first));
    const behind = this.#piece(last).slice(to - this.#start(last));
    const changed = cut(before + insert + behind);
    return new EditedText([...this.#pieces.slice(0, first), ...changed, ...this.#pieces.slice(last + 1)]);
  }

  slice(from = 0, to = this.length): string {
    if (this.#whole !== undefined || from < 0 || to < 0) return this.toString().slice(from, to);
    const first = this.#pieceAt(from);
    let text = this.#piece(first).slice(from - this.#start(first), Math.max(from, to) - this.#start(first));
    for (let index = first + 1; this.#start(index) < to; index++) {
      text += this.#piece(index).slice(0, to - this.#start(index));
    }
    return text;
  }

  charAt(offset: number): string {
    const index = this.#pieceAt(offset);
    return this.#piece(index).charAt(offset - this.#start(index));
  }

  indexOf(character: string, from = 0): number {
    if (this.#whole !== undefined) return this.#whole.indexOf(character, from);
    for (let index = this.#pieceAt(from); index < this.#pieces.length; index++) {
      const start = this.#start(index);
      const found = this.#piece(index).indexOf(character, from - start);
      if (found >= 0) return start + found;
    }
    return -1;
  }

  /** Where it differs from what it was: outside of the span that this gives, all is as before. */
  changedSince(before: EditedText): Span {
    const most = Math.min(this.#pieces.length, before.#pieces.length);
    let first = 0;
    while (first < most && this.#pieces[first] === before.#pieces[first]) first++;
    let behind = 0;
    while (behind < most - first && this.#pieces.at(-1 - behind) === before.#pieces.at(-1 - behind)) behind++;
    const end = this.#pieces.length - behind;
    return {
      from: first < this.#pieces.length ? this.#start(first) : this.length,
      to: end < this.#pieces.length ? this.#start(end) : this.length,
    };
  }

  toString(): string {
    this.#whole ??= this.#pieces.join('');
    return this.#whole;
  }

  #piece(index: number): string {
    return this.#pieces[index] ?? '';
  }

  /** Behind the last piece, nothing starts. */
  #start(index: number): number {
    return this.#starts[index] ?? Number.POSITIVE_INFINITY;
  }

  /** Index of the piece that holds an offset. */
  #pieceAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }
}

function cut(text: string): string[] {
  if (text.length <= 2 * PIECE_LENGTH) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE_LENGTH) pieces.push(text.slice(from, from + PIECE_LENGTH));
  return pieces;
}
