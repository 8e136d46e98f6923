import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { htmlHeadings } from './htmlHeadings.ts';
import type { FactReaderFactory } from './reader.ts';
import { isDateLine, isNaming, looksLikeTitle, readTitle, type Title } from './titles.ts';

/** How a heading is written. The first three are Markdown's and HTML's own; the others are what authors use instead. */
export type HeadingForm =
  | 'atx'
  | 'setext'
  | 'html'
  | 'marked'
  | 'underlined'
  | 'bold'
  | 'italic'
  | 'capitals'
  | 'numbered'
  | 'label'
  | 'plain';

/**
 * Something that may be a heading. Its span is the whole heading with its marks, relative to the block.
 * What stands around it decides in `policy/sections.ts`: a block cannot see its neighbours.
 */
export interface HeadingCandidate extends Span, Title {
  readonly form: HeadingForm;
  /** 1–6 where the form says so, else 0. */
  readonly level: number;
  /** certain: always a heading. likely: unless its neighbours speak against it. weak: only if they speak for it. */
  readonly strength: 'certain' | 'likely' | 'weak';
  /** True where text of the same block follows it. */
  readonly textBelow: boolean;
}

/** A setext "heading" longer than this is a paragraph that somebody underlined with a rule. */
const LONGEST_SETEXT = 160;

/** Reads headings and what stands as one: see {@link HeadingForm}. */
export const headingReader: FactReaderFactory<HeadingCandidate> = () => (block) => {
  switch (block.kind) {
    case 'atx-heading':
      return markdownHeading(block, 'atx');
    case 'setext-heading':
      return block.source.length > LONGEST_SETEXT ? [] : markdownHeading(block, 'setext');
    case 'html':
      return htmlHeadings(block);
    case 'paragraph':
      return block.source.includes('<h')
        ? [...htmlHeadings(block), ...paragraphHeadings(block)]
        : paragraphHeadings(block);
    default:
      return [];
  }
};

function markdownHeading(block: BlockText, form: 'atx' | 'setext'): HeadingCandidate[] {
  const underline = form === 'setext' ? block.source.lastIndexOf('\n') : block.source.length;
  const title = readTitle(block, 0, underline);
  if (!title) return [];
  return [
    { ...title, form, level: block.level, from: 0, to: block.source.length, strength: 'certain', textBelow: false },
  ];
}

/** Lines of a paragraph are looked at one by one: a heading may stand right on top of its text. */
const MOST_LINES = 40;
const LONGEST_LINE = 200;

function paragraphHeadings(block: BlockText): HeadingCandidate[] {
  if (block.source.length > LONGEST_LINE && !block.source.includes('\n')) return [];
  const lines = linesOf(block.source);
  const found: HeadingCandidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.to - line.from > LONGEST_LINE) continue;
    const heading = headingOfLine(block, lines, index);
    if (heading) found.push(heading);
  }
  return found;
}

function linesOf(source: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= source.length && lines.length < MOST_LINES; ) {
    const ending = source.indexOf('\n', from);
    const to = ending < 0 ? source.length : ending;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

interface LineForm {
  readonly form: HeadingForm;
  readonly level: number;
  readonly strength: HeadingCandidate['strength'];
}

/** Marks that authors put around or before a title, each with what it says of the level. */
const MARKED: readonly { readonly pattern: RegExp; readonly level: (match: RegExpExecArray) => number }[] = [
  { pattern: /^\s*\\?(#{1,6})(?:\\#)*[^#\s\d]/, level: (match) => match[1]?.length ?? 0 },
  { pattern: /^\s*(={2,6})\s*[^=\s][^=]*={2,6}\s*$/, level: () => 0 },
];
/** The marks of emphasis may stand a space off, may be doubled, and may leave a colon outside. */
const BOLD = /^\s*(?:\*\*|__|<(?:strong|b)>)\s*\S.*(?:\*\*|__|<\/(?:strong|b)>)\s*:?\s*(?:\\|<br\s*\/?>)?\s*$/i;
const ITALIC = /^\s*(?:[*_]|<(?:em|i|u)>)\s*[^*_\s].*(?:[*_]|<\/(?:em|i|u)>)\s*:?\s*$/i;
const BOLD_INSIDE = /\*\*\s*\S.*\S\s*\*\*.*\S.*\*\*|<\/(?:strong|b)>.*<(?:strong|b)>/i;

function headingOfLine(block: BlockText, lines: readonly Span[], index: number): HeadingCandidate | undefined {
  const line = lines[index];
  const raw = line ? block.source.slice(line.from, line.to) : '';
  if (!line || !/\p{L}/u.test(raw)) return undefined;
  const underlined = isUnderline(block.source, lines[index + 1], raw);
  const form = underlined ? UNDERLINED : lineForm(raw, index, lines.length);
  if (!form) return undefined;
  const title = readTitle(block, line.from, line.to);
  if (!title || !fits(block, lines, index, title, form)) return undefined;
  const to = underlined ? (lines[index + 1]?.to ?? line.to) : line.to;
  return { ...title, ...form, from: line.from, to, textBelow: /\S/.test(block.prose.slice(to)) };
}

const UNDERLINED: LineForm = { form: 'underlined', level: 0, strength: 'certain' };

/** reStructuredText: a line of one repeated sign, about as long as the title above it. */
function isUnderline(source: string, line: Span | undefined, title: string): boolean {
  if (!line) return false;
  const text = source.slice(line.from, line.to).trim();
  return text.length >= 3 && /^([~+^"'*#=-])\1+$/.test(text) && Math.abs(text.length - title.trim().length) <= 6;
}

function lineForm(raw: string, index: number, count: number): LineForm | undefined {
  for (const { pattern, level } of MARKED) {
    const match = pattern.exec(raw);
    if (match) return { form: 'marked', level: level(match), strength: 'certain' };
  }
  if (BOLD.test(raw) && !BOLD_INSIDE.test(raw)) return { form: 'bold', level: 0, strength: 'likely' };
  if (ITALIC.test(raw)) return { form: 'italic', level: 0, strength: 'weak' };
  if (/^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s?\\?[.)]\s*\S/.test(raw))
    return { form: 'numbered', level: 0, strength: 'likely' };
  if (isCapitals(raw)) return { form: 'capitals', level: 0, strength: 'likely' };
  if (index === 0 && count > 1) return { form: 'label', level: 0, strength: 'weak' };
  return { form: 'plain', level: 0, strength: 'weak' };
}

function isCapitals(raw: string): boolean {
  if (/[a-z]/.test(raw)) return false;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** What a line must be besides its form: a title by its words, and set off from the lines around it. */
function fits(
  block: BlockText,
  lines: readonly Span[],
  index: number,
  title: Title,
  { form, strength }: LineForm,
): boolean {
  if (form === 'underlined' || form === 'marked') return true;
  const raw = lines[index] ? block.source.slice(lines[index].from, lines[index].to) : '';
  if (isIndented(block.source, lines[index + 1], raw)) return !/[.;,]\s*$/.test(raw) && raw.length < 100;
  if (!looksLikeTitle(title.title, form)) return false;
  if (strength === 'weak' && /:\s*$/.test(raw) && !isNaming(title.title, 'strict')) return false;
  if (strength === 'weak' && isMostlyLink(block, lines[index])) return false;
  return lines.length === 1 || setOff(block.source, lines, index, form);
}

/** A title on top of text in the same block: the line above ends a sentence, and the one below begins one. */
function setOff(source: string, lines: readonly Span[], index: number, form: HeadingForm): boolean {
  const text = (at: number): string => {
    const line = lines[at];
    return line ? source.slice(line.from, line.to) : '';
  };
  const above = text(index - 1).trim();
  if (above && !/[.!?:)"”]$|\\$/.test(above)) return false;
  const below = text(index + 1);
  const own = text(index);
  if (!below) return index === 0 || form === 'bold';
  if (form === 'bold') return true;
  if (isIndented(source, lines[index + 1], own) || isDateLine(below)) return true;
  const longer = below.trim().length > own.trim().length * 1.6;
  return longer && /^\s*["“(*_[]*[\p{Lu}\d]/u.test(below) && !/\s\s$/.test(own);
}

/** A term with its definition indented below it. */
function isIndented(source: string, below: Span | undefined, own: string): boolean {
  return below !== undefined && /^\s{3,}\S/.test(source.slice(below.from, below.to)) && /^\S/.test(own);
}

function isMostlyLink(block: BlockText, line: Span | undefined): boolean {
  if (!line) return false;
  const linked = block.links
    .filter((link) => link.from >= line.from && link.to <= line.to)
    .reduce((sum, link) => sum + link.to - link.from, 0);
  return linked > (line.to - line.from) / 2;
}
