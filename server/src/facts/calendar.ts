import { Chrono, configuration, type Parser } from 'chrono-node/en';
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
  `\\b(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4}|\\d{2})|(?<![-/.\\d])(\\d{1,2})[-/.]((?:19|20)\\d\\d)|((?:${DAY}[ ,-]{1,2}(?:(?:day )?of )?)?${MONTHS}\\.?[ -]{0,3}(?:${DAY})?(?:,|, of| of)?[ -]{1,3}(?:19|20)\\d\\d))\\b(?![-/]\\d)`,
  'gi',
);

/** Dates as they are asked for: a month alone gets a first day. */
const SAMPLES = ['1 March 2000', 'March 1, 2000'];

/**
 * The parsers that read months' names, alone: the others look for what is no such date, and refiners guess at what is not
 * written; together they cost ten times as much.
 */
function monthNameReader(): Chrono {
  const { parsers } = configuration.createConfiguration(true, false);
  const reads = (parser: Parser, sample: string): boolean =>
    new Chrono({ parsers: [parser], refiners: [] }).parse(sample, REFERENCE).length > 0;
  return new Chrono({
    parsers: parsers.filter((parser) => SAMPLES.some((sample) => reads(parser, sample))),
    refiners: [],
  });
}

/** Only what is written counts, so any day will do. */
const REFERENCE = new Date(2000, 0, 1);

/** Makes a function that finds the dates in a text, in order. */
export function dateFinder(): (text: string) => WrittenDate[] {
  const chrono = monthNameReader();
  return (text) => {
    const dates: WrittenDate[] = [];
    for (const match of matchesOf(DATE, text)) {
      const read = match[11] ? named(chrono, match[11]) : figures(match);
      if (read) dates.push({ ...read, from: match.index, to: match.index + match[0].length });
    }
    return dates;
  };
}

type Reading = Pick<WrittenDate, 'iso' | 'otherIso' | 'sign'>;

function named(chrono: Chrono, written: string): Reading | undefined {
  const text = written.replace(/\s+/g, ' ').replace(/(?: day)? of(?= )|(?<=\p{L})\./giu, '');
  const monthOnly = !/\d.*\d{4}$/.test(text);
  const [result] = chrono.parse(monthOnly ? `1 ${text}` : text, REFERENCE);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => result?.start.get(part) ?? 0);
  const iso = isoOf(year, month, day);
  return iso === undefined
    ? undefined
    : { iso: monthOnly ? iso.slice(0, 7) : iso, otherIso: undefined, sign: undefined };
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
