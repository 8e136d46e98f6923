import type { BlockText } from '../facts/blockText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { editDistance } from '../text/suggest.ts';
import type { Word } from '../text/words.ts';
import type { Organisation } from './organisation.ts';
import type { PolicyBlocks } from './policy.ts';

/** The organisation's name, written wrongly. The span is absolute. */
export interface OwnNameSlip extends Span {
  /** glued: to the word behind or in front. letters: one or two are wrong. capitals: small for large, or the other way. */
  readonly kind: 'glued' | 'letters' | 'capitals';
  readonly text: string;
  /** As it should be written. */
  readonly right: string;
}

/**
 * Slips in the organisation's name, in the order of the text. A word of the name counts where the text has it several
 * times, and never in small letters: "Medium" may be a word like any other.
 */
export function ownNameSlipsOf(blocks: PolicyBlocks, organisation: Organisation): OwnNameSlip[] {
  const own = ownWords(organisation);
  if (own.length === 0) return [];
  const key = own.join(' ');
  const found: Suspect[] = [];
  for (const { text, from } of blocks) {
    const { suspects } = readIn(text, own, key);
    for (const suspect of suspects) found.push({ ...suspect, from: from + suspect.from, to: from + suspect.to });
  }
  if (found.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    const reading = readIn(text, own, key);
    if (reading.counts.size === 0) continue;
    for (const [word, count] of reading.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const standing = wordsStanding(blocks, found);
  return found
    .filter((suspect) => isSlip(suspect, found, counts, standing))
    .map(({ kind, text, right, from, to }) => ({ kind, text, right, from, to }));
}

interface Suspect extends Span {
  readonly kind: OwnNameSlip['kind'];
  readonly text: string;
  readonly right: string;
  /** The word of the name. */
  readonly own: string;
  /** glued: what stuck to it. letters: the word itself. If it is a word of its own, in small letters. */
  readonly rest: string;
}

interface BlockReading {
  readonly key: string;
  /** How often each word of the name stands there as it should; not a number where it stands in small letters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly suspects: readonly Suspect[];
}

const SHORTEST = 4;
/** Words that are in many names, and in many texts. */
const USUAL =
  /^(?:services?|group|foundation|technolog(?:y|ies)|software|systems?|solutions?|corporation|company|limited|international|global|university|studios?|labs?|media|digital|online|networks?|data|cloud|security|health|privacy|websites?|inc|corp|gmbh|the|north|south|east|west|united|state|national|american|european|cookies?|communications?|apps?|mobile|extension|browser|analytics)$/i;

function ownWords({ shortName, legalName }: Organisation): string[] {
  const words = [shortName, legalName].flatMap((name) => name?.split(/[\s,]+/) ?? []);
  return [...new Set(words)].filter(
    (word) => word.length >= SHORTEST && /^\p{Lu}\p{L}+$/u.test(word) && !USUAL.test(word),
  );
}

const READING = new NoteKey<BlockReading>();

/** What a block tells of the name; kept with the block for as long as the name stays the same. */
function readIn(text: BlockText, own: readonly string[], key: string): BlockReading {
  const { notes } = text.words;
  const before = notes.get(READING);
  if (before?.key === key) return before;
  const reading = { key, counts: new Map<string, number>(), suspects: [] };
  if (text.kind !== 'code') for (const name of own) readName(text, name, reading);
  notes.set(READING, reading);
  return reading;
}

function readName(
  { words, prose, level }: BlockText,
  name: string,
  { counts, suspects }: { readonly counts: Map<string, number>; readonly suspects: Suspect[] },
): void {
  const small = name.toLowerCase();
  for (const word of words.list) {
    if (!mayBe(word.text, small) || isInAddress(prose, word)) continue;
    const written = prose.slice(word.from, word.from + word.text.length);
    if (written === name) counts.set(name, (counts.get(name) ?? 0) + 1);
    else if (word.text === small && written === small) counts.set(name, Number.NaN);
    else if (level === 0) {
      const suspect = suspectAt(word, written, name);
      if (suspect) suspects.push(suspect);
    }
  }
}

/** The name itself, the name with something stuck to it, or nearly as long with the same first letter. */
function mayBe(text: string, small: string): boolean {
  if (text.length < small.length - 2) return false;
  const isFirst = text.charCodeAt(0) === small.charCodeAt(0);
  if (isFirst && (text.length <= small.length + 2 || text.startsWith(small))) return true;
  // Letters first: this is asked about each word of the text.
  return text.charCodeAt(text.length - 1) === small.charCodeAt(small.length - 1) && text.endsWith(small);
}

/** "privacy@acme.example" and "acme.example" are written small. */
const isInAddress = (prose: string, { from, to }: Word): boolean =>
  /[@.\w/-]/.test(prose.charAt(from - 1)) || /^(?:[@_/-]|\.\p{Ll})/u.test(prose.slice(to, to + 2));

function suspectAt(word: Word, written: string, name: string): Suspect | undefined {
  const small = name.toLowerCase();
  const base = { own: name, text: written, from: word.from, to: word.from + written.length };
  if (word.text === small)
    return isOtherCase(written, name) ? { ...base, kind: 'capitals', right: name, rest: '' } : undefined;
  const behind = written.startsWith(name) ? written.slice(name.length) : '';
  if (/^\p{Ll}{2,}$/u.test(behind)) return { ...base, kind: 'glued', right: `${name} ${behind}`, rest: behind };
  const before = written.endsWith(name) ? written.slice(0, -name.length) : '';
  if (/^(?:\p{Ll}{2,}|\p{Lu}\p{Ll}{4,}|\d{4,})$/u.test(before))
    return { ...base, kind: 'glued', right: `${before} ${name}`, rest: before.toLowerCase() };
  return /^\p{Lu}\p{Ll}/u.test(written) && isNear(word.text, small)
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
  if (/^(?:e?s)$/.test(text.slice(small.length)) && text.startsWith(small)) return false;
  return !(small.startsWith(text) && small.endsWith('s')) && editDistance(text, small) <= most;
}

/** Which of the words that stuck to the name, or look like it, the text also has by themselves in small letters. */
function wordsStanding(blocks: PolicyBlocks, suspects: readonly Suspect[]): ReadonlySet<string> {
  const wanted = new Set(suspects.map(({ rest }) => rest));
  const key = [...wanted].join(' ');
  const standing = new Set<string>();
  for (const { text } of blocks) for (const word of standingIn(text, wanted, key)) standing.add(word);
  return standing;
}

const STANDING = new NoteKey<{ readonly key: string; readonly found: readonly string[] }>();

/** Kept with the block, as its reading is. */
function standingIn({ words, prose }: BlockText, wanted: ReadonlySet<string>, key: string): readonly string[] {
  const before = words.notes.get(STANDING);
  if (before?.key === key) return before.found;
  const found: string[] = [];
  for (const word of words.list) if (wanted.has(word.text)) found.push(`${word.text} ${isSmall(prose, word)}`);
  words.notes.set(STANDING, { key, found });
  return found;
}

const isSmall = (prose: string, { from }: Word): boolean => /^[\p{Ll}\d]/u.test(prose.charAt(from));

const FEWEST = 3;

function isSlip(
  suspect: Suspect,
  all: readonly Suspect[],
  counts: ReadonlyMap<string, number>,
  standing: ReadonlySet<string>,
): boolean {
  const { kind, own, text, rest } = suspect;
  const right = counts.get(own) ?? 0;
  const wrong = all.filter((other) => other.text === text).length;
  // Not a number: the name is also a word.
  if (!(right >= FEWEST) || wrong * 3 > right) return false;
  if (kind === 'capitals') return true;
  const isWord = standing.has(`${rest} true`);
  if (kind === 'letters') return !isWord && wrong <= 2;
  return isWord || standing.has(`${rest} false`);
}
