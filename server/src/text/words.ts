import { Notes } from './notes.ts';
import { firstIndex } from './rising.ts';
import type { Span } from './span.ts';
import { hashStep, Vocabulary, type VocabularyWord } from './vocabulary.ts';

/** A word of a text, as phrases see it. */
export interface Word extends Span {
  /** Normalised: lower case, straight apostrophes, no possessive 's, dotted initials joined ("U.S." is "us"). */
  readonly text: string;
  /** Index into {@link Words.sentences}. */
  readonly sentence: number;
  /** What the vocabulary knows of {@link text}. */
  readonly known: VocabularyWord;
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
  /** The classes that its words belong to: see `Vocabulary`. */
  readonly classes: number;
  /** What is kept of this text by those who read it. */
  readonly notes: Notes;
}

/** Index of the first word that ends behind an offset; the number of words where none does. */
export const firstWordBehind = (list: readonly Word[], offset: number): number =>
  firstIndex(list, ({ to }) => to > offset);

/** Dotted initials | numbers | words with inner apostrophes | the two signs that stand for words. Each branch is linear. */
const WORD = /\p{L}(?:\.\p{L})+(?!\p{L})\.?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|[&+]/uy;

/** After these a full stop ends no sentence, whatever follows. */
const ABBREVIATIONS = new Set(
  'art arts sec secs no nos st dr mr mrs ms vs cf para fig ste ave blvd attn tel approx dept est ext rev prof cal civ lgs s ss'.split(
    ' ',
  ),
);
/** After these it ends one only where the next word is one that commonly opens a sentence. */
const SOMETIMES_LAST = new Set(
  'inc ltd llc corp co us usa uk eu eea etc eg ie plc gmbh am pm va minn conn tex stat ann'.split(' '),
);
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
export function words(text: string, vocabulary = new Vocabulary()): Words {
  const list: Word[] = [];
  const sentences: Sentence[] = [];
  let firstWord = 0;
  let classes = 0;
  let previous: WordInText | undefined;
  let from = startOfWord(text, 0);
  while (from < text.length) {
    const word = wordAt(text, from, vocabulary);
    if (!word) {
      from = startOfWord(text, from + 1);
      continue;
    }
    if (previous && endsSentence(text, previous, word)) {
      sentences.push(sentenceOf(list, firstWord, text, from));
      firstWord = list.length;
    }
    word.sentence = sentences.length;
    classes |= word.known.classes;
    previous = word;
    list.push(word);
    from = startOfWord(text, word.end);
  }
  if (list.length > firstWord) sentences.push(sentenceOf(list, firstWord, text, text.length));
  return new ReadWords(text, list.slice(), sentences.slice(), classes);
}

/** As a class for the same reason as {@link WordInText}; exact copies of the lists have no room to grow. */
class ReadWords implements Words {
  readonly text: string;
  readonly list: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly classes: number;
  readonly notes = new Notes();

  constructor(text: string, list: readonly Word[], sentences: readonly Sentence[], classes: number) {
    this.text = text;
    this.list = list;
    this.sentences = sentences;
    this.classes = classes;
  }
}

/** The next offset at which a word may begin: at what is no ASCII sign. */
function startOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSign(text.charCodeAt(at))) at++;
  return at;
}

const isSign = (code: number): boolean =>
  code < 128 && !isLetter(code) && !isDigit(code) && code !== AMPERSAND && code !== PLUS;

/** A word as a class: so many are made that what can be had from {@link known} is not kept twice. */
class WordInText implements Word {
  readonly from: number;
  readonly to: number;
  sentence = 0;
  readonly known: VocabularyWord;
  /** Where the next word may begin: a possessive's last letters belong to no word. */
  readonly end: number;

  constructor(from: number, to: number, end: number, known: VocabularyWord) {
    this.from = from;
    this.to = to;
    this.end = end;
    this.known = known;
  }

  get text(): string {
    return this.known.text;
  }
}

/**
 * The word that begins at an offset; undefined where none begins. Nearly all words are runs of ASCII letters that
 * nothing joins to what follows; only the others need the pattern, which costs ten times as much.
 */
function wordAt(text: string, from: number, vocabulary: Vocabulary): WordInText | undefined {
  let end = from;
  let hash = 0;
  let code = text.charCodeAt(from);
  while (isLetter(code)) {
    hash = hashStep(hash, code);
    end++;
    // Past its end a text gives NaN, for which the engine would have to be ready at each letter.
    code = end < text.length ? text.charCodeAt(end) : LINE_FEED;
  }
  if (end > from && !joins(code, end - from)) {
    return new WordInText(from, end, end, vocabulary.ofLetters(text, from, end, hash));
  }
  WORD.lastIndex = from;
  return WORD.test(text) ? unusualWord(text, from, WORD.lastIndex, vocabulary) : undefined;
}

const AMPERSAND = 38;
const PLUS = 43;

/** True where a run of letters may go on: digits, apostrophes, other scripts; a dot only behind an initial. */
const joins = (next: number, length: number): boolean =>
  next >= 128 || isDigit(next) || next === 39 || (next === 46 && length === 1);

/** An ASCII letter: in small letters, and with the other codes wrapped around to far above, one comparison tells. */
const isLetter = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26;

function unusualWord(source: string, from: number, end: number, vocabulary: Vocabulary): WordInText {
  let text = source.slice(from, end).toLowerCase();
  let to = end;
  if (text === '&') text = 'and';
  const second = text.charCodeAt(1);
  if (second === 46 && !isDigit(text.charCodeAt(0))) text = text.replaceAll('.', '');
  if (text.includes('’')) text = text.replaceAll('’', "'");
  if (text.endsWith("'s")) {
    text = text.slice(0, -2);
    to -= 2;
  }
  return new WordInText(from, to, end, vocabulary.of(text));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endsSentence(text: string, previous: Word, next: Word): boolean {
  const oneSpace = next.from - previous.to === 1 && text.charCodeAt(previous.to) === 32;
  const initials = text.charCodeAt(previous.from + 1) === 46;
  if (oneSpace && !initials) return false;
  // A possessive's or an initial's last mark lies behind the word's own end, so the gap is read from there.
  const marks = marksIn(text, initials ? previous.to - 1 : previous.to, next.from);
  if (marks !== 'stop') return marks === 'break';
  if (ABBREVIATIONS.has(previous.text)) return false;
  if (SOMETIMES_LAST.has(previous.text)) return OPENERS.has(next.text) && startsUpper(text, next);
  return startsUpper(text, next) || isDigit(text.charCodeAt(next.from));
}

/** What stands between two words: an edge that ends a sentence in any case, a mark that may end one, or neither. */
function marksIn(text: string, from: number, to: number): 'break' | 'stop' | undefined {
  let stops = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === PIPE) return 'break';
    if (code === FULL_STOP || code === EXCLAMATION_MARK || code === QUESTION_MARK) stops = true;
  }
  return stops && text.charCodeAt(to - 1) !== FULL_STOP ? 'stop' : undefined;
}

const LINE_FEED = 10;
const PIPE = 124;
const FULL_STOP = 46;
const EXCLAMATION_MARK = 33;
const QUESTION_MARK = 63;

function startsUpper(text: string, { from }: Word): boolean {
  const first = text.charAt(from);
  return first !== first.toLowerCase();
}

/** The sentence's span runs from its first word to the last mark before the next one, without the space between. */
function sentenceOf(list: readonly Word[], firstWord: number, text: string, until: number): Sentence {
  const from = list[firstWord]?.from ?? 0;
  let to = until;
  const last = list[list.length - 1]?.to ?? from;
  while (to > last && /[\s|"“‘(*_]/.test(text.charAt(to - 1))) to--;
  return new SentenceInText(from, to, firstWord, list.length);
}

class SentenceInText implements Sentence {
  readonly from: number;
  readonly to: number;
  readonly firstWord: number;
  readonly endWord: number;

  constructor(from: number, to: number, firstWord: number, endWord: number) {
    this.from = from;
    this.to = to;
    this.firstWord = firstWord;
    this.endWord = endWord;
  }
}
