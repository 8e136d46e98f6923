import type { BlockText } from './blockText.ts';
import { type FormOfHeading, headingCandidate } from './headingCandidate.ts';
import type { HeadingCandidate } from './headings.ts';
import { type HtmlLine, htmlLines } from './htmlLines.ts';
import { boldFits, type Likeness, likenessOf } from './titleLikeness.ts';
import { isDateLine, readTitle } from './titles.ts';

/** `<h2 …>…</h2>`. Bounded, so linear. */
const HEADING = /<h([1-6])\b[^<>]{0,400}>([\s\S]{0,400}?)<\/h\1\s*>/gi;

/** What `<h1>` to `<h6>` mark, in a block of HTML or inside a paragraph. */
export function markedHtmlHeadings(block: BlockText): HeadingCandidate[] {
  return Array.from(block.source.matchAll(HEADING), (match) => markedHeading(block, match)).filter(
    (heading) => heading !== undefined,
  );
}

function markedHeading(block: BlockText, match: RegExpMatchArray): HeadingCandidate | undefined {
  const from = match.index ?? 0;
  const inside = from + match[0].indexOf(match[2] ?? '', match[0].indexOf('>'));
  const title = readTitle(block, inside, inside + (match[2]?.length ?? 0));
  if (!title) return undefined;
  const to = from + match[0].length;
  const form: FormOfHeading = { form: 'html', level: Number(match[1]), strength: 'certain' };
  return headingCandidate(title, form, { from, to }, 'strong', to < block.source.length);
}

/** All headings of a block of HTML: marked ones, lines in bold, and lines that stand like titles above their text. */
export function htmlHeadings(block: BlockText): HeadingCandidate[] {
  const marked = markedHtmlHeadings(block);
  const lines = htmlLines(block);
  const others = lines.flatMap((line, index) => {
    const isMarked = marked.some(({ from, to }) => from < line.to && to > line.from);
    return isMarked ? [] : (headingOfLine(block, lines, index) ?? []);
  });
  return [...marked, ...others].sort((a, b) => a.from - b.from);
}

const LONGEST_LINE = 160;

function headingOfLine(block: BlockText, lines: readonly HtmlLine[], index: number): HeadingCandidate | undefined {
  const line = lines[index];
  if (!line || line.text.length > LONGEST_LINE || isDateLine(line.text)) return undefined;
  const title = readTitle(block, line.from, line.to);
  if (!title) return undefined;
  const likeness = line.isTerm ? 'strong' : likenessOf(title.title);
  const textBelow = index + 1 < lines.length;
  const form = formOf(lines, index, title.title, likeness);
  return form && headingCandidate(title, form, line, likeness, textBelow);
}

const BOLD: FormOfHeading = { form: 'bold', level: 0, strength: 'likely' };
const PLAIN: FormOfHeading = { form: 'plain', level: 0, strength: 'weak' };
const LABEL: FormOfHeading = { form: 'label', level: 0, strength: 'weak' };

/** Undefined for a line that is no heading. */
function formOf(
  lines: readonly HtmlLine[],
  index: number,
  title: string,
  likeness: Likeness,
): FormOfHeading | undefined {
  const line = lines[index];
  if (!line) return undefined;
  if (line.isBold) return boldFits(title) && !isItem(lines, index) ? BOLD : undefined;
  if ((likeness !== 'strong' && likeness !== 'fair') || line.isCell || line.isLink) return undefined;
  if (index + 1 >= lines.length) return lines.length === 1 ? PLAIN : undefined;
  return standsAboveText(lines, index) ? LABEL : undefined;
}

/** A bold item of a list, or cell of a table, without text of its own. */
const isItem = (lines: readonly HtmlLine[], index: number): boolean =>
  lines[index]?.isCell === true && (lines[index + 1]?.isCell !== true || lines[index + 1]?.beginsCell === true);

/** Text is at least so long, or a list, or ends as a sentence does. */
const TEXT = 60;

function standsAboveText(lines: readonly HtmlLine[], index: number): boolean {
  const [above, own, below] = [lines[index - 1]?.text ?? '', lines[index], lines[index + 1]];
  if (!own || !below || /[:,]$/.test(above)) return false;
  if (below.isCell) return /[\p{L}?]$/u.test(own.text) || own.text.endsWith(':');
  return below.text.length >= TEXT || (below.text.length > own.text.length && /[.!?:]["”’)]*$/.test(below.text));
}
