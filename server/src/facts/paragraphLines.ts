import { isCapitalAt, isSmallAt } from '../text/letters.ts';
import { isSpaceAt, skipSpaces, skipSpacesBack } from '../text/spaces.ts';
import type { Span } from '../text/span.ts';

/** A line of a paragraph as a reader sees it, without its ending. */
export interface ParagraphLine extends Span {
  readonly raw: string;
  /** How long it is without the white space around it, in UTF-16 units. */
  readonly length: number;
  /** True where its author broke it on purpose: two spaces, a backslash or `<br>` behind it. */
  readonly hardBreak: boolean;
}

/** Lines of a paragraph are looked at one by one: nobody puts so many above a heading. */
const MOST_LINES = 40;
const ENDING = /\n|<br\s{0,3}\/?>/gi;
/** kramdown: attributes of the block above, on a line of their own. */
const ATTRIBUTES = /^\s*\{[:#.][^{}]*\}\s*$/;

/**
 * The first lines of a paragraph that hold text; those that hold nothing but attributes are left out. Marks that open on
 * one line and close at the end of the next, or the one behind, make one line of them.
 */
export function paragraphLines(source: string): readonly ParagraphLine[] {
  const lines = linesAsWritten(source);
  return lines.some(({ raw }) => opensMark(raw)) ? withMarksClosed(lines) : lines;
}

function linesAsWritten(source: string): ParagraphLine[] {
  const lines: ParagraphLine[] = [];
  if (!source.includes('<')) {
    let from = 0;
    for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', from)) {
      if (lines.length >= MOST_LINES) return lines;
      add(lines, source, from, end, false);
      from = end + 1;
    }
    add(lines, source, from, source.length, false);
    return lines;
  }
  let from = 0;
  for (const { 0: ending, index } of source.matchAll(ENDING)) {
    if (lines.length >= MOST_LINES) return lines;
    add(lines, source, from, index, ending !== '\n');
    from = index + ending.length;
  }
  add(lines, source, from, source.length, false);
  return lines;
}

function add(lines: ParagraphLine[], source: string, from: number, end: number, isTag: boolean): void {
  const to = source.charAt(end - 1) === '\r' ? end - 1 : end;
  const raw = source.slice(from, Math.max(from, to));
  const length = lengthOf(raw);
  if (length === 0 || (raw.includes('{') && ATTRIBUTES.test(raw))) return;
  lines.push({ from, to, raw, length, hardBreak: isTag || raw.endsWith('  ') || raw.endsWith('\\') });
}

const lengthOf = (raw: string): number => Math.max(0, skipSpacesBack(raw, raw.length) - skipSpaces(raw, 0));

/** Only such lines may begin with a mark. */
const opensMark = (raw: string): boolean =>
  !isSmallAt(raw, 0) && !isCapitalAt(raw, 0) && (isSpaceAt(raw, 0) || '*_=<'.includes(raw.charAt(0)));

const MARK = /^\s*(\*\*|__|[*_]|={2,6}(?!=)|<(?:strong|b|em|i|u)>)/;

function withMarksClosed(lines: readonly ParagraphLine[]): readonly ParagraphLine[] {
  const result: ParagraphLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ParagraphLine;
    const mark = opensMark(line.raw) ? MARK.exec(line.raw)?.[1] : undefined;
    const count = mark === undefined ? 1 : linesUntilClosed(lines, index, mark.replace('<', '</'));
    result.push(count === 1 ? line : joined(lines.slice(index, index + count)));
    index += count - 1;
  }
  return result;
}

/** Marks close on the third line at the latest. */
const MOST_UNTIL_CLOSED = 3;

/** How many lines a mark spans that closes at the end of a line; 1 where it does not, or closes in its own. */
function linesUntilClosed(lines: readonly ParagraphLine[], first: number, mark: string): number {
  for (let count = 1; count <= MOST_UNTIL_CLOSED; count++) {
    const raw = lines[first + count - 1]?.raw ?? '';
    const at = raw.indexOf(mark, count === 1 ? skipSpaces(raw, 0) + mark.length : 0);
    if (at >= 0) return /^\s*:?\s*$/.test(raw.slice(at + mark.length)) ? count : 1;
    if (lines[first + count - 1]?.hardBreak) return 1;
  }
  return 1;
}

/** Several lines as one, with a space between each two. */
export function joined(lines: readonly ParagraphLine[]): ParagraphLine {
  const raw = lines.map((line) => line.raw.trim()).join(' ');
  const last = lines.at(-1);
  return {
    from: lines[0]?.from ?? 0,
    to: last?.to ?? 0,
    raw,
    length: raw.length,
    hardBreak: last?.hardBreak === true,
  };
}
