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
/** In place of a set: any word will do. */
export const UNGUARDED = -1;
/** With fewer branches than this, a split is looked through as quickly as its guard is asked. */
const FEWEST_GUARDED = 3;

type Choice = Extract<PhraseElement, { kind: 'choice' }>;
type WordElement = Extract<PhraseElement, { kind: 'word' }>;

/**
 * The states of many compiled phrases, as columns of numbers: matching runs through some hundred thousand of them for
 * one policy, and objects with fields would take several times as long. A state is an index into the columns.
 */
export class Automaton {
  /** {@link WORD}, {@link GAP} or {@link SPLIT}. */
  readonly kind: number[] = [];
  /** The state behind it, or {@link COMPLETE}. Split: the set of words that all of its branches start with, or {@link UNGUARDED}. */
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

  /** All states, by what they do: phrases that end in the same words share the states for these. */
  readonly #known = new Map<string, number>();

  /** Adds the states of a phrase, with `after` behind it; gives the first of them. */
  compile(elements: readonly PhraseElement[], after = COMPLETE): number {
    return elements.reduceRight((next, element) => {
      if (element.kind === 'choice') return this.#choice(element, next);
      if (element.kind === 'gap') return this.#state(GAP, next, element.most);
      return element.kind === 'word' ? this.#oneOf([element], next) : this.#word([NUMBER_KEY], next);
    }, after);
  }

  /** What can stand first, as keys of a `WordIndex`; undefined where anything can. */
  firstWords(start: number): readonly string[] | undefined {
    if (start === COMPLETE || this.kind[start] === GAP) return undefined;
    return this.kind[start] === WORD ? this.#keys.get(start) : this.#firstOf(this.#branchesOf(start));
  }

  #firstOf(branches: readonly number[]): readonly string[] | undefined {
    const lists = branches.map((branch) => this.firstWords(branch));
    return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))].sort();
  }

  /**
   * What is left of a phrase's first state where the kind of its first word is known: a split without the branches that
   * cannot start with it. Phrases have up to fifty ways to start, and hardly any word is a start to two of them.
   */
  startingWith(kind: number, start: number): number {
    if (start === COMPLETE || this.kind[start] !== SPLIT) return start;
    const branches = this.#branchesOf(start).filter((branch) => this.#mayAccept(branch, kind));
    const [only = COMPLETE] = branches;
    return branches.length < 2 ? only : this.#split(branches, UNGUARDED);
  }

  #mayAccept(state: number, kind: number): boolean {
    if (state === COMPLETE || this.kind[state] === GAP) return true;
    if (this.kind[state] === WORD) return this.#sets.holds(this.operand[state] as number, kind);
    return this.#branchesOf(state).some((branch) => this.#mayAccept(branch, kind));
  }

  #branchesOf(split: number): number[] {
    const first = this.operand[split] ?? 0;
    return this.branches.slice(first, first + (this.detail[split] ?? 0));
  }

  #split(branches: readonly number[], guard: number): number {
    const name = `${guard}: ${branches.join(' ')}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const at = this.branches.length;
    this.branches.push(...branches);
    const fresh = this.#state(SPLIT, guard, at, branches.length);
    this.#known.set(name, fresh);
    return fresh;
  }

  /** The set of all words that one of several branches can start with. */
  #guardOf(branches: readonly number[]): number {
    const keys = branches.length < FEWEST_GUARDED ? undefined : this.#firstOf(branches);
    return keys ? this.#sets.idOf(keys) : UNGUARDED;
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
    return this.#split(branches, this.#guardOf(branches));
  }

  #oneOf(words: readonly WordElement[], next: number): number {
    const keys = words.map(({ text, prefix }) => (prefix ? `${text}*` : text));
    return this.#word(keys, next, words[0]?.exact);
  }

  #word(keys: readonly string[], next: number, exact?: string): number {
    const spelling = exact === undefined ? ANY_SPELLING : this.#spelling(exact);
    const state = this.#state(WORD, next, this.#sets.idOf(keys), spelling);
    this.#keys.set(state, keys);
    return state;
  }

  #spelling(exact: string): number {
    const known = this.spellings.indexOf(exact);
    return known >= 0 ? known : this.spellings.push(exact) - 1;
  }

  #state(kind: number, next: number, operand: number, detail = 0): number {
    const name = `${kind} ${next} ${operand} ${detail}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.kind.push(kind);
    this.next.push(next);
    this.operand.push(operand);
    const fresh = this.detail.push(detail) - 1;
    this.#known.set(name, fresh);
    return fresh;
  }
}

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}
