import { Notes } from './notes.ts';
import type { Span } from './span.ts';

/** A word of a text, as phrases see it. */
export interface Word extends Span {
  /** Normalised: lower case, straight apostrophes, no possessive 's, dotted initials joined ("U.S." is "us"). */
  readonly text: string;
  /** Index into {@link Words.sentences}. */
  readonly sentence: number;
}

/** A sentence: its span in the text, and its words as a range of indexes into {@link Words.list} (end exclusive). */
export interface Sentence extends Span {
  readonly firstWord: number;
  readonly endWord: number;
}

/** The words and sentences of a text, in order. */
export interface Words {
  readonly text: string;
  readonly list: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** What is kept of this text by those who read it. */
  readonly notes: Notes;
}

/** Dotted initials | numbers | words with inner apostrophes | the two signs that stand for words. Each branch is linear. */
const WORD = /\p{L}(?:\.\p{L})+(?!\p{L})\.?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|[&+]/uy;

/** After these a full stop ends no sentence, whatever follows. */
const ABBREVIATIONS = new Set(
  'art arts sec secs no nos st dr mr mrs ms vs cf para fig ste ave blvd attn tel approx dept est ext rev prof'.split(
    ' ',
  ),
);
/** After these it ends one only where the next word is one that commonly opens a sentence. */
const SOMETIMES_LAST = new Set('inc ltd llc corp co us usa uk eu eea etc eg ie plc gmbh am pm'.split(' '));
const OPENERS = new Set(
  'we our you your the this these those if it when while for in to as by please however although any all such their they'.split(
    ' ',
  ),
);

/**
 * Splits a prose view into words and sentences.
 * A sentence ends at a full stop, exclamation or question mark before a capital, at a line break that the prose view
 * kept (a hard one), and at a table cell's edge; not after "Art.", "Inc." and the like.
 */
export function words(text: string): Words {
  const list: Word[] = [];
  const sentences: Sentence[] = [];
  let firstWord = 0;
  let previous: Word | undefined;
  for (let from = 0, end = 0; from < text.length; from = Math.max(end, from + 1)) {
    end = wordEnd(text, from);
    if (end < 0) continue;
    const raw = text.slice(from, end);
    if (previous && endsSentence(text, previous, from, raw)) {
      sentences.push(sentenceOf(list, firstWord, text, from));
      firstWord = list.length;
    }
    previous = wordOf(raw, from, sentences.length);
    list.push(previous);
  }
  if (list.length > firstWord) sentences.push(sentenceOf(list, firstWord, text, text.length));
  return { text, list, sentences, notes: new Notes() };
}

/**
 * Where the word ends that begins at an offset, or -1 where none begins. Nearly all words are runs of ASCII letters that
 * nothing joins to what follows; only the others need the pattern, which costs ten times as much.
 */
function wordEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first < 128 && !isLetter(first) && !isDigit(first) && first !== 38 && first !== 43) return -1;
  let end = from;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end > from && !joins(text.charCodeAt(end), end - from)) return end;
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : -1;
}

/** True where a run of letters may go on: digits, apostrophes, other scripts; a dot only behind an initial. */
const joins = (next: number, length: number): boolean =>
  next >= 128 || isDigit(next) || next === 39 || (next === 46 && length === 1);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function wordOf(raw: string, from: number, sentence: number): Word {
  let text = raw.toLowerCase();
  let to = from + raw.length;
  if (text === '&') text = 'and';
  const second = text.charCodeAt(1);
  if (second === 46 && !isDigit(text.charCodeAt(0))) text = text.replaceAll('.', '');
  if (text.includes('’')) text = text.replaceAll('’', "'");
  if (text.endsWith("'s")) {
    text = text.slice(0, -2);
    to -= 2;
  }
  return { from, to, text, sentence };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endsSentence(text: string, previous: Word, nextFrom: number, next: string): boolean {
  const oneSpace = nextFrom - previous.to === 1 && text.charCodeAt(previous.to) === 32;
  if (oneSpace && !isInitials(text, previous)) return false;
  // A possessive's or an initial's last mark lies behind the word's own end, so the gap is read from there.
  const gap = text.slice(isInitials(text, previous) ? previous.to - 1 : previous.to, nextFrom);
  if (/[\n|]/.test(gap)) return true;
  if (!/[.!?]/.test(gap) || gap.endsWith('.') || ABBREVIATIONS.has(previous.text)) return false;
  if (SOMETIMES_LAST.has(previous.text)) return OPENERS.has(next.toLowerCase()) && startsUpper(next);
  return startsUpper(next) || isDigit(next.charCodeAt(0));
}

const isInitials = (text: string, word: Word): boolean => text.charCodeAt(word.from + 1) === 46;

const startsUpper = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** The sentence's span runs from its first word to the last mark before the next one, without the space between. */
function sentenceOf(list: readonly Word[], firstWord: number, text: string, until: number): Sentence {
  const from = list[firstWord]?.from ?? 0;
  let to = until;
  const last = list[list.length - 1]?.to ?? from;
  while (to > last && /[\s|"“‘(*_]/.test(text.charAt(to - 1))) to--;
  return { from, to, firstWord, endWord: list.length };
}
