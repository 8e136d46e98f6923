import type { Sentence, Words } from '../text/words.ts';
import { anchorOf } from './anchor.ts';
import { type PhraseElement, parsePhrase } from './parse.ts';
import { NUMBER_KEY, WordIndex } from './wordIndex.ts';

/** A phrase found in a text: words [firstWord, endWord) and their span in the text that was split into words. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly firstWord: number;
  readonly endWord: number;
  readonly from: number;
  readonly to: number;
  /** Index into `Words.sentences`. */
  readonly sentence: number;
}

/** A state of a compiled phrase. States are linked by what comes next; `undefined` means that the phrase is complete. */
type State =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly prefix: boolean;
      readonly exact: string | undefined;
      readonly next: State | undefined;
    }
  | {
      readonly kind: 'oneOf';
      readonly texts: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly next: State | undefined;
    }
  | { readonly kind: 'number'; readonly next: State | undefined }
  | { readonly kind: 'gap'; readonly most: number; readonly next: State | undefined }
  | { readonly kind: 'split'; readonly branches: readonly (State | undefined)[] };

interface Entry<T> {
  readonly value: T;
  readonly start: State | undefined;
  /** How many words a match can have before its anchor. */
  readonly reach: number;
  /** Where in the text being scanned the nearest anchor to the right stands; {@link NOWHERE} until one is seen. */
  anchorAt: number;
}

/** Words of one text in the form that matching wants: the text, the words, and where the current sentence ends. */
interface Scan {
  readonly words: Words;
  endWord: number;
  /** Steps left for the phrase being tried, so that several gaps in one phrase stay linear on repetitive text. */
  steps: number;
}

const MOST_STEPS = 300;

const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * Many phrases, matched in one pass over the words of a text. A phrase is tried only at words that it can start with,
 * and only where its anchor (its rarest word) stands within reach in the same sentence: the pass goes from the end of a
 * text to its start, so that anchors are known before what comes before them. Time is linear in the number of words.
 */
export class PhraseSet<T> {
  readonly #byStart = new WordIndex<Entry<T>>();
  readonly #byAnchor = new WordIndex<Entry<T>>();

  /** Compiles `phrase` texts, each with the value that its hits will carry; throws `PhraseSyntaxError` on a bad one. */
  constructor(phrases: Iterable<{ readonly phrase: string; readonly value: T }>) {
    for (const { phrase, value } of phrases) {
      const elements = parsePhrase(phrase);
      const { keys, reach } = anchorOf(elements);
      const entry = { value, start: compile(elements, undefined), reach, anchorAt: NOWHERE };
      for (const first of firstWords(entry.start)) this.#byStart.add(first, entry);
      for (const key of keys) this.#byAnchor.add(key, entry);
    }
  }

  /** All hits, by position; of one phrase at one place the longest. */
  match(words: Words): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (const sentence of words.sentences.toReversed()) this.#matchSentence(words, sentence, hits);
    return hits.reverse();
  }

  #matchSentence(words: Words, { firstWord, endWord }: Sentence, hits: PhraseHit<T>[]): void {
    const anchored: Entry<T>[] = [];
    const scan: Scan = { words, endWord, steps: 0 };
    for (let index = endWord - 1; index >= firstWord; index--) {
      const text = words.list[index]?.text ?? '';
      this.#anchor(text, index, anchored);
      for (const entry of this.#byStart.find(text)) {
        if (entry.anchorAt - index > entry.reach) continue;
        scan.steps = MOST_STEPS;
        const end = run(entry.start, index, scan);
        if (end > index) hits.push(hitOf(entry.value, index, end, words));
      }
    }
    for (const entry of anchored) entry.anchorAt = NOWHERE;
  }

  /** Notes at which word the phrases stand that have it as their anchor. */
  #anchor(word: string, index: number, anchored: Entry<T>[]): void {
    for (const entry of this.#byAnchor.find(word)) {
      if (entry.anchorAt === NOWHERE) anchored.push(entry);
      entry.anchorAt = index;
    }
  }
}

function hitOf<T>(value: T, firstWord: number, endWord: number, { list }: Words): PhraseHit<T> {
  const { from = 0, sentence = 0 } = list[firstWord] ?? {};
  return { value, firstWord, endWord, from, to: list[endWord - 1]?.to ?? from, sentence };
}

function compile(elements: readonly PhraseElement[], after: State | undefined): State | undefined {
  return elements.reduceRight<State | undefined>((next, element) => {
    if (element.kind === 'choice') return compileChoice(element, next);
    return element.kind === 'word' ? { ...element, exact: element.exact, next } : { ...element, next };
  }, after);
}

/** Alternatives that are one plain word each are looked up together, however many they are. */
function compileChoice(choice: Extract<PhraseElement, { kind: 'choice' }>, next: State | undefined): State | undefined {
  const single = choice.branches.flatMap(plainWord);
  const together = single.length > 1;
  const branches = choice.branches
    .filter((branch) => !together || plainWord(branch).length === 0)
    .map((branch) => compile(branch, next));
  if (together) branches.push(oneOf(single, next));
  if (choice.optional) branches.push(next);
  return branches.length === 1 ? branches[0] : { kind: 'split', branches };
}

type WordElement = Extract<PhraseElement, { kind: 'word' }>;

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}

function oneOf(words: readonly WordElement[], next: State | undefined): State {
  const texts = new Set(words.filter((word) => !word.prefix).map((word) => word.text));
  return { kind: 'oneOf', texts, prefixes: words.filter((word) => word.prefix).map((word) => word.text), next };
}

/** What a phrase can start with: words, prefixes with a star, or the key for numbers. */
function firstWords(state: State | undefined): string[] {
  if (!state || state.kind === 'gap') return [];
  if (state.kind === 'word') return [state.prefix ? `${state.text}*` : state.text];
  if (state.kind === 'oneOf') return [...state.texts, ...state.prefixes.map((prefix) => `${prefix}*`)];
  if (state.kind === 'number') return [NUMBER_KEY];
  return state.branches.flatMap(firstWords);
}

/** Index behind the last word of the longest match from `at`, or -1. Gaps are kept as short as they can be. */
function run(state: State | undefined, at: number, scan: Scan): number {
  if (!state) return at;
  if (--scan.steps < 0) return -1;
  if (state.kind === 'split') {
    let longest = -1;
    for (const branch of state.branches) longest = Math.max(longest, run(branch, at, scan));
    return longest;
  }
  if (state.kind === 'gap') {
    for (let skipped = 0; skipped <= state.most && at + skipped <= scan.endWord; skipped++) {
      const end = run(state.next, at + skipped, scan);
      if (end >= 0) return end;
    }
    return -1;
  }
  return at < scan.endWord && accepts(state, at, scan) ? run(state.next, at + 1, scan) : -1;
}

function accepts(state: Extract<State, { kind: 'word' | 'oneOf' | 'number' }>, at: number, { words }: Scan): boolean {
  const word = words.list[at];
  if (!word) return false;
  if (state.kind === 'number') return /^\p{N}/u.test(word.text);
  if (state.kind === 'oneOf') {
    return state.texts.has(word.text) || state.prefixes.some((prefix) => word.text.startsWith(prefix));
  }
  if (state.prefix ? !word.text.startsWith(state.text) : word.text !== state.text) return false;
  return state.exact === undefined || words.text.slice(word.from, word.to) === state.exact;
}
