import type { TextView } from './editedText.ts';
import { lastAtMost } from './rising.ts';

/** Line starts of a text, for turning offsets into lines and columns. LF, CRLF and a lone CR each end a line. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: TextView) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  /** How many lines there are; a text that ends in a line break has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** 0-based line of a UTF-16 offset; offsets outside the text count as its nearest end. */
  lineAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  /** Offset at which a 0-based line starts; the text's length for a line past the last. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  /** 0-based line and 0-based UTF-16 column of an offset, as LSP wants them. */
  positionAt(offset: number): { line: number; character: number } {
    const inside = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(inside);
    return { line, character: inside - this.startOf(line) };
  }
}

function lineStarts(text: TextView): number[] {
  const starts = [0];
  if (text.indexOf('\r') < 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { 0: ending, index } of text.toString().matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
  return starts;
}
