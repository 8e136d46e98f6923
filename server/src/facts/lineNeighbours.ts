import { isCapitalAt, isSmallAt } from '../text/letters.ts';
import { isSpaceAt, skipSpaces, skipSpacesBack } from '../text/spaces.ts';
import type { HeadingForm } from './headings.ts';
import { isCapitals } from './lineForms.ts';
import type { ParagraphLine } from './paragraphLines.ts';
import { likenessOf } from './titleLikeness.ts';
import { isDateLine } from './titles.ts';

type Lines = readonly ParagraphLine[];

/** A title on top of text in the same block: the line above ends a sentence, and the one below begins one. */
export function isSetOff(lines: Lines, index: number, form: HeadingForm): boolean {
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
function boldIsSetOff(lines: Lines, index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below || own.hardBreak) return true;
  if (/^\s*\p{Ll}/u.test(below.raw)) return false;
  return !/[.:]\W*$/.test(own.raw) || !isFull(lines, index, widthOf(lines));
}

function isOnText(lines: Lines, index: number, form: HeadingForm): boolean {
  const below = lines[index + 1]?.raw ?? '';
  if (!BEGINS_TEXT.test(below) || !wasBroken(lines, index)) return false;
  return (form === 'capitals' && !isCapitals(below)) || endsAsText(lines.slice(index + 1));
}

/** The title of the whole document, which stored pages have below the lines of a menu. */
const NAMES_POLICY = /^\s*(?:\S+ ){0,4}privacy (?:policy|notice|statement)\s*$/i;

const isEnd = ({ raw }: ParagraphLine): boolean =>
  /[.!?:)"”]\s*\\?$/.test(raw.trimEnd()) && !/\b\p{L}\.\p{L}\.$/u.test(raw.trimEnd());

/** A title right above another one, both at the start of the block or behind a sentence. */
function isTitleOnTitle(lines: Lines, index: number): boolean {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const afterBelow = lines[index + 2];
  if (!own || !below || (above && !isEnd(above)) || !isStrong(own) || !isStrong(below)) return false;
  return afterBelow === undefined || (BEGINS_TEXT.test(afterBelow.raw) && afterBelow.length >= TEXT);
}

const isStrong = ({ raw }: ParagraphLine): boolean => likenessOf(raw.trim()) === 'strong';

const BEGINS_TEXT = /^\s*["“(*_[]*(?:\p{Lu}|\d{1,2}(?:[.)]\s|st|nd|rd|th))/u;

/** True where the line could have held the next word: its author broke it on purpose. */
function wasBroken(lines: Lines, index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below) return false;
  const width = widthOf(lines);
  const isText = below.length >= Math.min(TEXT, width * 0.7) && below.length > own.length;
  return isText && (own.hardBreak ? below.length >= LONG_TEXT : couldHoldNext(lines, index, width));
}

/** Text is not wrapped at fewer characters. */
const NARROWEST = 30;

/** A line that could not hold the next word. */
export const isFull = (lines: Lines, index: number, width: number): boolean =>
  width >= NARROWEST && !couldHoldNext(lines, index, width);

/** How wide a paragraph was wrapped: one long address makes one of many lines longer than the others. */
export function widthOf(lines: Lines): number {
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.ceil(lengths.length * 0.65) - 1] ?? 0;
}

function couldHoldNext(lines: Lines, index: number, width: number): boolean {
  const next = lines[index + 1]?.raw.trimStart() ?? '';
  const space = next.search(/\s/);
  return (lines[index]?.length ?? 0) + 1 + (space < 0 ? next.length : space) <= width;
}

/** A line of at least so many characters is text, where the block's lines are that long. */
const TEXT = 45;
/** Of an address whose lines are broken on purpose, no line is so long. */
const LONG_TEXT = 60;

/** Text ends in a sentence, or goes on for long; the lines of an address do neither. */
function endsAsText(lines: Lines): boolean {
  const length = lines.reduce((sum, { raw }) => sum + raw.length, 0);
  return length > 120 || lines.some(({ raw }) => /[.!?:;]["”’)*_]*\s*$/.test(raw));
}

/** A term with its definition indented below it. */
export function isTerm(lines: Lines, index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below || !isSpaceAt(below.raw, 0)) return false;
  if (!/^\s{3,}["“(*_[]*[\p{Lu}\d]/u.test(below.raw)) return false;
  if (isSpaceAt(own.raw, 0) || /[.;,]\s*$/.test(own.raw)) return false;
  return couldHoldNext(lines, index, widthOf(lines));
}

/** reStructuredText: whether a line of one repeated sign, about as long as the line, stands below it. */
export function isUnderlined(lines: Lines, index: number): boolean {
  const [own, below] = [lines[index], lines[index + 1]];
  if (!own || !below || below.length < 3 || Math.abs(below.length - own.length) > 6) return false;
  const start = skipSpaces(below.raw, 0);
  if (isSmallAt(below.raw, start) || isCapitalAt(below.raw, start)) return false;
  return /^([~+^"'*#=-])\1+$/.test(below.raw.slice(start, skipSpacesBack(below.raw, below.raw.length)));
}
