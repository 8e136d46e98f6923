import { hasDigit, isCapitalAt } from '../text/letters.ts';
import { isSpaceAt, skipSpaces } from '../text/spaces.ts';
import { isDateLine } from './titles.ts';

/**
 * How like a title words are that nothing marks as one:
 * - `strong`: in title case, a question, or what "how", "what" or "your" begins;
 * - `fair`: a few words without a verb;
 * - `poor`: a short sentence, or words with a full stop behind them;
 * - `none`: a longer sentence, an address, a date line.
 */
export type Likeness = 'none' | 'poor' | 'fair' | 'strong';

const LONGEST = 110;
const MOST_WORDS = 16;
/** Pictures and signs that authors put in front of a title; a bullet or a dash makes it an item of a list instead. */
const ORNAMENT = /^[^\p{L}\p{N}"“'‘([•·▪◦●○■*–—-]+/u;
/** A capital first, or a brand's second: "eBay". */
const STARTS = /^["“'‘(]?(?:\p{Lu}|\p{Ll}\p{Lu}|\d{1,2}(?:rd|st|nd|th)\b)/u;
const ABBREVIATION = /\b(?:Inc|Ltd|Co|Corp|etc|vs|v|e\.g|i\.e|(?:\p{L}\.)+\p{L})\./giu;
/** More must follow, or more than one sentence stands there. */
const UNFINISHED = /[,;!:…]$|[.;!?]\s+\p{Lu}/u;

/** Judges words by themselves; `title` has no number before it and no colon behind it. */
export function likenessOf(title: string): Likeness {
  const text = isCapitalAt(title, 0) ? title : title.replace(ORNAMENT, '');
  if (text.length < 2 || text.length > LONGEST || !(isCapitalAt(text, 0) || STARTS.test(text))) return 'none';
  const words = countOfWords(text);
  if (words > MOST_WORDS) return 'none';
  const plain = text.includes('.') ? text.replace(ABBREVIATION, 'abbr') : text;
  if (UNFINISHED.test(plain)) return 'none';
  const likeness = plain.endsWith('.') ? likenessWithStop(text, words) : likenessOfWords(text, words);
  return likeness === 'none' || isContactLike(text) || isDateLine(text) ? 'none' : likeness;
}

/** Some authors end their titles with a full stop. */
function likenessWithStop(text: string, words: number): Likeness {
  const isShort = words <= 3 || (words <= 10 && (isTitleCase(text) || isUpperCase(text)));
  return isShort && !isStatement(text) && !/^(?:yes|no|none|never|always)\b/i.test(text) ? 'poor' : 'none';
}

const QUESTION_WORD = /^(?:how|what|why|when|where|who|which|whom|whose|whether)\b/i;
/** A question word that begins a sentence: its main clause follows behind a comma. */
const MAIN_CLAUSE = /,\s+(?:we|you|i|they|it|our|your|the|please)\b/i;
/** Words that want others behind them. */
const OPEN_END = /\s(?:to|the|a|an|of|and|or|at|by|for|if|are|is|that|when|our|your|(?:if|when|that|as) (?:you|we))$/i;

function likenessOfWords(text: string, words: number): Likeness {
  if (text.endsWith('?')) return 'strong';
  if (OPEN_END.test(text)) return 'none';
  if (QUESTION_WORD.test(text)) return MAIN_CLAUSE.test(text) ? 'none' : 'strong';
  if (isStatement(text)) return words <= 9 && !text.includes(',') ? 'poor' : 'none';
  if (isTitleCase(text) || /^your\b/i.test(text)) return 'strong';
  return words <= 10 ? 'fair' : 'poor';
}

const SENTENCE_START = /^(?:we|you|i|it|this|these|those|that|if|please|there|they|he|she|by|welcome)\s/i;
const FINITE_VERB =
  /\s(?:is|are|was|were|am|has|have|had|will|would|may|might|can|cannot|could|should|shall|must|does|did|don[’']t|won[’']t|means?|includes?|applies|agree|please|gives?|takes|provides|makes|lets|helps|allows|collects|stores|works)\b/i;

/** Whether words say something, instead of naming it. */
const isStatement = (text: string): boolean => SENTENCE_START.test(text) || FINITE_VERB.test(text);

const LONGEST_BOLD = 140;
const MOST_BOLD_WORDS = 10;

/** Bold words need not be like a title; but a whole sentence that is set in bold is emphasised, not titled. */
export function boldFits(title: string): boolean {
  if (title.length < 2 || title.length > LONGEST_BOLD || /[@|{}]|https?:|www\./.test(title)) return false;
  if (/[.;,]$/.test(title)) return title.length <= 70 && !isStatement(title);
  return (
    !isStatement(title) || title.split(' ').length <= MOST_BOLD_WORDS || /^(?:strong|fair)$/.test(likenessOf(title))
  );
}

const LONG_WORD = 4;

/** Nearly all of its longer words, two at least, begin with a capital. */
function isTitleCase(text: string): boolean {
  let long = 0;
  let capitalised = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfWord(text, from);
    if (to - from >= LONG_WORD) {
      long++;
      if (isCapitalAt(text, from) || CAPITALISED.test(text.slice(from, from + 3))) capitalised++;
    }
    from = skipSpaces(text, to);
  }
  return long > 1 && capitalised >= long * 0.75;
}

const CAPITALISED = /^["“'‘([]?[\p{Lu}\d]/u;

/** How many words white space parts. */
function countOfWords(text: string): number {
  let count = 0;
  for (let from = 0; from < text.length; from = skipSpaces(text, endOfWord(text, from))) count++;
  return count;
}

function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isSpaceAt(text, to)) to++;
  return to;
}

const isUpperCase = (text: string): boolean => text === text.toUpperCase();

/** Ways to reach somebody, and the lines of an address. */
const isContactLike = (text: string): boolean =>
  /[@|·{}]|https?:|www\./.test(text) ||
  /^(?:attn|attention|phone|telephone|tel|fax|e-?mail|c\/o)\s*(?:[:.(+\d]|$)/i.test(text) ||
  (hasDigit(text) && isOfAddress(text));

const isOfAddress = (text: string): boolean =>
  (text.match(/,/g)?.length ?? 0) > 1 || /\d{5}|\b\d{4} ?\p{Lu}{2}\b|\p{L}\s\d{1,4},/u.test(text);
