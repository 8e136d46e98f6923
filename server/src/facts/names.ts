import { hasLetter } from '../text/letters.ts';
import type { Word, Words } from '../text/words.ts';

/** Words [first, end) of a text that make up a name. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

/** Words that open or join sentences: before a name they are not part of it. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those we you they he she it i our your their my his its us as at by for from in into of on or and
   to with if when where while who what which how why all any each every some no not only other such also however please
   note see below above here there is are was were be been do does did has have had may might can could will would shall
   should must after before during under upon once since because although unless until both either neither more most many
   yes welcome thank thanks additionally furthermore moreover therefore thus hence otherwise instead finally including
   contact dear although despite whether like through via using within without between`.split(/\s+/),
);

/** The policy's own terms, months and days: alone they are no names, but a name may hold them. */
const TERMS: ReadonlySet<string> = new Set(
  `privacy policy policies notice notices statement statements personal data information terms term conditions service
   services site sites website websites web page pages app apps application applications software platform platforms
   product products cookie cookies user users customer customers client clients visitor visitors individual individuals
   company companies organization organisation section sections article annex table introduction overview summary effective
   date last updated email e-mail address phone security children child third party parties law laws general our
   account accounts device devices server servers browser browsers use collection disclosure rights choices changes
   internet january february march april may june july august september october november december monday controller
   processor provider providers partner partners access log logs message messages analytics extension bot game tool
   member members council board team group administration department agency commission authority act regulation privacyshield
   first second third name residents resident citizens everyone anyone nobody nothing everything content consent processing purpose purposes`.split(
    /\s+/,
  ),
);

const CONNECTORS = new Set(['of', 'the', 'and', 'for', 'de', 'van', 'der', 'und', 'la', 'du']);
/** Legal forms that a comma may stand before. */
const AFTER_COMMA = new Set(['inc', 'llc', 'ltd', 'limited', 'corp', 'lp', 'llp', 'plc', 'gmbh', 'incorporated', 'co']);
/** Things that a policy is about; a run with one of them in it names a document or a term. */
const SUBJECTS = new Set('privacy policy notice statement personal cookie cookies terms data information'.split(' '));
const LONGEST = 9;

/** The name that starts at a word: capitalised words with "of", "and" and the like between. Undefined: there is none. */
export function nameStartingAt(words: Words, index: number): NameRun | undefined {
  const first = words.list[index]?.text === 'the' && !isCapital(words, index) ? index + 1 : index;
  if (!isPartOfName(words, first, first) || isLoneOpener(words, first)) return undefined;
  let end = first;
  for (let at = first; at < first + LONGEST && (at === first || joins(words, at)); at++) {
    if (isPartOfName(words, at, first)) end = at + 1;
    else if (!isConnector(words, at)) break;
  }
  return checked(words, { first, end });
}

/** "We collect": nearly all sentences begin so, and nothing of a name follows. */
const isLoneOpener = (words: Words, index: number): boolean =>
  !isCapital(words, index + 1) &&
  !isDotted(words, index + 1) &&
  FUNCTION_WORDS.has(words.list[index]?.text ?? '') &&
  !CONNECTORS.has(words.list[index + 1]?.text ?? '');

const isPartOfName = (words: Words, at: number, first: number): boolean =>
  isCapital(words, at) || (at > first && isDotted(words, at)) || (at === first && isDotted(words, at + 1));

/** "and" behind a legal form joins two names, not the parts of one; "Privacy Policy of" stands before a name. */
function isConnector(words: Words, at: number): boolean {
  const text = words.list[at]?.text ?? '';
  const before = words.list[at - 1]?.text ?? '';
  return CONNECTORS.has(text) && !SUBJECTS.has(before) && !(text === 'and' && AFTER_COMMA.has(before));
}

/** The name whose last word is the given one. */
export function nameEndingAt(words: Words, index: number): NameRun | undefined {
  if (!isCapital(words, index) && !isDotted(words, index)) return undefined;
  let first = index;
  for (let at = index - 1; at > index - LONGEST && at >= 0; at--) {
    if (!joins(words, at + 1)) break;
    if (isCapital(words, at) || (at + 1 === first && isDotted(words, first))) first = at;
    else if (!isConnector(words, at)) break;
  }
  return checked(words, { first, end: index + 1 });
}

/** The name as written, without markup and with single spaces; a full stop that belongs to the legal form stays. */
export function nameText(words: Words, { first, end }: NameRun): string {
  const start = words.list[first]?.from ?? 0;
  const from = words.text[start - 1] === '.' && !/\S/.test(words.text.charAt(start - 2)) ? start - 1 : start;
  const to = words.list[end - 1]?.to ?? from;
  const dot = words.text[to] === '.' && AFTER_COMMA.has(words.list[end - 1]?.text ?? '') ? 1 : 0;
  return words.text.slice(from, to + dot).replace(/\s+/g, ' ');
}

/** Leading words that only open the sentence are left out; what is left must not be a term of policies. */
function checked(words: Words, run: NameRun): NameRun | undefined {
  let { first } = run;
  while (first < run.end && isOpener(words, first, run.end)) first++;
  if (first >= run.end || run.end - first > LONGEST) return undefined;
  if (words.text[(words.list[first]?.from ?? 0) - 1] === '[') return undefined;
  return isTelling(words, first, run.end) ? { first, end: run.end } : undefined;
}

/** Whether words name somebody, and not only what policies speak of. */
function isTelling({ list }: Words, first: number, end: number): boolean {
  let isOwn = end - first > 2;
  let isLong = false;
  let hasLetters = false;
  for (let at = first; at < end; at++) {
    const { text } = list[at] as Word;
    if (SUBJECTS.has(text)) return false;
    isOwn ||= !TERMS.has(text) && !FUNCTION_WORDS.has(text);
    isLong ||= text.length > 1;
    hasLetters ||= hasLetter(text);
  }
  return isOwn && isLong && hasLetters;
}

/** "When Acme" opens with "When"; "The Acme Trust" and "A Acme Corporation" keep their article. */
function isOpener(words: Words, index: number, end: number): boolean {
  const text = words.list[index]?.text ?? '';
  if (text === 'the' || text === 'a') return !isCapital(words, index) || index + 1 >= end;
  return FUNCTION_WORDS.has(text);
}

function isCapital(words: Words, index: number): boolean {
  const word = words.list[index];
  if (!word) return false;
  const first = words.text.charCodeAt(word.from);
  if (first >= UPPER_A && first <= UPPER_Z) return true;
  if (first >= LOWER_A && first <= LOWER_Z) {
    const second = words.text.charCodeAt(word.from + 1);
    return second >= UPPER_A && second <= UPPER_Z;
  }
  return /^\p{Lu}|^\d+\p{L}|^&|^\p{Ll}\p{Lu}/u.test(words.text.slice(word.from, word.from + 12));
}

// Nearly every word is plain ASCII, and looking at its code is ten times faster than a regular expression.
const UPPER_A = 65;
const UPPER_Z = 90;
const LOWER_A = 97;
const LOWER_Z = 122;

/** The second half of "hex.pm": glued to the word before by a full stop. */
function isDotted(words: Words, index: number): boolean {
  const word = words.list[index];
  const before = words.list[index - 1];
  return word !== undefined && before !== undefined && word.from - before.to === 1 && words.text[before.to] === '.';
}

/** True where a word continues the name that the word before it belongs to. */
function joins(words: Words, index: number): boolean {
  const word = words.list[index];
  const before = words.list[index - 1];
  if (!word || !before || word.sentence !== before.sentence) return false;
  if (word.from - before.to === 1 && words.text[before.to] === ' ') return true;
  const gap = words.text.slice(before.to, word.from);
  if (gap.includes('\n')) return false;
  const sign = gap.trim();
  return (
    sign === '' || sign === '-' || (sign === '.' && gap.length === 1) || (sign === ',' && AFTER_COMMA.has(word.text))
  );
}
