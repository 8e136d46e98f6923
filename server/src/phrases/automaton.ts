import { grouped } from '../text/grouped.ts';
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

/** A state as the columns have it. */
interface State {
  readonly kind: number;
  readonly guard: number;
  readonly next?: number;
  readonly operand?: number;
  readonly detail?: number;
}

/** A state to start from, and how many words behind the start of a match it is. */
export interface Beginning {
  readonly state: number;
  readonly offset: number;
}

type Choice = Extract<PhraseElement, { kind: 'choice' }>;
type Branch = Choice['branches'][number];
type WordElement = Extract<PhraseElement, { kind: 'word' }>;

/**
 * The states of many compiled phrases, as columns of numbers: matching runs through some hundred thousand of them for
 * one policy, and objects with fields would take several times as long. A state is an index into the columns.
 */
export class Automaton {
  /** {@link WORD}, {@link GAP} or {@link SPLIT}. */
  readonly kind: number[] = [];
  /** The set of all words that it can start with, or {@link UNGUARDED}. */
  readonly guard: number[] = [];
  /** Word, gap: the state behind it, or {@link COMPLETE}. */
  readonly next: number[] = [];
  /** Gap: how many words may be skipped. Split: its first branch in {@link branches}. */
  readonly operand: number[] = [];
  /** Word: index into {@link spellings}, or {@link ANY_SPELLING}. Split: how many branches it has. */
  readonly detail: number[] = [];
  /** Where splits may go on: states, or {@link COMPLETE}. */
  readonly branches: number[] = [];
  readonly spellings: string[] = [];
  readonly #sets: WordSets;
  /** For each state, what it can start with, unless that is anything; needed until everything is compiled. */
  readonly #keys = new Map<number, readonly string[]>();
  /** All states, by what they do: phrases that end in the same words share the states for these. */
  readonly #known = new Map<string, number>();

  /** @param sets where the words that a state accepts are numbered. */
  constructor(sets: WordSets) {
    this.#sets = sets;
  }

  /** Adds the states of a phrase, with `after` behind it; gives the first of them. */
  compile(elements: readonly PhraseElement[], after = COMPLETE): number {
    return elements.reduceRight((next, element) => {
      if (element.kind === 'choice') return this.#choice(element, next);
      if (element.kind === 'gap') return this.#state({ kind: GAP, guard: UNGUARDED, next, operand: element.most });
      return element.kind === 'word' ? this.#oneOf([element], next) : this.#word([NUMBER_KEY], next);
    }, after);
  }

  /** What can stand first, as keys of a `WordIndex`; undefined where anything can. */
  firstWords(start: number): readonly string[] | undefined {
    return this.#keys.get(start);
  }

  #firstOf(branches: readonly number[]): readonly string[] | undefined {
    const lists = branches.map((branch) => this.firstWords(branch));
    return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))].sort();
  }

  /**
   * Where to start a phrase, given by its first state, from a first word of a kind that it can start with: behind that
   * word where only one state accepts it.
   */
  startingWith(kind: number, start: number): Beginning {
    const state = this.#restrictedTo(kind, start);
    const isPlain = state !== COMPLETE && this.kind[state] === WORD && this.detail[state] === ANY_SPELLING;
    return isPlain ? { state: this.next[state] as number, offset: 1 } : { state, offset: 0 };
  }

  /**
   * What is left of a state where the kind of its word is known: a split without the branches that cannot start with
   * it. Phrases have up to fifty ways to start, and hardly any word is a start to two of them.
   */
  #restrictedTo(kind: number, state: number): number {
    if (state === COMPLETE || this.kind[state] !== SPLIT) return state;
    const branches = this.#branchesOf(state).filter((branch) => this.#mayAccept(branch, kind));
    const [only = COMPLETE] = branches;
    return branches.length < 2 ? only : this.#split(branches, UNGUARDED);
  }

  #mayAccept(state: number, kind: number): boolean {
    if (state === COMPLETE || this.kind[state] === GAP) return true;
    if (this.kind[state] === WORD) return this.#sets.holds(this.guard[state] as number, kind);
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
    const fresh = this.#state({ kind: SPLIT, guard, operand: at, detail: branches.length });
    this.#known.set(name, fresh);
    return fresh;
  }

  /** A split that is passed by at once where none of its branches can start. */
  #guardedSplit(branches: readonly number[]): number {
    const keys = this.#firstOf(branches);
    const split = this.#split(branches, keys ? this.#sets.idOf(keys) : UNGUARDED);
    if (keys) this.#keys.set(split, keys);
    return split;
  }

  /** Alternatives that are one plain word each are looked up together, however many they are. */
  #choice(choice: Choice, next: number): number {
    const single = choice.branches.flatMap(plainWord);
    const several = choice.branches.filter((branch) => plainWord(branch).length === 0);
    const branches = startingAlike(several).map((alike) => this.#alternatives(alike, next));
    if (single.length > 0) branches.push(this.#oneOf(single, next));
    if (choice.optional) branches.push(next);
    const [first = COMPLETE] = branches;
    return branches.length === 1 ? first : this.#guardedSplit(branches);
  }

  /** Alternatives that start with the same word, such as "ip address" and "ip number": it is looked at once. */
  #alternatives(alike: readonly Branch[], next: number): number {
    const [first = []] = alike;
    if (alike.length === 1) return this.compile(first, next);
    const rest: Choice = { kind: 'choice', branches: alike.map((branch) => branch.slice(1)), optional: false };
    return this.compile([...first.slice(0, 1), rest], next);
  }

  #oneOf(words: readonly WordElement[], next: number): number {
    const keys = words.map(({ text, prefix }) => (prefix ? `${text}*` : text));
    return this.#word(keys, next, words[0]?.exact);
  }

  #word(keys: readonly string[], next: number, exact?: string): number {
    const spelling = exact === undefined ? ANY_SPELLING : this.#spelling(exact);
    const state = this.#state({ kind: WORD, guard: this.#sets.idOf(keys), next, detail: spelling });
    this.#keys.set(state, keys);
    return state;
  }

  #spelling(exact: string): number {
    const known = this.spellings.indexOf(exact);
    return known >= 0 ? known : this.spellings.push(exact) - 1;
  }

  #state({ kind, guard, next = COMPLETE, operand = 0, detail = 0 }: State): number {
    const name = `${kind} ${guard} ${next} ${operand} ${detail}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.kind.push(kind);
    this.guard.push(guard);
    this.next.push(next);
    this.operand.push(operand);
    const fresh = this.detail.push(detail) - 1;
    this.#known.set(name, fresh);
    return fresh;
  }
}

/** Branches of several elements, by the word that they start with; those that start otherwise by themselves. */
const startingAlike = (branches: readonly Branch[]): readonly (readonly Branch[])[] =>
  grouped(branches, (branch) => {
    const [word] = plainWord(branch.slice(0, 1));
    return word ? `${word.text} ${word.prefix}` : `${branches.indexOf(branch)}`;
  });

function plainWord([first, second]: readonly PhraseElement[]): WordElement[] {
  return first?.kind === 'word' && first.exact === undefined && second === undefined ? [first] : [];
}
