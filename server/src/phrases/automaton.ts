import type { Words } from '../text/words.ts';
import type { PhraseElement } from './parse.ts';
import { NUMBER_KEY } from './wordIndex.ts';
import { isIn, type Membership, type WordSets } from './wordSets.ts';

/**
 * A state of a compiled phrase. States are linked by what comes next; `undefined` means that the phrase is complete.
 * All states have the same fields, whatever their kind: the engine then keeps one shape of object, and matching is
 * several times faster than with a union of shapes.
 */
export interface State {
  readonly kind: 'word' | 'gap' | 'split';
  /** word: what is accepted, as keys of a `WordIndex`. */
  readonly keys: readonly string[];
  /** word: the number that this set of words has in the phrases' `WordSets`. */
  readonly set: number;
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

/** Belongs to one scan; what an earlier scan left there does not count. Hardly any gap has more than one. */
interface DeadEnds {
  scan: Scan | undefined;
  first: number;
  readonly others: Set<number>;
}

/** Words of one text in the form that matching wants, and where the current sentence ends. */
export interface Scan {
  readonly words: Words;
  /** For each word, which sets hold it. */
  readonly known: readonly { readonly membership: Membership }[];
  readonly endWord: number;
  /** Steps left for the phrase being tried, so that several gaps in one phrase stay linear on repetitive text. */
  steps: number;
}

const MOST_STEPS = 300;

function state(kind: State['kind'], next: State | undefined, parts: Partial<State> = {}): State {
  const { keys = [], set = 0, exact = undefined, most = 0, branches = [] } = parts;
  return { kind, keys, set, exact, most, branches, next, deadEnds: { scan: undefined, first: -1, others: new Set() } };
}

/** The first state of a phrase; what its words accept is added to `sets`. */
export function compile(elements: readonly PhraseElement[], sets: WordSets, after?: State): State | undefined {
  return elements.reduceRight<State | undefined>((next, element) => {
    if (element.kind === 'choice') return compileChoice(element, sets, next);
    if (element.kind === 'gap') return state('gap', next, { most: element.most });
    return element.kind === 'word' ? oneOf([element], sets, next) : word([NUMBER_KEY], sets, next);
  }, after);
}

type Choice = Extract<PhraseElement, { kind: 'choice' }>;
type WordElement = Extract<PhraseElement, { kind: 'word' }>;

/** Alternatives that are one plain word each are looked up together, however many they are. */
function compileChoice(choice: Choice, sets: WordSets, next: State | undefined): State | undefined {
  const single = choice.branches.flatMap(plainWord);
  const branches: (State | undefined)[] = choice.branches
    .filter((branch) => plainWord(branch).length === 0)
    .map((branch) => compile(branch, sets, next));
  if (single.length > 0) branches.push(oneOf(single, sets, next));
  if (choice.optional) branches.push(next);
  return branches.length === 1 ? branches[0] : state('split', undefined, { branches });
}

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}

function oneOf(words: readonly WordElement[], sets: WordSets, next: State | undefined): State {
  const keys = words.map(({ text, prefix }) => (prefix ? `${text}*` : text));
  return word(keys, sets, next, words[0]?.exact);
}

const word = (keys: readonly string[], sets: WordSets, next: State | undefined, exact?: string): State =>
  state('word', next, { keys, set: sets.idOf(keys), exact });

/** What a phrase can start with, as keys of a `WordIndex`. */
export function firstWords(start: State | undefined): string[] {
  if (!start || start.kind === 'gap') return [];
  return start.kind === 'word' ? [...start.keys] : start.branches.flatMap(firstWords);
}

/** A scan of a sentence that ends before the word `endWord`. */
export function startScan(words: Words, known: Scan['known'], endWord: number): Scan {
  return { words, known, endWord, steps: 0 };
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
    if (index >= scan.endWord || !accepts(state, index, scan)) return -1;
    index++;
  }
  return index;
}

function runBranches({ branches }: State, at: number, scan: Scan): number {
  let longest = -1;
  for (const branch of branches) {
    // Nearly all branches end at their first word: seen here, it costs no call.
    if (branch?.kind === 'word' && scan.steps > 0 && !(at < scan.endWord && accepts(branch, at, scan))) scan.steps--;
    else longest = Math.max(longest, run(branch, at, scan));
  }
  return longest;
}

/** Where a gap leads nowhere from a place, it will not from there for another start either: each place is tried once. */
function runGap({ most, next, deadEnds }: State, at: number, scan: Scan): number {
  if (deadEnds.scan !== scan) startDeadEnds(deadEnds, scan);
  else if (deadEnds.first === at || deadEnds.others.has(at)) return -1;
  const last = Math.min(at + most, scan.endWord - 1);
  for (let index = at; index <= last; index++) {
    if (next?.kind === 'word' && !accepts(next, index, scan)) continue;
    const end = run(next, index, scan);
    if (end >= 0) return end;
  }
  if (scan.steps >= 0) addDeadEnd(deadEnds, at);
  return -1;
}

function startDeadEnds(deadEnds: DeadEnds, scan: Scan): void {
  deadEnds.scan = scan;
  deadEnds.first = -1;
  if (deadEnds.others.size > 0) deadEnds.others.clear();
}

function addDeadEnd(deadEnds: DeadEnds, at: number): void {
  if (deadEnds.first < 0) deadEnds.first = at;
  else deadEnds.others.add(at);
}

function accepts({ set, exact }: State, at: number, { words, known }: Scan): boolean {
  const word = known[at];
  if (word === undefined || !isIn(set, word.membership)) return false;
  return exact === undefined || isSpelt(words, at, exact);
}

function isSpelt({ list, text }: Words, at: number, exact: string): boolean {
  const { from = 0, to = 0 } = list[at] ?? {};
  return text.slice(from, to) === exact;
}
