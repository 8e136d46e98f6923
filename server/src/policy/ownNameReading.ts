import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { editDistance } from '../text/suggest.ts';
import { firstWordBehind, type Word, type Words } from '../text/words.ts';
import { BlockQuestion } from './factIndex.ts';
import type { Organisation } from './organisation.ts';

/** A word of the organisation's name by which slips are found. */
export interface OwnWord {
  readonly name: string;
  /** In small letters. */
  readonly small: string;
  /** For texts that have it in small letters, as a word like any other. */
  readonly isWord: BlockQuestion;
}

/** What may be a word of the name written wrongly. The span is relative to the block. */
export interface Suspect extends Span {
  /** glued: to the word behind or in front. letters: one or two are wrong. capitals: small for large, or the other way. */
  readonly kind: 'glued' | 'letters' | 'capitals';
  readonly text: string;
  /** As it should be written. */
  readonly right: string;
  /** The word of the name. */
  readonly own: OwnWord;
  /** glued: what stuck to it. letters: the word itself. If it is a word of its own, in small letters. */
  readonly rest: string;
}

/** What a block tells of the words of the name. */
export interface OwnNameReading {
  /** How often each stands there as it should. */
  readonly counts: ReadonlyMap<OwnWord, number>;
  readonly suspects: readonly Suspect[];
}

const SHORTEST = 4;
/** Words that are in many names, and in many texts. */
const USUAL =
  /^(?:services?|group|foundation|technolog(?:y|ies)|software|systems?|solutions?|corporation|company|limited|international|global|university|studios?|labs?|media|digital|online|networks?|data|cloud|security|health|privacy|websites?|inc|corp|gmbh|the|north|south|east|west|united|state|national|american|european|cookies?|communications?|apps?|mobile|extension|browser|analytics)$/i;

/** The words of the names that are long and rare enough to tell a slip. */
export function ownWordsOf({ shortName, legalName }: Organisation): OwnWord[] {
  const words = [shortName, legalName].flatMap((name) => name?.split(/[\s,]+/) ?? []);
  return [...new Set(words)]
    .filter((word) => word.length >= SHORTEST && /^\p{Lu}\p{L}+$/u.test(word) && !USUAL.test(word))
    .map((name) => ({ name, small: name.toLowerCase(), isWord: new BlockQuestion() }));
}

const READING = new NoteKey<OwnNameReading & { readonly own: readonly OwnWord[] }>();

/** What a block tells of the name; undefined where it has nothing of it. Kept with the block for as long as the words stay. */
export function ownNameReading(text: BlockText, own: readonly OwnWord[]): OwnNameReading | undefined {
  const { notes } = text.words;
  const before = notes.get(READING);
  if (before?.own === own) return before;
  if (text.kind === 'code') return undefined;
  const reading = { own, counts: new Map<OwnWord, number>(), suspects: [] };
  for (const word of own) readWord(text, word, reading);
  if (reading.counts.size === 0 && reading.suspects.length === 0) return undefined;
  notes.set(READING, reading);
  return reading;
}

function readWord(
  { words, prose, level }: BlockText,
  own: OwnWord,
  { counts, suspects }: { readonly counts: Map<OwnWord, number>; readonly suspects: Suspect[] },
): void {
  const { name, small } = own;
  for (const word of wordsHolding(name.charAt(0), words)) {
    if (!mayBe(word.text, small) || isInAddress(prose, word)) continue;
    const written = prose.slice(word.from, word.from + word.text.length);
    const suspect = written === name || level > 0 ? undefined : suspectAt(word, written, own);
    if (written === name) counts.set(own, (counts.get(own) ?? 0) + 1);
    if (suspect) suspects.push(suspect);
  }
}

/** Whether a text has a word of the name in small letters. */
export const standsSmall = ({ kind, words }: BlockText, { small }: OwnWord): boolean =>
  kind !== 'code' && wordsHolding(small, words).some((word) => word.text === small && !isInAddress(words.text, word));

/** The words of a text that hold some letters. Searches the letters: looking at each word would take longer. */
function wordsHolding(letters: string, { text, list }: Words): Word[] {
  const found: Word[] = [];
  for (let at = text.indexOf(letters); at >= 0; ) {
    const word = list[firstWordBehind(list, at)];
    if (word && word.from <= at) found.push(word);
    at = text.indexOf(letters, Math.max(at + 1, word && word.from <= at ? word.to : 0));
  }
  return found;
}

/** The name itself, the name with something stuck to it, or nearly as long with the same first letter. */
function mayBe(text: string, small: string): boolean {
  if (text.length < small.length - 2) return false;
  const isFirst = text.charCodeAt(0) === small.charCodeAt(0);
  return (isFirst && (text.length <= small.length + 2 || text.startsWith(small))) || text.endsWith(small);
}

/** "privacy@acme.example" and "acme.example" are written small. */
const isInAddress = (prose: string, { from, to }: Word): boolean =>
  !(prose[from - 1] === ' ' && prose[to] === ' ') &&
  (/[@.\w/-]/.test(prose.charAt(from - 1)) || /^(?:[@_/-]|\.\p{Ll})/u.test(prose.slice(to, to + 2)));

function suspectAt(word: Word, written: string, own: OwnWord): Suspect | undefined {
  const { name, small } = own;
  const base = { own, text: written, from: word.from, to: word.from + written.length };
  if (word.text === small)
    return isOtherCase(written, name) ? { ...base, kind: 'capitals', right: name, rest: '' } : undefined;
  const behind = written.startsWith(name) ? written.slice(name.length) : '';
  if (behind && /^\p{Ll}{2,}$/u.test(behind))
    return { ...base, kind: 'glued', right: `${name} ${behind}`, rest: behind };
  const before = written.endsWith(name) ? written.slice(0, -name.length) : '';
  if (before && /^(?:\p{Ll}{2,}|\p{Lu}\p{Ll}{4,}|\d{4,})$/u.test(before))
    return { ...base, kind: 'glued', right: `${before} ${name}`, rest: before.toLowerCase() };
  return isNear(word.text, small) && /^\p{Lu}\p{Ll}/u.test(written)
    ? { ...base, kind: 'letters', right: name, rest: word.text }
    : undefined;
}

/** Capitals throughout are emphasis. */
const isOtherCase = (written: string, name: string): boolean =>
  /^\p{Lu}/u.test(written) && written !== written.toUpperCase() && name !== name.toUpperCase();

/** The longer the name, the surer a slip; a plural is none. */
function isNear(text: string, small: string): boolean {
  const most = small.length >= 9 ? 2 : small.length >= 6 ? 1 : 0;
  if (most === 0 || Math.abs(text.length - small.length) > most) return false;
  // One edit, be it a swap, leaves all letters but two where they were, seen from the start or from the end.
  if (most === 1 && sharedAtEnds(text, small) < small.length - 2) return false;
  if (/^(?:e?s)$/.test(text.slice(small.length)) && text.startsWith(small)) return false;
  return !(small.startsWith(text) && small.endsWith('s')) && editDistance(text, small) <= most;
}

/** How many letters two words share at their starts and at their ends. */
function sharedAtEnds(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < a.length && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return start + end;
}
