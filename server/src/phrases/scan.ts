import type { Word, Words } from '../text/words.ts';
import { ANY_SPELLING, type Automaton, COMPLETE, GAP, SPLIT, UNGUARDED } from './automaton.ts';
import type { WordSets } from './wordSets.ts';

/** So many steps a phrase may take from one place, so that several gaps in one phrase stay linear on repetitive text. */
const MOST_STEPS = 300;
const NO_MATCH = -1;

/**
 * Runs phrases over the sentences of a text. What it knows of a sentence is in its fields, not in arguments: it takes a
 * few steps for each of a policy's words and is the innermost loop of all reading.
 */
export class Scan {
  readonly #automaton: Automaton;
  readonly #sets: WordSets;
  #words: Words | undefined;
  /** For each word of the text, its kind. */
  #kinds: Int32Array = new Int32Array(0);
  #endWord = 0;
  #steps = 0;
  /** Counts sentences; what a gap knew of an earlier one does not count. */
  #sentence = 0;
  /** For each gap, the sentence that it last led nowhere in, and its words [from, to) that cannot follow the gap. */
  readonly #deadIn: number[];
  readonly #deadFrom: number[];
  readonly #deadTo: number[];

  constructor(automaton: Automaton, sets: WordSets) {
    this.#automaton = automaton;
    this.#sets = sets;
    this.#deadIn = automaton.kind.map(() => 0);
    this.#deadFrom = automaton.kind.map(() => 0);
    this.#deadTo = automaton.kind.map(() => 0);
  }

  /** Turns to a text, given with the kinds of its words. */
  start(words: Words, kinds: Int32Array): void {
    this.#words = words;
    this.#kinds = kinds;
  }

  /** Turns to the sentence of that text that ends before a word. */
  startSentence(endWord: number): void {
    this.#endWord = endWord;
    this.#sentence++;
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
    const { guard, branches, operand, detail } = this.#automaton;
    if (!this.#passes(guard[state] as number, at)) return NO_MATCH;
    const first = operand[state] as number;
    const end = first + (detail[state] as number);
    let longest = NO_MATCH;
    for (let index = first; index < end; index++) {
      const branch = branches[index] as number;
      // Nearly all branches end at their first word: seen here, it costs no call.
      if (branch !== COMPLETE && !this.#passes(guard[branch] as number, at)) this.#steps--;
      else longest = Math.max(longest, this.#run(branch, at));
    }
    return longest;
  }

  /** Where what follows a gap does not match for one start, it will not for another: each place is tried once. */
  #runGap(gap: number, at: number): number {
    const { guard, next, operand } = this.#automaton;
    const following = next[gap] as number;
    const wanted = following === COMPLETE ? UNGUARDED : (guard[following] as number);
    const end = Math.min(at + (operand[gap] as number) + 1, this.#endWord);
    for (let index = this.#firstToTry(gap, at); index < end; index++) {
      if (wanted !== UNGUARDED) index = this.#sets.firstHeld(wanted, this.#kinds, index, end);
      const found = index < end ? this.#run(following, index) : NO_MATCH;
      if (found >= 0) return found;
    }
    if (this.#steps >= 0) this.#addDeadEnd(gap, at, end);
    return NO_MATCH;
  }

  #firstToTry(gap: number, at: number): number {
    const isDead = this.#deadIn[gap] === this.#sentence && at >= (this.#deadFrom[gap] as number);
    return isDead ? Math.max(at, this.#deadTo[gap] as number) : at;
  }

  /** Starts are mostly tried from left to right: what is dead grows at its end. */
  #addDeadEnd(gap: number, from: number, to: number): void {
    const grows =
      this.#deadIn[gap] === this.#sentence &&
      from >= (this.#deadFrom[gap] as number) &&
      from <= (this.#deadTo[gap] as number);
    if (grows) {
      this.#deadTo[gap] = Math.max(to, this.#deadTo[gap] as number);
      return;
    }
    this.#deadIn[gap] = this.#sentence;
    this.#deadFrom[gap] = from;
    this.#deadTo[gap] = to;
  }

  #accepts(state: number, at: number): boolean {
    const { guard, detail } = this.#automaton;
    if (!this.#passes(guard[state] as number, at)) return false;
    const spelling = detail[state] as number;
    return spelling === ANY_SPELLING || this.#isSpelt(at, this.#automaton.spellings[spelling]);
  }

  /** True where a word of the sentence is in a set. */
  #passes(set: number, at: number): boolean {
    return set === UNGUARDED || (at < this.#endWord && this.#sets.holds(set, this.#kinds[at] as number));
  }

  #isSpelt(at: number, spelling = ''): boolean {
    const { text, list } = this.#words as Words;
    const { from, to } = list[at] as Word;
    return to - from === spelling.length && text.startsWith(spelling, from);
  }
}
