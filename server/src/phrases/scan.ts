import type { Words } from '../text/words.ts';
import { ANY_SPELLING, type Automaton, COMPLETE, GAP, SPLIT, UNGUARDED, WORD } from './automaton.ts';
import { isIn, type Membership } from './wordSets.ts';

/** So many steps a phrase may take from one place, so that several gaps in one phrase stay linear on repetitive text. */
const MOST_STEPS = 300;
const NO_MATCH = -1;

/**
 * Runs phrases over the sentences of a text. What it knows of a sentence is in its fields, not in arguments: it takes a
 * few steps for each of a policy's words and is the innermost loop of all reading.
 */
export class Scan {
  readonly #automaton: Automaton;
  #words: Words | undefined;
  /** For each word of the text, which sets hold it. */
  #known: readonly Membership[] = [];
  #endWord = 0;
  #steps = 0;
  /** Counts sentences; what a gap knew of an earlier one does not count. */
  #sentence = 0;
  /** For each gap, the sentence that it last led nowhere in, and one place there. Hardly any has more than one. */
  readonly #deadIn: number[];
  readonly #deadAt: number[];
  readonly #otherDeadEnds = new Map<number, Set<number>>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#deadIn = automaton.kind.map(() => 0);
    this.#deadAt = automaton.kind.map(() => 0);
  }

  /** Turns to a text, given with what is known of its words. */
  start(words: Words, known: readonly Membership[]): void {
    this.#words = words;
    this.#known = known;
  }

  /** Turns to the sentence of that text that ends before a word. */
  startSentence(endWord: number): void {
    this.#endWord = endWord;
    this.#sentence++;
    if (this.#otherDeadEnds.size > 0) this.#otherDeadEnds.clear();
  }

  /** Index behind the last word of the longest match that starts at a word, or -1. Gaps are kept as short as they can be. */
  longestMatch(start: number, at: number): number {
    this.#steps = MOST_STEPS;
    return this.#run(start, at);
  }

  #run(start: number, at: number): number {
    const { kind, next } = this.#automaton;
    let state = start;
    let index = at;
    while (state !== COMPLETE) {
      if (--this.#steps < 0) return NO_MATCH;
      if (kind[state] === SPLIT) return this.#runBranches(state, index);
      if (kind[state] === GAP) return this.#runGap(state, index);
      if (!this.#accepts(state, index)) return NO_MATCH;
      index++;
      state = next[state] as number;
    }
    return index;
  }

  #runBranches(state: number, at: number): number {
    const { kind, next, branches, operand, detail } = this.#automaton;
    const guard = next[state] as number;
    if (guard !== UNGUARDED && !this.#isWordIn(guard, at)) return NO_MATCH;
    const first = operand[state] as number;
    const end = first + (detail[state] as number);
    let longest = NO_MATCH;
    for (let index = first; index < end; index++) {
      const branch = branches[index] as number;
      // Nearly all branches end at their first word: seen here, it costs no call.
      if (branch !== COMPLETE && kind[branch] === WORD && !this.#accepts(branch, at)) this.#steps--;
      else longest = Math.max(longest, this.#run(branch, at));
    }
    return longest;
  }

  /** Where a gap leads nowhere from a place, it will not from there for another start either: each place is tried once. */
  #runGap(gap: number, at: number): number {
    if (this.#isDeadEnd(gap, at)) return NO_MATCH;
    const { kind, next, operand } = this.#automaton;
    const following = next[gap] as number;
    const last = Math.min(at + (operand[gap] as number), this.#endWord - 1);
    const wantsWord = following !== COMPLETE && kind[following] === WORD;
    for (let index = at; index <= last; index++) {
      if (wantsWord && !this.#accepts(following, index)) continue;
      const end = this.#run(following, index);
      if (end >= 0) return end;
    }
    if (this.#steps >= 0) this.#addDeadEnd(gap, at);
    return NO_MATCH;
  }

  #isDeadEnd(gap: number, at: number): boolean {
    if (this.#deadIn[gap] !== this.#sentence) return false;
    return this.#deadAt[gap] === at || this.#otherDeadEnds.get(gap)?.has(at) === true;
  }

  #addDeadEnd(gap: number, at: number): void {
    if (this.#deadIn[gap] !== this.#sentence) {
      this.#deadIn[gap] = this.#sentence;
      this.#deadAt[gap] = at;
      return;
    }
    const others = this.#otherDeadEnds.get(gap);
    if (others) others.add(at);
    else this.#otherDeadEnds.set(gap, new Set([at]));
  }

  #accepts(state: number, at: number): boolean {
    const { operand, detail } = this.#automaton;
    if (!this.#isWordIn(operand[state] as number, at)) return false;
    const spelling = detail[state] as number;
    return spelling === ANY_SPELLING || this.#isSpelt(at, this.#automaton.spellings[spelling]);
  }

  #isWordIn(set: number, at: number): boolean {
    return at < this.#endWord && isIn(set, this.#known[at] as Membership);
  }

  #isSpelt(at: number, spelling: string | undefined): boolean {
    const { from = 0, to = 0 } = this.#words?.list[at] ?? {};
    return this.#words?.text.slice(from, to) === spelling;
  }
}
