import { matchesAt, matchesOf } from '../text/matches.ts';
import { MAY_BE_POSTCODE, MAYBE_POSTCODE, SURE_POSTCODE } from './postalPatterns.ts';

/** What looks like a postcode, with the state or the town that belongs to its form. */
export interface Postcode {
  readonly index: number;
  readonly text: string;
  /** True where its form fits nothing but a postcode. */
  readonly isSure: boolean;
}

/** The postcodes of a text: those that are sure, then those that may be other numbers, in the order of the text each. */
export function postcodesIn(text: string): Postcode[] {
  if (!MAY_BE_POSTCODE.test(text)) return [];
  const starts = startsIn(text);
  return [...postcodesAt(SURE_POSTCODE, text, starts), ...postcodesAt(MAYBE_POSTCODE, text, starts)];
}

/** Where the first sure postcode and the first unsure one of a text start. */
export function firstPostcodes(text: string): number[] {
  const starts = startsIn(text);
  return [SURE_POSTCODE, MAYBE_POSTCODE].flatMap((pattern) => {
    const [first] = matchesAt(pattern, text, starts);
    return first ? [first.index] : [];
  });
}

const postcodesAt = (pattern: RegExp, text: string, starts: readonly number[]): Postcode[] =>
  matchesAt(pattern, text, starts).map((match) => ({
    index: match.index,
    text: match[0],
    isSure: pattern === SURE_POSTCODE,
  }));

/** The first number of a postcode, as far as all forms have it in common. */
const FIRST_NUMBER = /(?<!\d)(?:\d{3}|\d{1,2}(?:[A-Z]| {1,2}[A-Z\d])|\d{2}-\d{3})/g;
/** So many UTF-16 units may stand in front of it: a town or a state. */
const LONGEST_BEFORE_NUMBER = 42;

/** Where postcodes may start, rising: at their first number, or at a capital in front, the first of several. */
function startsIn(text: string): number[] {
  const starts: number[] = [];
  let last = -1;
  for (const { index } of matchesOf(FIRST_NUMBER, text)) {
    for (let at = Math.max(last + 1, index - LONGEST_BEFORE_NUMBER); at < index; at++) {
      if (mayBeCapital(text.charCodeAt(at)) && !isPlainCapital(text.charCodeAt(at - 1))) starts.push(at);
    }
    starts.push(index);
    last = index;
  }
  return starts;
}

const isPlainCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Capitals beyond ASCII are not told from other letters. */
const mayBeCapital = (code: number): boolean => isPlainCapital(code) || code >= 128;
