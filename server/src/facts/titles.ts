import { hasDigit, hasLetter, isCapitalAt, isSmallAt } from '../text/letters.ts';
import { foldSpaces, isSpaceAt, skipSpacesBack } from '../text/spaces.ts';
import type { Span } from '../text/span.ts';
import { squash } from '../text/squash.ts';
import type { BlockText } from './blockText.ts';

/** A title as a reader sees it, and where it stands in its block. */
export interface Title {
  /** Without markup, number, and colon at the end; white space folded. */
  readonly title: string;
  /** The number before it without its dot or bracket: "3", "3.1", "IV", "b". */
  readonly number: string | undefined;
  readonly titleSpan: Span;
  /** The title as it is compared: see `squash`. */
  readonly key: string;
}

const NUMBER =
  /^(?:(?:section|article|part|clause|chapter)\s+)?\(?(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-Za-z](?!:))\s?\\?\s?(?:[.):](?!\d)|(?:\s?[–—-]\s))\s*/i;
const BARE_NUMBER = /^(?:§\s?)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\p{Lu})/u;

/** Two letters begin no number, but for Roman ones and words such as "section". */
const mayHaveNumber = (text: string): boolean =>
  !((isCapitalAt(text, 0) || isSmallAt(text, 0)) && isSmallAt(text, 1)) ||
  BEGIN_NUMBERS.includes(text.charAt(0).toLowerCase());

const BEGIN_NUMBERS = 'sapcivx';

/** Reads the title that stands in [from, to) of a block; undefined where no letter is left of it. */
export function readTitle(block: BlockText, from: number, to: number): Title | undefined {
  const raw = titleText(block, from, to);
  if (!hasLetter(raw)) return undefined;
  let start = 0;
  let end = raw.length;
  while (isMargin(raw, start)) start++;
  while (end > start && isMargin(raw, end - 1)) end--;
  const number = numberBefore(raw.slice(start, end));
  if (number) start += number[0].length;
  if (raw.charCodeAt(end - 1) === COLON) end = skipSpacesBack(raw, end - 1);
  const title = raw.slice(start, end);
  return {
    title: foldSpaces(title),
    number: number?.[1],
    titleSpan: { from: from + start, to: from + end },
    key: squash(title),
  };
}

const COLON = 58;

/** White space, or a mark that stands around titles. */
function isMargin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 35 || code === 61 || isSpaceAt(text, at);
}

/** What of a title is its number, with the white space behind it; nothing where no letter would be left. */
function numberBefore(text: string): RegExpExecArray | undefined {
  if (!mayHaveNumber(text)) return undefined;
  const number = NUMBER.exec(text) ?? BARE_NUMBER.exec(text);
  return number && hasLetter(text.slice(number[0].length)) ? number : undefined;
}

/** The prose, but with inline code, or an address that is all there is, which in a heading are part of the title. */
function titleText({ prose, source }: BlockText, from: number, to: number): string {
  const text = prose.slice(from, to);
  const code = source.indexOf('`', from);
  if ((code < 0 || code >= to) && hasLetter(text)) return text;
  return source.slice(from, to).replace(/[`*_#\n\r]/g, ' ');
}

const DATE_LINE =
  /^(?:last|effective|updated?|revised|modified|version|date|posted|published|created|as of|this (?:policy|notice|statement))\b.*\d|^\w+ \d{1,2},? \d{4}$|^\d{1,2} \w+,? \d{4}$|^\d[\d./-]+$/i;

/** What stands before a date that a site fills in. */
export const isDateLabel = (text: string): boolean =>
  /^(?:(?:last|date)\s+)?(?:updated|modified|revised|reviewed|effective(?: date)?)(?: on)?\s*:?$/i.test(text.trim());

/** True for a line that does nothing but give a date, such as "Last updated: May 2, 2024". */
export const isDateLine = (text: string): boolean => hasDigit(text) && DATE_LINE.test(text.trim());
