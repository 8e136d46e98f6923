import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';

/** A date as written. Its span is relative to the text that was searched. */
export interface WrittenDate extends Span {
  /** YYYY-MM-DD, or YYYY-MM where only the month is given. */
  readonly iso: string;
  /** The same figures with day and month the other way round, where both readings are dates; else undefined. */
  readonly otherIso: string | undefined;
  /** Where day and month are figures and cannot be told apart: the sign between them. */
  readonly sign: string | undefined;
}

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** Year first | figures | month and year in figures | day and month's name and year in either order | month's name and year. Bounded, so linear. */
const DATE = new RegExp(
  `\\b(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4}|\\d{2})|(?<![-/.\\d])(\\d{1,2})[-/.]((?:19|20)\\d\\d)|(?:(${DAY})[ ,-]{1,2}(?:(?:day )?of )?)?(${MONTHS})\\.?[ -]{0,3}(${DAY})?(?:,|, of| of)?[ -]{1,3}((?:19|20)\\d\\d))\\b(?![-/]\\d)`,
  'gi',
);

/** The dates in a text, in order. */
export function datesIn(text: string): WrittenDate[] {
  return matchesOf(DATE, text).flatMap((match) => {
    const read = match[MONTH] ? named(match) : figures(match);
    return read ? [{ ...read, from: match.index, to: match.index + match[0].length }] : [];
  });
}

type Reading = Pick<WrittenDate, 'iso' | 'otherIso' | 'sign'>;

/** The groups of {@link DATE} for a month's name, the day before or behind it, and the year. */
const [DAY_BEFORE, MONTH, DAY_BEHIND, YEAR] = [11, 12, 13, 14] as const;
const FIRST_LETTERS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function named(match: RegExpMatchArray): Reading | undefined {
  const month = FIRST_LETTERS.indexOf(match[MONTH]?.slice(0, 3).toLowerCase() ?? '') + 1;
  const day = match[DAY_BEFORE] ?? match[DAY_BEHIND];
  const iso = isoOf(Number(match[YEAR]), month, day === undefined ? 1 : Number.parseInt(day, 10));
  if (iso === undefined) return undefined;
  return { iso: day === undefined ? iso.slice(0, 7) : iso, otherIso: undefined, sign: undefined };
}

function figures(match: RegExpMatchArray): Reading | undefined {
  if (match[1]) {
    const iso = isoOf(Number(match[1]), Number(match[3]), Number(match[4]));
    return iso === undefined ? undefined : { iso, otherIso: undefined, sign: undefined };
  }
  if (match[9]) {
    const iso = isoOf(Number(match[10]), Number(match[9]), 1)?.slice(0, 7);
    return iso === undefined ? undefined : { iso, otherIso: undefined, sign: undefined };
  }
  const [first, second, written] = [Number(match[5]), Number(match[7]), Number(match[8])];
  const year = written < 100 ? 2000 + written : written;
  const dayFirst = isoOf(year, second, first);
  const monthFirst = isoOf(year, first, second);
  const iso = dayFirst ?? monthFirst;
  if (iso === undefined) return undefined;
  const open = dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst;
  return { iso, otherIso: open ? monthFirst : undefined, sign: open ? match[6] : undefined };
}

/** Undefined where there is no such day, or no policy can be of that year. */
function isoOf(year = 0, month = 0, day = 0): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
