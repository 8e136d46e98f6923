import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import { BOX, isYear, UNIT, UNNUMBERED_STREET } from './postalPatterns.ts';
import { streetFormsAmong } from './streetForms.ts';
import { classBit } from './wordClasses.ts';

/**
 * Where the address of a postcode starts; both offsets are in the view, whose words are given. Undefined where no street
 * stands in front.
 */
export function startBefore(view: string, postcode: number, code: CodeKind, words: Words): number | undefined {
  const { from, text } = reachBefore(view, postcode);
  const start = startOf(text, code, words);
  return start === undefined ? undefined : from + start;
}

/** A house number in figures or in a word. */
export const STARTS_WITH_NUMBER = /\d|^(?:One|Two|Three|Four|Five|Six|Seven|Ten)(?!\p{L})/iu;

/** In UTF-16 units, from the start of an address to its postcode. */
const LONGEST = 200;

/** The text in front of a postcode that may belong to its address: back to a mark that no address has inside. */
function reachBefore(view: string, postcode: number): { from: number; text: string } {
  const least = Math.max(0, postcode - LONGEST);
  // A region in brackets in front of the code, and the colon of "No: 12", are inside an address.
  const text = view
    .slice(least, postcode)
    .replace(/\((\p{Lu}[\p{L}.-]{1,20})\)(?=[ ,\n]{1,3}$)/u, ' $1 ')
    .replace(/(?<=\b[Nn]o):/g, '.');
  const last = matchesOf(STOP, text).at(-1);
  const stop = last ? last.index + last[0].length : 0;
  return { from: least + stop, text: text.slice(stop) };
}

/** Marks, ends of sentences and blank lines: no address goes on behind them. */
const STOP = /[:;!?|()“”"]|\.(?<=[\p{Ll}\d]{3}\.)\s(?=\p{Lu}\p{L}*\s\p{Ll})|\n(?:[ \t\r]*\n){2,}/gu;

/** How much a postcode says: `exact` ones (British, Irish, Canadian, Indian) name a few houses, so a building's name is enough; a `year` may be none. */
export type CodeKind = 'exact' | 'town' | 'unsure' | 'year';

/** What kind of postcode a match is; `sure` where its form fits nothing but a postcode. */
export function codeKind(code: string, sure: boolean): CodeKind {
  if (!sure) return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(code) ? 'year' : 'unsure';
  return /^\p{Lu}{1,2}\d|\d{3} ?\d{3}$/u.test(code) ? 'exact' : 'town';
}

function startOf(text: string, code: CodeKind, words: Words): number | undefined {
  // What may be a year closes an address only behind a street that is called one.
  const street =
    firstStreet(text, code === 'exact' || code === 'town', words) ??
    (code === 'year' ? undefined : genericStreet(text));
  if (street !== undefined) return street;
  return code === 'exact' ? buildingStart(text) : undefined;
}

/** What stands between a street and its postcode is short and has no ordinary words. */
export const closes = (rest: string): boolean =>
  !/(?:^|\s)\p{Ll}{2,}\s+(?:\S+\s+)?\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(rest) && rest.length < 140;

function firstStreet(text: string, sure: boolean, words: Words): number | undefined {
  const patterns = streetFormsAmong(words).map(({ pattern }) => pattern);
  if ((words.classes & classBit.box) !== 0) patterns.push(BOX);
  const numbered = patterns
    .map((pattern) => firstOf(text, pattern, (street) => STARTS_WITH_NUMBER.test(street)))
    .filter((at) => at !== undefined);
  if (numbered.length > 0) return Math.min(...numbered);
  if (!sure || (words.classes & (classBit.street | classBit.maybeStreet)) === 0) return undefined;
  return firstOf(text, UNNUMBERED_STREET, (_street, rest) => /\p{Lu}\p{Ll}{2,}/u.test(rest));
}

/** Where the first street of a pattern starts that no ordinary words part from the postcode. */
function firstOf(
  text: string,
  pattern: RegExp,
  accepts: (street: string, rest: string) => boolean,
): number | undefined {
  for (const match of matchesOf(pattern, text)) {
    const rest = text.slice(match.index + match[0].length);
    if (accepts(match[0], rest) && closes(rest)) return match.index;
  }
  return undefined;
}

/** A part with a house number right in front of the town: "22–26 Whitehall,", "Unter den Linden 77,", "Gate 1 no. 101,". */
export const NUMBERED_PART =
  /^(?:\d{1,5}[A-Za-z]?(?:(?:[-–/]\d{1,4}[A-Za-z]?){1,3}|\/[A-Z])?(?:,?\s\p{Lu}[\p{L}\p{N}.'’ -]{1,50})?|[\p{Lu}][\p{L}.'’/ -]{2,50}\s(?:\d{1,3}\s)?(?:[Nn]o\.?\s?|[Nn][º°]\s?|#)?\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?)$/u;

/** The same at the end of a sentence's part: "our office is at 22–26 Kingsway". */
const NUMBERED_TAIL = /(?<=\s)\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?,?(?:\s\p{Lu}[\p{L}.'’-]{1,30}){1,4}$/u;

function genericStreet(text: string): number | undefined {
  let found: number | undefined;
  for (const part of partsOf(text).reverse()) {
    if (isYear(part.text)) continue;
    if (NUMBERED_PART.test(part.text)) {
      if (!UNIT.test(part.text)) found = part.from;
      continue;
    }
    const tail = NUMBERED_TAIL.exec(part.text);
    if (tail) return part.from + tail.index;
    if (/\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(part.text)) break;
  }
  return found;
}

/** Two capitalised parts or more, without a number: a building, a place, a town. */
function buildingStart(text: string): number | undefined {
  const parts = partsOf(text);
  let first = parts.length;
  while (first > 0 && isCapitalised(parts[first - 1]?.text ?? '')) first--;
  const taken = parts.slice(first);
  if (taken.length < 2) return undefined;
  return (taken.length > 3 ? taken[1] : taken[0])?.from;
}

/** True for a few words with capitals, as names of buildings and towns have them. */
export const isCapitalised = (text: string): boolean =>
  /^[\p{Lu}\d][\p{L}\p{N}.'’&#-]*(?:\s(?:of|the|and|de|upon|\p{Lu}|\d)[\p{L}\p{N}.'’&#-]*){0,5}$/u.test(text);

interface Part extends Span {
  readonly text: string;
}

/** The pieces of a text between commas and line breaks, trimmed; the last is cut where the text ends. */
function partsOf(text: string): Part[] {
  return Array.from(matchesOf(/[^,\n]+/g, text), (match) => {
    const trimmed = match[0].trim();
    const from = match.index + match[0].indexOf(trimmed);
    return { from, to: from + trimmed.length, text: trimmed };
  }).filter((part) => part.text !== '' && part.text !== '-' && part.text !== '–');
}
