import type { TextView } from './editedText.ts';
import { lastAtMost } from './rising.ts';
import type { Span } from './span.ts';

/** Line starts of a text, for turning offsets into lines and columns. LF, CRLF and a lone CR each end a line. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #length: number;
  /** False where a CR may end a line. */
  readonly #onlyLineFeeds: boolean;

  /** @param starts where its lines start, if that is known; only of a text without a CR */
  constructor(text: TextView, starts?: readonly number[]) {
    this.#onlyLineFeeds = starts !== undefined || text.indexOf('\r') < 0;
    this.#starts = starts ?? [0, ...(this.#onlyLineFeeds ? startsBehindLineFeeds(text) : startsBehindBreaks(text))];
    this.#length = text.length;
  }

  /** The lines of a text that differs from this one's in a span only; the span is that in the new text. */
  changed(text: TextView, { from, to }: Span): Lines {
    const part = text.slice(from, to);
    if (!this.#onlyLineFeeds || part.includes('\r')) return new Lines(text);
    const moved = text.length - this.#length;
    const starts = this.#starts.slice(0, lastAtMost(this.#starts, from) + 1);
    for (const start of startsBehindLineFeeds(part)) starts.push(from + start);
    for (let line = lastAtMost(this.#starts, to - moved) + 1; line < this.#starts.length; line++) {
      starts.push((this.#starts[line] as number) + moved);
    }
    return new Lines(text, starts);
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

/** Offsets behind the line breaks of a text that has no CR. */
function startsBehindLineFeeds(text: TextView): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The same where a CR may end a line, too. */
function startsBehindBreaks(text: TextView): number[] {
  return Array.from(text.toString().matchAll(/\r\n|\r|\n/g), ({ 0: ending, index }) => index + ending.length);
}
