import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { normalisedAddress } from './contactValues.ts';
import {
  BOX,
  COUNTRY,
  ENGLISH_STREET,
  GERMANIC_STREET,
  isOtherNumber,
  isYear,
  MAY_BE_POSTCODE,
  MAY_BE_ROMANCE,
  MAYBE_POSTCODE,
  MAYBE_STREET,
  mayBeGermanic,
  ROMANCE_STREET,
  SURE_POSTCODE,
  UNIT,
  UNNUMBERED_STREET,
} from './postalPatterns.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { classBit } from './wordClasses.ts';

/**
 * How much of a postal address a block holds:
 * - `whole`: enough to send a letter;
 * - `street`: a street or PO box for sure, whose town stands elsewhere;
 * - `line`: a short block that may be a line of an address ("Gate 1 no. 101");
 * - `place`: a town with its postcode, or a country, on a line of its own.
 * Only `whole` and `street` are addresses by themselves; `policy/contacts.ts` joins lines that are blocks.
 */
export type PostalPart = 'whole' | 'street' | 'line' | 'place';

/** A postal address, or a line of one. Its span starts at the street or PO box. */
export interface PostalFact extends Fact {
  readonly part: PostalPart;
  /** On one line: line breaks read as commas. */
  readonly value: string;
  /** As `normalisedAddress` has it. */
  readonly normalised: string;
}

/** Reads postal addresses of many countries, in one line or in several. */
export const postalReader: FactReaderFactory<PostalFact> = () => (block) => {
  if (block.kind === 'code' || block.kind === 'rule' || block.kind === 'link-definition') return [];
  if (!/\d/.test(block.prose)) return lonePlace(block);
  const view = viewOf(block);
  const whole = [...wholeAddresses(view), ...boxes(view)];
  const facts = [...whole, ...streets(view, block.words.classes, whole)];
  facts.sort((a, b) => a.from - b.from || b.to - a.to);
  return facts.length > 0 ? withoutOverlaps(facts) : loneLine(view);
};

/** The prose with the source's line breaks: in an address a soft break separates, too. Brackets and cells end one. */
function viewOf({ source, prose }: BlockText): string {
  if (!source.includes('\n')) return prose;
  const parts: string[] = [];
  let at = 0;
  for (let next = source.indexOf('\n'); next >= 0; next = source.indexOf('\n', next + 1)) {
    parts.push(prose.slice(at, next), '\n');
    at = next + 1;
  }
  parts.push(prose.slice(at));
  return parts.join('');
}

function withoutOverlaps(facts: readonly PostalFact[]): PostalFact[] {
  const kept: PostalFact[] = [];
  for (const fact of facts) {
    const last = kept.at(-1);
    if (!last || fact.from >= last.to) kept.push(fact);
    else if (last.part !== 'whole' && fact.part === 'whole') kept[kept.length - 1] = fact;
  }
  return kept;
}

/** A house number in figures or in a word. */
const STARTS_WITH_NUMBER = /\d|^(?:One|Two|Three|Four|Five|Six|Seven|Ten)(?!\p{L})/iu;

const LONGEST = 200;

function wholeAddresses(view: string): PostalFact[] {
  const facts: PostalFact[] = [];
  if (!MAY_BE_POSTCODE.test(view)) return facts;
  for (const [pattern, sure] of [
    [SURE_POSTCODE, true],
    [MAYBE_POSTCODE, false],
  ] as const) {
    for (const match of matchesOf(pattern, view)) {
      if (facts.some((fact) => fact.from <= match.index && match.index < fact.to)) continue;
      if (!sure && isOtherNumber(match[0])) continue;
      const before = reachBefore(view, match.index);
      const from = startOf(before.text, codeKind(match[0], sure));
      if (from === undefined) continue;
      facts.push(
        factAt(view, 'whole', { from: before.from + from, to: endAfter(view, match.index + match[0].length) }),
      );
    }
  }
  return facts;
}

/** The text in front of a postcode that may belong to its address: back to a mark that no address has inside. */
function reachBefore(view: string, postcode: number): { from: number; text: string } {
  const least = Math.max(0, postcode - LONGEST);
  // A region in brackets in front of the code, and the colon of "No: 12", are inside an address.
  const text = view
    .slice(least, postcode)
    .replace(/\((\p{Lu}[\p{L}.-]{1,20})\)(?=[ ,\n]{1,3}$)/u, ' $1 ')
    .replace(/(?<=\b[Nn]o):/g, '.');
  const stop =
    /^[\s\S]*(?:[:;!?|()“”"]|[\p{Ll}\d]{3}\.\s(?=\p{Lu}\p{L}*\s\p{Ll})|\n[ \t\r]*\n[ \t\r]*\n)/u.exec(text)?.[0]
      .length ?? 0;
  return { from: least + stop, text: text.slice(stop) };
}

/** How much a postcode says: `exact` ones (British, Irish, Canadian, Indian) name a few houses, so a building's name is enough; a `year` may be none. */
type CodeKind = 'exact' | 'town' | 'unsure' | 'year';

function codeKind(code: string, sure: boolean): CodeKind {
  if (!sure) return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(code) ? 'year' : 'unsure';
  return /^\p{Lu}{1,2}\d|\d{3} ?\d{3}$/u.test(code) ? 'exact' : 'town';
}

/** Where the street starts in the text before a postcode; undefined where there is none. */
function startOf(text: string, code: CodeKind): number | undefined {
  // What may be a year closes an address only behind a street that is called one.
  const street =
    firstStreet(text, code === 'exact' || code === 'town') ?? (code === 'year' ? undefined : genericStreet(text));
  if (street !== undefined) return street;
  return code === 'exact' ? buildingStart(text) : undefined;
}

/** What stands between a street and its postcode is short and has no ordinary words. */
const closes = (rest: string): boolean =>
  !/(?:^|\s)\p{Ll}{2,}\s+(?:\S+\s+)?\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(rest) && rest.length < 140;

function firstStreet(text: string, sure: boolean): number | undefined {
  const numbered = [BOX, ENGLISH_STREET, MAYBE_STREET, GERMANIC_STREET, ROMANCE_STREET]
    .map((pattern) => firstOf(text, pattern, (street) => STARTS_WITH_NUMBER.test(street)))
    .filter((at) => at !== undefined);
  if (numbered.length > 0) return Math.min(...numbered);
  return sure ? firstOf(text, UNNUMBERED_STREET, (_street, rest) => /\p{Lu}\p{Ll}{2,}/u.test(rest)) : undefined;
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
const NUMBERED_PART =
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

const isCapitalised = (text: string): boolean =>
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

/** Behind the postcode: the town where it follows, and the country. */
function endAfter(view: string, to: number): number {
  const rest = view.slice(to, to + 60);
  const country = COUNTRY.exec(rest);
  if (!country || !/^[\s,.-]*(?:\p{Lu}[\p{L}'’-]*[\s,()A-Z]*){0,3}$/u.test(rest.slice(0, country.index))) return to;
  return to + country.index + country[0].length;
}

function boxes(view: string): PostalFact[] {
  return Array.from(matchesOf(BOX, view), (match) => {
    const to = match.index + match[0].length;
    return factAt(view, placeBehind(view, to) === undefined ? 'street' : 'whole', {
      from: match.index,
      to: placeBehind(view, to) ?? to,
    });
  });
}

/** End of the place that follows a street: a capitalised town and a country or state, or a country; undefined: none. */
function placeBehind(view: string, at: number): number | undefined {
  const rest = view.slice(at, at + 120);
  const stop = /[:;!?|()]|\.\s/.exec(rest)?.index ?? rest.length;
  const reach = rest.slice(0, stop);
  const country = COUNTRY.exec(reach);
  if (!country || !/^[\s,.]/.test(reach) || !closes(reach.slice(0, country.index))) return undefined;
  const between = reach.slice(0, country.index).trim();
  if (/\s\p{Ll}{2,}(?:\s|$)/u.test(between.replace(/\b(?:of|the|de|upon|den|am|and)\b/g, ''))) return undefined;
  return at + country.index + country[0].length;
}

function streets(view: string, classes: number, known: readonly Span[]): PostalFact[] {
  const facts: PostalFact[] = [];
  const free = (span: Span): boolean => !known.some((other) => span.from < other.to && other.from < span.to);
  for (const [pattern, sure, mayHold] of [
    [ENGLISH_STREET, true, (classes & classBit.street) !== 0],
    [GERMANIC_STREET, true, mayBeGermanic(view)],
    [ROMANCE_STREET, false, MAY_BE_ROMANCE.test(view)],
    [MAYBE_STREET, false, (classes & classBit.maybeStreet) !== 0],
  ] as const) {
    if (!mayHold) continue;
    for (const match of matchesOf(pattern, view)) {
      const span = { from: match.index, to: match.index + match[0].trimEnd().length };
      if (!STARTS_WITH_NUMBER.test(match[0]) || !free(span)) continue;
      const fact = streetFact(view, span, sure);
      if (fact) facts.push(fact);
    }
  }
  return facts;
}

function streetFact(view: string, span: Span, sure: boolean): PostalFact | undefined {
  const end = placeBehind(view, span.to);
  if (end !== undefined) return factAt(view, 'whole', { from: span.from, to: end });
  if (view.trim().length < 120 && isAddressLike(view, span)) return factAt(view, sure ? 'street' : 'line', span);
  const townBehind = /^\.?\s{0,2}[,\n]\s{0,3}\p{Lu}\p{L}+/u.test(view.slice(span.to, span.to + 40));
  return sure && townBehind ? factAt(view, 'whole', span) : undefined;
}

/** A short block that is not a sentence around the street. */
const isAddressLike = (view: string, span: Span): boolean =>
  !/\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(view.slice(0, span.from)) &&
  !/\p{Ll}{2,}\s\p{Ll}{2,}/u.test(view.slice(span.to));

const LONGEST_LINE = 60;

/** A short block with a number that may be a line of an address, or the town and postcode of one. */
function loneLine(view: string): PostalFact[] {
  const text = view.trim().replace(/[,.\\]+$/, '');
  if (text.length > LONGEST_LINE || text.length < 4 || text.includes('\n')) return [];
  const from = view.indexOf(text);
  const span = { from, to: from + text.length };
  if (matches(SURE_POSTCODE, text) || matches(MAYBE_POSTCODE, text)) return [factAt(view, 'place', span)];
  return isCapitalised(text.replace(/\bno\.\s?/, '')) || NUMBERED_PART.test(text) ? [factAt(view, 'line', span)] : [];
}

function matches(pattern: RegExp, text: string): boolean {
  const found = text.search(pattern);
  return found >= 0 && !/\p{Ll}{2,}\s\p{Ll}{2,}/u.test(text.slice(0, found));
}

function lonePlace({ prose, kind }: BlockText): PostalFact[] {
  if (kind !== 'paragraph' || prose.length > LONGEST_LINE) return [];
  const text = prose.trim().replace(/[,.]+$/, '');
  const country = COUNTRY.exec(text);
  if (!country || country.index + country[0].length !== text.length || !isCapitalised(text.replaceAll(',', '')))
    return [];
  const from = prose.indexOf(text);
  return [factAt(prose, 'place', { from, to: from + text.length })];
}

function factAt(view: string, part: PostalPart, span: Span): PostalFact {
  const value = view
    .slice(span.from, span.to)
    .replace(/[\s,\\]*\n[\s,]*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.]+$/, '');
  return { from: span.from, to: span.to, part, value, normalised: normalisedAddress(value) };
}
