import { formatDate } from '../text/formatDate.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const isMonth = (word: string): boolean =>
  MONTHS.some((month) => month.toLowerCase().startsWith(word.slice(0, 3).toLowerCase()));

/**
 * A day in the way in which another date is written: "March 3, 2024" gives "November 22, 2026", "2024-03-03"
 * "2026-11-22", "3/5/24" "22/11/26". A way that is not known, or that leaves open which figure is the day, gives
 * "22 November 2026".
 * @param written a date as it stands in a text
 * @param readAs what it was read as, YYYY-MM-DD or YYYY-MM
 * @param iso the day to be written, YYYY-MM-DD; YYYY-MM only where the other has no day
 */
export function writtenLike(written: string, readAs: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const sign = /^\d{4}([-/.])\d/.exec(written)?.[1];
  if (sign !== undefined)
    return /^\d{4}.\d{1,2}$/.test(written) ? `${year}${sign}${month}` : [year, month, day].join(sign);
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})$/.exec(written);
  if (figures) return inFigures(figures, readAs, iso);
  const name = written.match(/\p{L}{3,9}/gu)?.find(isMonth);
  if (!name) return formatDate(iso);
  return inWords(written, name, { year, month: MONTHS[Number(month) - 1] ?? '', day });
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function inFigures(
  [, first = '', sign = '', second = '', shownYear = '']: RegExpExecArray,
  readAs: string,
  iso: string,
): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (Number(first) === Number(second)) return formatDate(iso);
  const dayFirst = Number(readAs.slice(8)) === Number(first);
  const padded = first.length === 2 && second.length === 2;
  const parts = (dayFirst ? [day, month] : [month, day]).map((part) => (padded ? part : String(Number(part))));
  return [...parts, year.slice(-shownYear.length)].join(sign);
}

/** Every part takes the place of its like, so that commas, order and "of" stay. */
function inWords(written: string, oldMonth: string, { year, month, day }: Parts): string {
  const short = oldMonth.length <= 4 && !MONTHS.some((name) => name.toLowerCase() === oldMonth.toLowerCase());
  const newMonth = cased(short ? month.slice(0, 3) : month, oldMonth);
  return written.replace(/\b\d{4}\b|\b\d{1,2}(?:st|nd|rd|th)?\b|\p{L}+/gu, (part) => {
    if (/^\d{4}$/.test(part)) return year;
    if (part === oldMonth) return newMonth;
    if (/^\d/.test(part)) return String(Number(day)) + (/\D/.test(part) ? ordinalEnding(Number(day)) : '');
    return part;
  });
}

const cased = (word: string, like: string): string =>
  like === like.toUpperCase() ? word.toUpperCase() : like === like.toLowerCase() ? word.toLowerCase() : word;

const ordinalEnding = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';
