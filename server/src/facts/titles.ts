import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { HeadingForm } from './headings.ts';

/** A title as a reader sees it, and where it stands in its block. */
export interface Title {
  /** Without markup, number, and colon at the end; white space folded. */
  readonly title: string;
  /** The number before it without its dot or bracket: "3", "3.1", "IV", "b". */
  readonly number: string | undefined;
  readonly titleSpan: Span;
}

const NUMBER =
  /^(?:(?:section|article|part|clause|chapter)\s+)?(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-Za-z])\s?\\?\s?(?:[.):](?!\d)|(?:\s?[–—-]\s))\s*/i;
const BARE_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\s+(?=\p{Lu})/u;

/** Reads the title that stands in [from, to) of a block; undefined where no letter is left of it. */
export function readTitle(block: BlockText, from: number, to: number): Title | undefined {
  const raw = titleText(block, from, to);
  const start = raw.search(/[^\s#=]/);
  if (start < 0 || !/\p{L}/u.test(raw)) return undefined;
  const text = raw.slice(start).replace(/[\s=#]+$/, '');
  const number = NUMBER.exec(text) ?? BARE_NUMBER.exec(text);
  const skipped = number && /\p{L}/u.test(text.slice(number[0].length)) ? number[0].length : 0;
  const title = text
    .slice(skipped)
    .replace(/\s*:\s*$/, '')
    .trim();
  const titleFrom = from + start + skipped + (text.slice(skipped).length - text.slice(skipped).trimStart().length);
  return {
    title: title.replace(/\s+/g, ' '),
    number: skipped ? number?.[1] : undefined,
    titleSpan: { from: titleFrom, to: titleFrom + title.length },
  };
}

/** The prose, but with inline code, or an address that is all there is, which in a heading are part of the title. */
function titleText(block: BlockText, from: number, to: number): string {
  const prose = block.prose.slice(from, to);
  const source = block.source.slice(from, to);
  if (!source.includes('`') && /\p{L}/u.test(prose)) return prose;
  return source.replace(/[`*_#\n\r]/g, ' ');
}

const LONGEST: Readonly<Partial<Record<HeadingForm, number>>> = { bold: 140, numbered: 110, capitals: 110 };
/** A line that begins so says something; it does not name something. So does a longer one that begins with "our". */
const SENTENCE_START =
  /^(?:we|you|i|it|this|these|that|if|please|by|all|to|for|there|as|in|when|(?:our|your)(?: \S+){4})\b/i;
const DATE_LINE =
  /^(?:last|effective|updated?|revised|modified|version|date|posted|published|created|as of|this (?:policy|notice|statement))\b.*\d|^\w+ \d{1,2},? \d{4}$|^\d[\d./-]+$/i;

/** True for a line that does nothing but give a date, such as "Last updated: May 2, 2024". */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text.trim());

/** True where words are such as a title has: short, no sentence, no address, no date line. */
export function looksLikeTitle(title: string, form: HeadingForm): boolean {
  if (title.length < 2 || title.length > (LONGEST[form] ?? 90)) return false;
  if (/[@|]|https?:|www\.|\{|\}/.test(title) || DATE_LINE.test(title)) return false;
  if (form === 'bold') return !/[.;,]$/.test(title) || title.length <= 60;
  if (/[.;,!]$/.test(title) && !/\b(?:Inc|Ltd|Co|etc|Corp)\.$/.test(title)) return false;
  if (looksLikeAddress(title)) return false;
  if (form === 'capitals' || form === 'numbered') return !/[.;]\s+\p{Lu}/u.test(title);
  return isNaming(title);
}

const looksLikeAddress = (title: string): boolean =>
  /^(?:attn|attention|phone|tel|fax|e-?mail|c\/o)\b/i.test(title) ||
  (/\d/.test(title) && (title.match(/,/g)?.length ?? 0) > 1) ||
  /\d{5}/.test(title);

/** A plain line names something: it starts with a capital, has few words, and is a question or in title case. */
export function isNaming(title: string, how: 'loose' | 'strict' = 'loose'): boolean {
  if (!/^["“'‘(]?[\p{Lu}]/u.test(title)) return false;
  const words = title.split(/\s+/);
  if (words.length > 14) return false;
  if (title.endsWith('?')) return true;
  const long = words.filter((word) => word.length > 3);
  const capitalised = long.filter((word) => /^["“'‘(]?[\p{Lu}\d]/u.test(word)).length;
  if (
    long.length > (how === 'strict' ? 0 : 1) &&
    !(how === 'strict' && SENTENCE_START.test(title)) &&
    capitalised >= long.length * 0.75
  )
    return true;
  return how === 'loose' && words.length <= 9 && !SENTENCE_START.test(title);
}
