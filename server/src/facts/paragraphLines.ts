import type { Span } from '../text/span.ts';

/** A line of a paragraph as a reader sees it, without its ending. */
export interface ParagraphLine extends Span {
  readonly raw: string;
  /** True where its author broke it on purpose: two spaces, a backslash or `<br>` behind it. */
  readonly hardBreak: boolean;
}

/** Lines of a paragraph are looked at one by one: nobody puts so many above a heading. */
const MOST_LINES = 40;
const ENDING = /\n|<br\s{0,3}\/?>/gi;
/** kramdown: attributes of the block above, on a line of their own. */
const ATTRIBUTES = /^\s*\{[:#.][^{}]*\}\s*$/;

/** The first lines of a paragraph that hold text; those that hold nothing but attributes are left out. */
export function paragraphLines(source: string): ParagraphLine[] {
  const lines: ParagraphLine[] = [];
  const add = (from: number, end: number, isTag: boolean): void => {
    const to = source.charAt(end - 1) === '\r' ? end - 1 : end;
    const raw = source.slice(from, Math.max(from, to));
    if (!/\S/.test(raw) || (raw.includes('{') && ATTRIBUTES.test(raw))) return;
    lines.push({ from, to, raw, hardBreak: isTag || raw.endsWith('  ') || raw.endsWith('\\') });
  };
  let from = 0;
  if (source.includes('\n') || source.includes('<')) {
    for (const { 0: ending, index } of source.matchAll(ENDING)) {
      if (lines.length >= MOST_LINES) return lines;
      add(from, index, ending !== '\n');
      from = index + ending.length;
    }
  }
  add(from, source.length, false);
  return lines;
}
