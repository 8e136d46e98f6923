import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { cellsOf, graphemesOf, printable } from './cells.ts';

/** A line of a text with a stretch of it marked, cut to what fits a terminal. */
export interface CodeFrame {
  /** "  20 | " */
  readonly gutter: string;
  /** The line, or the part of it around the stretch; "…" where something was cut off. */
  readonly source: string;
  /** Spaces and carets below it. */
  readonly carets: string;
}

/** Beside the stretch, no more than this many UTF-16 units can ever fit a terminal: the rest of a 5 MB line is not looked at. */
const FARTHEST = 400;

/**
 * Shows where a stretch stands: its first line, and carets below its part on that line, at least one.
 * `width` is in character cells and includes the gutter.
 */
export function codeFrame(text: string, lines: Lines, span: Span, width: number): CodeFrame {
  const { line } = lines.positionAt(span.from);
  const start = lines.startOf(line);
  const end = endOfLine(text, lines.startOf(line + 1), start);
  const marksEnd = Math.min(Math.max(span.to, span.from), end);
  const gutter = `${String(line + 1).padStart(4)} | `;
  const parts = fit(
    {
      before: part(text, Math.max(start, span.from - FARTHEST), span.from, span.from - FARTHEST > start, false),
      marked: part(text, span.from, Math.min(marksEnd, span.from + FARTHEST), false, marksEnd > span.from + FARTHEST),
      after: part(text, marksEnd, Math.min(end, marksEnd + FARTHEST), false, end > marksEnd + FARTHEST),
    },
    width - gutter.length,
  );
  const carets = ' '.repeat(cellsOf(parts.before)) + '^'.repeat(Math.max(1, cellsOf(parts.marked)));
  return { gutter, source: `${parts.before}${parts.marked}${parts.after}`.trimEnd(), carets };
}

function endOfLine(text: string, next: number, start: number): number {
  let end = next;
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return end;
}

interface Part {
  readonly text: string;
  /** Whether something was left out already before it, or behind it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function part(text: string, from: number, to: number, cutBefore: boolean, cutAfter: boolean): Part {
  return { text: printable(text.slice(from, Math.max(from, to))), cutBefore, cutAfter };
}

type Parts<T> = { readonly before: T; readonly marked: T; readonly after: T };

/** The marked part comes first; what is left goes to both sides evenly, or to the side that has more to say. */
function fit({ before, marked, after }: Parts<Part>, width: number): Parts<string> {
  const shown = takeStart(marked, width - 2);
  const rest = width - Math.max(1, cellsOf(shown));
  const left = takeEnd(before, Math.max(Math.floor(rest / 2), rest - cellsOf(after.text) - 1));
  const wasCut = marked.cutAfter || shown.length < marked.text.length;
  return { before: left, marked: shown, after: wasCut ? '' : takeStart(after, rest - cellsOf(left)) };
}

function takeStart({ text, cutAfter }: Part, cells: number): string {
  if (!cutAfter && cellsOf(text) <= cells) return text;
  return `${upTo(graphemesOf(text), cells - 1).join('')}…`;
}

function takeEnd({ text, cutBefore }: Part, cells: number): string {
  if (!cutBefore && cellsOf(text) <= cells) return text;
  const backwards = upTo(graphemesOf(text).reverse(), cells - 1);
  return `…${backwards.reverse().join('')}`;
}

function upTo(graphemes: readonly string[], cells: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const grapheme of graphemes) {
    used += cellsOf(grapheme);
    if (used > cells) break;
    taken.push(grapheme);
  }
  return taken;
}
