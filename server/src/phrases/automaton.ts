import type { PhraseElement } from './parse.ts';
import { NUMBER_KEY } from './wordIndex.ts';
import type { WordSets } from './wordSets.ts';

/** What a state does: accepts a word, skips words, or goes on in one of several ways. */
export const WORD = 0;
export const GAP = 1;
export const SPLIT = 2;

/** In place of a next state: the phrase is complete. */
export const COMPLETE = -1;
/** In place of a spelling: any will do. */
export const ANY_SPELLING = -1;

type Choice = Extract<PhraseElement, { kind: 'choice' }>;
type WordElement = Extract<PhraseElement, { kind: 'word' }>;

/**
 * The states of many compiled phrases, as columns of numbers: matching runs through some hundred thousand of them for
 * one policy, and objects with fields would take several times as long. A state is an index into the columns.
 */
export class Automaton {
  /** {@link WORD}, {@link GAP} or {@link SPLIT}. */
  readonly kind: number[] = [];
  /** The state behind it, or {@link COMPLETE}; of no meaning for a split. */
  readonly next: number[] = [];
  /** Word: the number of the set of words that it accepts. Gap: how many words may be skipped. Split: its first branch in {@link branches}. */
  readonly operand: number[] = [];
  /** Word: index into {@link spellings}, or {@link ANY_SPELLING}. Split: how many branches it has. */
  readonly detail: number[] = [];
  /** Where splits may go on: states, or {@link COMPLETE}. */
  readonly branches: number[] = [];
  readonly spellings: string[] = [];
  readonly #sets: WordSets;
  /** For each word, what it accepts; needed until everything is compiled. */
  readonly #keys = new Map<number, readonly string[]>();

  /** @param sets where the words that a state accepts are numbered. */
  constructor(sets: WordSets) {
    this.#sets = sets;
  }

  /** Adds the states of a phrase, with `after` behind it; gives the first of them. */
  compile(elements: readonly PhraseElement[], after = COMPLETE): number {
    return elements.reduceRight((next, element) => {
      if (element.kind === 'choice') return this.#choice(element, next);
      if (element.kind === 'gap') return this.#state(GAP, next, element.most);
      return element.kind === 'word' ? this.#oneOf([element], next) : this.#word([NUMBER_KEY], next);
    }, after);
  }

  /** What can stand first, as keys of a `WordIndex`. */
  firstWords(start: number): string[] {
    if (start === COMPLETE || this.kind[start] === GAP) return [];
    if (this.kind[start] === WORD) return [...(this.#keys.get(start) ?? [])];
    const first = this.operand[start] ?? 0;
    const branches = this.branches.slice(first, first + (this.detail[start] ?? 0));
    return branches.flatMap((branch) => this.firstWords(branch));
  }

  /** Alternatives that are one plain word each are looked up together, however many they are. */
  #choice(choice: Choice, next: number): number {
    const single = choice.branches.flatMap(plainWord);
    const several = choice.branches.filter((branch) => plainWord(branch).length === 0);
    const branches = several.map((branch) => this.compile(branch, next));
    if (single.length > 0) branches.push(this.#oneOf(single, next));
    if (choice.optional) branches.push(next);
    const [first = COMPLETE] = branches;
    if (branches.length === 1) return first;
    const at = this.branches.length;
    this.branches.push(...branches);
    return this.#state(SPLIT, COMPLETE, at, branches.length);
  }

  #oneOf(words: readonly WordElement[], next: number): number {
    const keys = words.map(({ text, prefix }) => (prefix ? `${text}*` : text));
    return this.#word(keys, next, words[0]?.exact);
  }

  #word(keys: readonly string[], next: number, exact?: string): number {
    const spelling = exact === undefined ? ANY_SPELLING : this.spellings.push(exact) - 1;
    const state = this.#state(WORD, next, this.#sets.idOf(keys), spelling);
    this.#keys.set(state, keys);
    return state;
  }

  #state(kind: number, next: number, operand: number, detail = 0): number {
    this.kind.push(kind);
    this.next.push(next);
    this.operand.push(operand);
    return this.detail.push(detail) - 1;
  }
}

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}
