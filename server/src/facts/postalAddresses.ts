import { matchesOf } from '../text/matches.ts';
import { byPosition, overlaps, type Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import type { BlockText } from './blockText.ts';
import { normalisedAddress } from './contactValues.ts';
import { BOX, COUNTRY, isOtherNumber } from './postalPatterns.ts';
import { closes, codeKind, isCapitalised, NUMBERED_PART, STARTS_WITH_NUMBER, startBefore } from './postalStarts.ts';
import { firstPostcodes, postcodesIn } from './postcodes.ts';
import type { Fact, FactReaderFactory } from './reader.ts';
import { type StreetForm, streetFormsAmong } from './streetForms.ts';
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
  const { words } = block;
  if ((words.classes & classBit.figure) === 0) return lonePlace(block);
  const view = viewOf(block);
  const whole = wholeAddresses(view, words);
  if ((words.classes & classBit.box) !== 0) whole.push(...boxes(view));
  const facts = [...whole, ...streets(view, streetFormsAmong(words), whole)];
  facts.sort(byPosition);
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

function wholeAddresses(view: string, words: Words): PostalFact[] {
  const facts: PostalFact[] = [];
  for (const { index, text, isSure } of postcodesIn(view)) {
    if (facts.some((fact) => fact.from <= index && index < fact.to)) continue;
    if (!isSure && isOtherNumber(text)) continue;
    const from = startBefore(view, index, codeKind(text, isSure), words);
    if (from === undefined) continue;
    facts.push(factAt(view, 'whole', { from, to: endAfter(view, index + text.length) }));
  }
  return facts;
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

function streets(view: string, forms: readonly StreetForm[], known: readonly Span[]): PostalFact[] {
  const facts: PostalFact[] = [];
  const free = (span: Span): boolean => !known.some((other) => overlaps(span, other));
  for (const { pattern, isSure, mayStandIn } of forms) {
    if (!mayStandIn(view)) continue;
    for (const match of matchesOf(pattern, view)) {
      const span = { from: match.index, to: match.index + match[0].trimEnd().length };
      if (!STARTS_WITH_NUMBER.test(match[0]) || !free(span)) continue;
      const fact = streetFact(view, span, isSure);
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
  if (firstPostcodes(text).some((start) => !SENTENCE.test(text.slice(0, start)))) return [factAt(view, 'place', span)];
  return isCapitalised(text.replace(/\bno\.\s?/, '')) || NUMBERED_PART.test(text) ? [factAt(view, 'line', span)] : [];
}

/** Ordinary words. */
const SENTENCE = /\p{Ll}{2,}\s\p{Ll}{2,}/u;

function lonePlace({ prose, kind }: BlockText): PostalFact[] {
  if (kind !== 'paragraph' || prose.length > LONGEST_LINE) return [];
  const text = prose.trim().replace(/[,.]+$/, '');
  if (!isCapitalised(text.replaceAll(',', ''))) return [];
  const country = COUNTRY.exec(text);
  if (!country || country.index + country[0].length !== text.length) return [];
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
