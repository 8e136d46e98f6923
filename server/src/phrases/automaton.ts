import type { Words } from '../text/words.ts';
import type { PhraseElement } from './parse.ts';
import { NUMBER_KEY } from './wordIndex.ts';

/**
 * A state of a compiled phrase. States are linked by what comes next; `undefined` means that the phrase is complete.
 * All states have the same fields, whatever their kind: the engine then keeps one shape of object, and matching is
 * several times faster than with a union of shapes.
 */
export interface State {
  readonly kind: 'word' | 'number' | 'gap' | 'split';
  /** word: the words that are accepted as they are. */
  readonly texts: ReadonlySet<string>;
  /** word: starts of words that are accepted. */
  readonly prefixes: readonly string[];
  /** word: the exact spelling that is wanted. */
  readonly exact: string | undefined;
  /** gap: how many words may be skipped. */
  readonly most: number;
  /** split: where it may go on. */
  readonly branches: readonly (State | undefined)[];
  readonly next: State | undefined;
  /** gap: the places of the sentence being scanned from which it led nowhere; see {@link runGap}. */
  readonly deadEnds: DeadEnds;
}

/** Belongs to one scan; what an earlier scan left there does not count. */
interface DeadEnds {
  scan: Scan | undefined;
  readonly places: Set<number>;
}

/** Words of one text in the form that matching wants, and where the current sentence ends. */
export interface Scan {
  readonly words: Words;
  readonly endWord: number;
  /** Steps left for the phrase being tried, so that several gaps in one phrase stay linear on repetitive text. */
  steps: number;
}

const MOST_STEPS = 300;
const NO_WORDS: ReadonlySet<string> = new Set();

function state(kind: State['kind'], next: State | undefined, parts: Partial<State> = {}): State {
  const { texts = NO_WORDS, prefixes = [], exact = undefined, most = 0, branches = [] } = parts;
  return { kind, texts, prefixes, exact, most, branches, next, deadEnds: { scan: undefined, places: new Set() } };
}

/** The first state of a phrase. */
export function compile(elements: readonly PhraseElement[], after?: State): State | undefined {
  return elements.reduceRight<State | undefined>((next, element) => {
    if (element.kind === 'choice') return compileChoice(element, next);
    if (element.kind === 'word') return oneOf([element], next);
    return state(element.kind, next, element.kind === 'gap' ? { most: element.most } : {});
  }, after);
}

/** Alternatives that are one plain word each are looked up together, however many they are. */
function compileChoice(choice: Extract<PhraseElement, { kind: 'choice' }>, next: State | undefined): State | undefined {
  const single = choice.branches.flatMap(plainWord);
  const branches: (State | undefined)[] = choice.branches
    .filter((branch) => plainWord(branch).length === 0)
    .map((branch) => compile(branch, next));
  if (single.length > 0) branches.push(oneOf(single, next));
  if (choice.optional) branches.push(next);
  return branches.length === 1 ? branches[0] : state('split', undefined, { branches });
}

type WordElement = Extract<PhraseElement, { kind: 'word' }>;

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}

function oneOf(words: readonly WordElement[], next: State | undefined): State {
  const texts = new Set(words.filter((word) => !word.prefix).map((word) => word.text));
  const prefixes = words.filter((word) => word.prefix).map((word) => word.text);
  return state('word', next, { texts, prefixes, exact: words[0]?.exact });
}

/** What a phrase can start with, as keys of a `WordIndex`. */
export function firstWords(start: State | undefined): string[] {
  if (!start || start.kind === 'gap') return [];
  if (start.kind === 'number') return [NUMBER_KEY];
  if (start.kind === 'word') return [...start.texts, ...start.prefixes.map((prefix) => `${prefix}*`)];
  return start.branches.flatMap(firstWords);
}

/** A scan of a sentence that ends before the word `endWord`. */
export function startScan(words: Words, endWord: number): Scan {
  return { words, endWord, steps: 0 };
}

/** Index behind the last word of the longest match that starts at a word, or -1. Gaps are kept as short as they can be. */
export function tryAt(start: State | undefined, at: number, scan: Scan): number {
  scan.steps = MOST_STEPS;
  return run(start, at, scan);
}

function run(current: State | undefined, at: number, scan: Scan): number {
  let state = current;
  let index = at;
  for (; state; state = state.next) {
    if (--scan.steps < 0) return -1;
    if (state.kind === 'split') return runBranches(state, index, scan);
    if (state.kind === 'gap') return runGap(state, index, scan);
    if (index >= scan.endWord || !accepts(state, index, scan.words)) return -1;
    index++;
  }
  return index;
}

function runBranches({ branches }: State, at: number, scan: Scan): number {
  let longest = -1;
  for (const branch of branches) longest = Math.max(longest, run(branch, at, scan));
  return longest;
}

/** Where a gap leads nowhere from a place, it will not from there for another start either: each place is tried once. */
function runGap({ most, next, deadEnds }: State, at: number, scan: Scan): number {
  if (deadEnds.scan !== scan) {
    deadEnds.scan = scan;
    deadEnds.places.clear();
  } else if (deadEnds.places.has(at)) return -1;
  const last = Math.min(at + most, scan.endWord - 1);
  for (let index = at; index <= last; index++) {
    if (next?.kind === 'word' && !accepts(next, index, scan.words)) continue;
    const end = run(next, index, scan);
    if (end >= 0) return end;
  }
  if (scan.steps >= 0) deadEnds.places.add(at);
  return -1;
}

function accepts({ kind, texts, prefixes, exact }: State, at: number, { list, text }: Words): boolean {
  const word = list[at];
  if (!word) return false;
  if (kind === 'number') return /^\p{N}/u.test(word.text);
  if (!texts.has(word.text) && !startsWithAny(word.text, prefixes)) return false;
  return exact === undefined || text.slice(word.from, word.to) === exact;
}

function startsWithAny(word: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return false;
}
