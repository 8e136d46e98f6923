import { hasLetter, isCapitalAt, isSmallAt } from '../text/letters.ts';
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
  !((isCapitalAt(text, 0) || isSmallAt(text, 0)) && isSmallAt(text, 1)) || /^(?:[sapcivx])/i.test(text);

/** Reads the title that stands in [from, to) of a block; undefined where no letter is left of it. */
export function readTitle(block: BlockText, from: number, to: number): Title | undefined {
  const raw = titleText(block, from, to);
  const start = raw.search(/[^\s#=]/);
  if (start < 0 || !hasLetter(raw)) return undefined;
  const text = raw.slice(start).replace(/[\s=#]+$/, '');
  const number = mayHaveNumber(text) ? (NUMBER.exec(text) ?? BARE_NUMBER.exec(text)) : null;
  const skipped = number && hasLetter(text.slice(number[0].length)) ? number[0].length : 0;
  const title = text
    .slice(skipped)
    .replace(/\s*:\s*$/, '')
    .trim();
  const titleFrom = from + start + skipped + (text.slice(skipped).length - text.slice(skipped).trimStart().length);
  return {
    title: title.replace(/\s+/g, ' '),
    number: skipped ? number?.[1] : undefined,
    titleSpan: { from: titleFrom, to: titleFrom + title.length },
    key: squash(title),
  };
}

/** The prose, but with inline code, or an address that is all there is, which in a heading are part of the title. */
function titleText(block: BlockText, from: number, to: number): string {
  const prose = block.prose.slice(from, to);
  const source = block.source.slice(from, to);
  if (!source.includes('`') && hasLetter(prose)) return prose;
  return source.replace(/[`*_#\n\r]/g, ' ');
}

const DATE_LINE =
  /^(?:last|effective|updated?|revised|modified|version|date|posted|published|created|as of|this (?:policy|notice|statement))\b.*\d|^\w+ \d{1,2},? \d{4}$|^\d{1,2} \w+,? \d{4}$|^\d[\d./-]+$/i;

/** What stands before a date that a site fills in. */
export const isDateLabel = (text: string): boolean =>
  /^(?:(?:last|date)\s+)?(?:updated|modified|revised|reviewed|effective(?: date)?)(?: on)?\s*:?$/i.test(text.trim());

/** True for a line that does nothing but give a date, such as "Last updated: May 2, 2024". */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text.trim());
