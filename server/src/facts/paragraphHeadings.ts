import { hasLetter, hasSmall, isCapitalAt, isSmallAt } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { HeadingCandidate, HeadingForm } from './headings.ts';
import { type ParagraphLine, paragraphLines } from './paragraphLines.ts';
import { boldFits, likenessOf } from './titleLikeness.ts';
import { isDateLabel, isDateLine, readTitle } from './titles.ts';

const LONGEST_LINE = 200;
/** A whole paragraph of so many lines and characters may be one heading that was wrapped. */
const WRAPPED = { lines: 3, length: 180 };

/** Headings among the lines of a paragraph: a heading may stand right on top of its text. */
export function paragraphHeadings(block: BlockText): readonly HeadingCandidate[] {
  const { source } = block;
  if (source.length > LONGEST_LINE && !source.includes('\n') && !/<br/i.test(source)) return NOTHING;
  const lines = withMarksClosed(paragraphLines(source));
  const wrapped = wrappedHeading(block, lines);
  if (wrapped) return [wrapped];
  const found: HeadingCandidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const heading = headingOfLine(block, lines, index);
    if (heading) found.push(heading);
  }
  return found.length > 0 ? found : NOTHING;
}

const NOTHING: readonly HeadingCandidate[] = [];

/** Marks that open on one line and close at the end of the next, or the one behind, make one line of them. */
function withMarksClosed(lines: readonly ParagraphLine[]): readonly ParagraphLine[] {
  const result: ParagraphLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ParagraphLine;
    const mark = isLetterAt(line.raw, 0)
      ? undefined
      : /^\s*(\*\*|__|[*_]|={2,6}(?!=)|<(?:strong|b|em|i|u)>)/.exec(line.raw)?.[1];
    const count = mark === undefined ? 1 : linesUntilClosed(lines, index, mark.replace('<', '</'));
    const hardBreak = lines[index + count - 1]?.hardBreak === true;
    result.push(count === 1 ? line : { ...joined(lines.slice(index, index + count)), hardBreak });
    index += count - 1;
  }
  return result;
}

const isLetterAt = (text: string, at: number): boolean => isSmallAt(text, at) || isCapitalAt(text, at);

/** How many lines a mark spans that closes at the end of a line; 1 where it does not, or closes in its own. */
function linesUntilClosed(lines: readonly ParagraphLine[], first: number, mark: string): number {
  for (let count = 1; count <= WRAPPED.lines; count++) {
    const raw = lines[first + count - 1]?.raw ?? '';
    const at = raw.indexOf(mark, count === 1 ? raw.search(/\S/) + mark.length : 0);
    if (at >= 0) return /^\s*:?\s*$/.test(raw.slice(at + mark.length)) ? count : 1;
    if (lines[first + count - 1]?.hardBreak) return 1;
  }
  return 1;
}

/** A title that was too long for its line: bold from end to end, or one whose lines could not hold more. */
function wrappedHeading(block: BlockText, lines: readonly ParagraphLine[]): HeadingCandidate | undefined {
  const [first, ...others] = lines;
  const last = others.at(-1);
  if (!first || !last || lines.length > WRAPPED.lines || last.to - first.from > WRAPPED.length) return undefined;
  if (lines.some(({ hardBreak }) => hardBreak)) return undefined;
  const whole = joined(lines);
  const form = lineForm(whole.raw, true);
  const title = readTitle(block, whole.from, whole.to);
  if (!title || form.strength === 'certain' || !fits(block, whole, title.title, form)) return undefined;
  const likeness = likenessOf(title.title);
  const width = widthOf(lines);
  const goesOn = others.every((line, index) => /^\s*[\p{Ll}(&]/u.test(line.raw) || isFull(lines, index, width));
  if (form.form !== 'bold' && !(goesOn && isNaming(likeness))) return undefined;
  return { ...title, ...form, likeness, from: whole.from, to: whole.to, textBelow: false };
}

/** Text is not wrapped at fewer characters. */
const NARROWEST = 30;

/** A line that could not hold the next word. */
const isFull = (lines: readonly ParagraphLine[], index: number, width: number): boolean =>
  width >= NARROWEST && !couldHoldNext(lines, index, width);

function joined(lines: readonly ParagraphLine[]): Span & { readonly raw: string } {
  const raw = lines.map((line) => line.raw.trim()).join(' ');
  return { from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0, raw };
}

const isNaming = (likeness: HeadingCandidate['likeness']): boolean => likeness === 'strong' || likeness === 'fair';

interface LineForm {
  readonly form: HeadingForm;
  readonly level: number;
  readonly strength: HeadingCandidate['strength'];
}

function headingOfLine(block: BlockText, lines: readonly ParagraphLine[], index: number): HeadingCandidate | undefined {
  const line = lines[index];
  if (!line || line.raw.length > LONGEST_LINE || !hasLetter(line.raw)) return undefined;
  const below = lines[index + 1];
  const underlined = below !== undefined && isUnderline(below.raw.trim(), line.raw);
  const isDefined = isTerm(lines, index);
  if (!underlined && !isDefined && beginsSmall(line.raw) && isSmallAt(block.prose, line.from)) return undefined;
  const title = readTitle(block, line.from, line.to);
  if (!title) return undefined;
  const form = underlined ? UNDERLINED : lineForm(line.raw, lines.length === 1 || index > 0);
  if (form.strength !== 'certain' && !isDefined && !standsOut(block, lines, index, title.title, form)) return undefined;
  const to = underlined ? below.to : line.to;
  const likeness = isDefined ? 'strong' : likenessOf(title.title);
  return { ...title, ...form, likeness, from: line.from, to, textBelow: /\S/.test(block.prose.slice(to)) };
}

/** True for a line that begins with a word in small letters, as most lines of wrapped text do: no title does. */
const beginsSmall = (raw: string): boolean =>
  isSmallAt(raw, 0) && isSmallAt(raw, 1) && !/^(?:(?:section|article|part|clause|chapter)\s|[ivx]+[^a-z])/.test(raw);

/** Whether a line that nothing certain marks has the words of a title, and is set off from the lines around it. */
function standsOut(
  block: BlockText,
  lines: readonly ParagraphLine[],
  index: number,
  title: string,
  form: LineForm,
): boolean {
  const line = lines[index];
  return (
    line !== undefined && fits(block, line, title, form) && (lines.length === 1 || isSetOff(lines, index, form.form))
  );
}

const UNDERLINED: LineForm = { form: 'underlined', level: 0, strength: 'certain' };

/** reStructuredText: a line of one repeated sign, about as long as the title above it. */
const isUnderline = (below: string, title: string): boolean =>
  below.length >= 3 && /^([~+^"'*#=-])\1+$/.test(below) && Math.abs(below.length - title.trim().length) <= 6;

/** Marks that authors put around or before a title, each with what it says of the level. */
const MARKED: readonly { readonly pattern: RegExp; readonly level: (match: RegExpExecArray) => number }[] = [
  { pattern: /^\s*\\?(#{1,6})(?:\\#)*(?!\p{Ll}.{60})[^#\s\d]/u, level: (match) => match[1]?.length ?? 0 },
  { pattern: /^\s*(={2,6})\s*[^=\s][^=]*={2,6}\s*$/, level: () => 0 },
];
/** The marks of emphasis may stand a space off, may be doubled, and may leave a colon outside. */
const BOLD =
  /^\s*(?:\*\*|__|<(?:strong|b|span [^<>]{0,60}font-weight: ?(?:bold|[6-9]00)[^<>]{0,60})>)\s*\S.*(?:\*\*|__|<\/(?:strong|b|span)>)\s*:?\s*\\?\s*$/i;
const ITALIC = /^\s*(?:[*_]|<(?:em|i|u)>)\s*[^*_\s].*(?:[*_]|<\/(?:em|i|u)>)\s*:?\s*\\?\s*$/i;
const BOLD_INSIDE = /\*\*\s*\S.*\S\s*\*\*.*\S.*\*\*|<\/(?:strong|b)>.*<(?:strong|b)>/i;
const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s?\\?[.)]\s*\S/;

function lineForm(raw: string, standsAlone: boolean): LineForm {
  const unmarked: LineForm = { form: standsAlone ? 'plain' : 'label', level: 0, strength: 'weak' };
  if (isLetterAt(raw, 0) && isSmallAt(raw, 1)) return unmarked;
  for (const { pattern, level } of MARKED) {
    const match = pattern.exec(raw);
    if (match) return { form: 'marked', level: level(match), strength: 'certain' };
  }
  if (BOLD.test(raw) && !BOLD_INSIDE.test(raw)) return { form: 'bold', level: 0, strength: 'likely' };
  if (ITALIC.test(raw)) return { form: 'italic', level: 0, strength: 'weak' };
  if (NUMBERED.test(raw)) return { form: 'numbered', level: 0, strength: 'likely' };
  if (isCapitals(raw)) return { form: 'capitals', level: 0, strength: 'likely' };
  return unmarked;
}

function isCapitals(raw: string): boolean {
  if (hasSmall(raw)) return false;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Whether the words of a line are such as a title of its form has. */
function fits(block: BlockText, line: Span & { readonly raw: string }, title: string, { form }: LineForm): boolean {
  const likeness = form === 'bold' ? undefined : likenessOf(title);
  if (likeness === undefined ? !boldFits(title) : likeness === 'none') return false;
  if (isDateLine(line.raw.replace(/[*_{}]/g, ' ')) || (line.raw.includes('{') && isDateLabel(title))) return false;
  if (likeness === undefined) return true;
  const introduces = /:\s*$/.test(line.raw);
  if (form === 'numbered') return !introduces || likeness !== 'poor';
  if (form === 'capitals' || form === 'italic') return true;
  if (introduces ? !introducesAsTitle(title, likeness) : line.raw.includes('**')) return false;
  return !isMostlyLink(block, line);
}

/** "Your rights:" is a title, "When you write to us:" begins a sentence. */
const introducesAsTitle = (title: string, likeness: HeadingCandidate['likeness']): boolean =>
  likeness === 'strong'
    ? !/^(?:when|where|if)\b/i.test(title)
    : likeness === 'fair' &&
      /^\S+(?:\s\S+){0,2}$/.test(title) &&
      !/,|^(?:in|for|to|as|note)\b|ly$|\baddress$/i.test(title);

/** A title on top of text in the same block: the line above ends a sentence, and the one below begins one. */
function isSetOff(lines: readonly ParagraphLine[], index: number, form: HeadingForm): boolean {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!own) return false;
  if (NAMES_POLICY.test(own.raw) && (!below || isDateLine(below.raw))) return true;
  if (above && !isEnd(above) && !isTitleOnTitle(lines, index - 1)) return false;
  if (!below || isDateLine(below.raw)) return true;
  if (form === 'bold') return boldIsSetOff(lines, index);
  if (own.raw.trimEnd().endsWith('?')) return !isFull(lines, index, widthOf(lines));
  return isTitleOnTitle(lines, index) || isOnText(lines, index, form);
}

/** A bold line that its sentence goes on behind is a label, or emphasis, at the start of wrapped text. */
function boldIsSetOff(lines: readonly ParagraphLine[], index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below || own.hardBreak) return true;
  if (/^\s*\p{Ll}/u.test(below.raw)) return false;
  return !/[.:]\W*$/.test(own.raw) || !isFull(lines, index, widthOf(lines));
}

function isOnText(lines: readonly ParagraphLine[], index: number, form: HeadingForm): boolean {
  const below = lines[index + 1]?.raw ?? '';
  if (!BEGINS_TEXT.test(below) || !wasBroken(lines, index)) return false;
  return (form === 'capitals' && !isCapitals(below)) || endsAsText(lines.slice(index + 1));
}

/** The title of the whole document, which stored pages have below the lines of a menu. */
const NAMES_POLICY = /^\s*(?:\S+ ){0,4}privacy (?:policy|notice|statement)\s*$/i;

const isEnd = ({ raw }: ParagraphLine): boolean =>
  /[.!?:)"”]\s*\\?$/.test(raw.trimEnd()) && !/\b\p{L}\.\p{L}\.$/u.test(raw.trimEnd());

/** A title right above another one, both at the start of the block or behind a sentence. */
function isTitleOnTitle(lines: readonly ParagraphLine[], index: number): boolean {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const afterBelow = lines[index + 2];
  if (!own || !below || (above && !isEnd(above)) || !isStrong(own) || !isStrong(below)) return false;
  return afterBelow === undefined || (BEGINS_TEXT.test(afterBelow.raw) && afterBelow.raw.trim().length >= TEXT);
}

const isStrong = ({ raw }: ParagraphLine): boolean => likenessOf(raw.trim()) === 'strong';

const BEGINS_TEXT = /^\s*["“(*_[]*(?:\p{Lu}|\d{1,2}(?:[.)]\s|st|nd|rd|th))/u;

/** True where the line could have held the next word: its author broke it on purpose. */
function wasBroken(lines: readonly ParagraphLine[], index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below) return false;
  const [length, lengthBelow] = [own.raw.trim().length, below.raw.trim().length];
  const width = widthOf(lines);
  const isText = lengthBelow >= Math.min(TEXT, width * 0.7) && lengthBelow > length;
  return isText && (own.hardBreak ? lengthBelow >= LONG_TEXT : couldHoldNext(lines, index, width));
}

/** How wide a paragraph was wrapped: one long address makes one of many lines longer than the others. */
function widthOf(lines: readonly ParagraphLine[]): number {
  const lengths = lines.map(({ raw }) => raw.trim().length).sort((a, b) => a - b);
  return lengths[Math.ceil(lengths.length * 0.65) - 1] ?? 0;
}

function couldHoldNext(lines: readonly ParagraphLine[], index: number, width: number): boolean {
  const next = lines[index + 1]?.raw.trimStart() ?? '';
  const space = next.search(/\s/);
  return (lines[index]?.raw.trim().length ?? 0) + 1 + (space < 0 ? next.length : space) <= width;
}

/** A line of at least so many characters is text, where the block's lines are that long. */
const TEXT = 45;
/** Of an address whose lines are broken on purpose, no line is so long. */
const LONG_TEXT = 60;

/** Text ends in a sentence, or goes on for long; the lines of an address do neither. */
function endsAsText(lines: readonly ParagraphLine[]): boolean {
  const length = lines.reduce((sum, { raw }) => sum + raw.length, 0);
  return length > 120 || lines.some(({ raw }) => /[.!?:;]["”’)*_]*\s*$/.test(raw));
}

/** A term with its definition indented below it. */
function isTerm(lines: readonly ParagraphLine[], index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below || !/^\s{3,}["“(*_[]*[\p{Lu}\d]/u.test(below.raw)) return false;
  if (!/^\S/.test(own.raw) || /[.;,]\s*$/.test(own.raw)) return false;
  return couldHoldNext(lines, index, widthOf(lines));
}

function isMostlyLink(block: BlockText, line: Span): boolean {
  const linked = block.links
    .map(({ from, to }) => Math.min(to, line.to) - Math.max(from, line.from))
    .reduce((sum, length) => sum + Math.max(0, length), 0);
  return linked > (line.to - line.from) / 2;
}
