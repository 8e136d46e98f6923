import { stemHash } from './wordFeatures.ts';

/** What somebody worked out about a word, kept with the word: see {@link VocabularyWord.meaning}. */
export interface Meaning {
  /** Whose it is; nobody else reads it. */
  readonly owner: object;
}

/** A word in its normal form. Within one vocabulary the same object stands for all of its occurrences. */
export interface VocabularyWord {
  readonly text: string;
  /** {@link singularOf} it. */
  readonly singular: string;
  /** {@link stemHash} of it. */
  readonly stem: number;
  /** The classes that it belongs to, a bit each; what they mean, those know who made the vocabulary. */
  readonly classes: number;
  /** Kept here by whoever reads the words, so that nothing needs to be looked up at each occurrence. One owner at a time. */
  meaning: Meaning | undefined;
}

/** "policies" is "policy", "sites" is "site"; close enough to compare words with one another. */
function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** So many different words are remembered; then it starts over, so that memory stays bounded. */
const MOST_WORDS = 1 << 14;
/** Single phrases are read with a vocabulary of their own. */
const FEWEST_SLOTS = 8;

/**
 * The different words of the texts that were read: each is made once, however often it occurs. A hash table over the
 * letters as they stand in a text, so that a word that is known costs no string.
 */
export class Vocabulary {
  /** Twice as many slots as words, at least; always a power of two. */
  #slots: (VocabularyWord | undefined)[] = emptySlots(FEWEST_SLOTS);
  #hashes = new Int32Array(FEWEST_SLOTS);
  #size = 0;
  readonly #classesOf: (word: string) => number;

  /** @param classesOf the classes of a word; left out, any word may be in any class. */
  constructor(classesOf: (word: string) => number = () => ~0) {
    this.#classesOf = classesOf;
  }

  /** The word that stands at [from, to) in a text, which is ASCII letters only; `steps` are their {@link hashStep}s. */
  ofLetters(text: string, from: number, to: number, steps: number): VocabularyWord {
    const hash = to - from > MOST_PACKED ? steps | NOT_PACKED : steps;
    const last = this.#slots.length - 1;
    let slot = slotOf(hash, last);
    for (let word = this.#slots[slot]; word; word = this.#slots[slot]) {
      if (this.#hashes[slot] === hash && (hash >= 0 || isSpelt(word.text, text, from, to))) return word;
      slot = (slot + 1) & last;
    }
    return this.#add(text.slice(from, to).toLowerCase(), hash);
  }

  /** A word in its normal form: see `text/words.ts`. */
  of(text: string): VocabularyWord {
    const last = this.#slots.length - 1;
    const hash = hashOf(text);
    let slot = slotOf(hash, last);
    for (let word = this.#slots[slot]; word; word = this.#slots[slot]) {
      if (word.text === text) return word;
      slot = (slot + 1) & last;
    }
    return this.#add(text, hash);
  }

  #add(text: string, hash: number): VocabularyWord {
    if (this.#size >= MOST_WORDS) this.#startOver(FEWEST_SLOTS, []);
    else if (this.#size * 2 >= this.#slots.length) this.#startOver(this.#slots.length * 2, this.#slots);
    const word = {
      text,
      singular: singularOf(text),
      stem: stemHash(text),
      classes: this.#classesOf(text),
      meaning: undefined,
    };
    this.#put(word, hash);
    return word;
  }

  #startOver(slots: number, words: readonly (VocabularyWord | undefined)[]): void {
    this.#slots = emptySlots(slots);
    this.#hashes = new Int32Array(slots);
    this.#size = 0;
    for (const word of words) if (word) this.#put(word, hashOf(word.text));
  }

  #put(word: VocabularyWord, hash: number): void {
    const last = this.#slots.length - 1;
    let slot = slotOf(hash, last);
    while (this.#slots[slot]) slot = (slot + 1) & last;
    this.#slots[slot] = word;
    this.#hashes[slot] = hash;
    this.#size++;
  }
}

const emptySlots = (count: number): (VocabularyWord | undefined)[] =>
  new Array<VocabularyWord | undefined>(count).fill(undefined);

/** So many letters fit into a hash, five bits each: where they are the whole word, the hash is the word. */
const MOST_PACKED = 6;
/** The sign, by which the hashes of all other words differ from those. */
const NOT_PACKED = 1 << 31;
const LETTERS = /^[a-z]+$/;

function hashOf(word: string): number {
  let steps = 0;
  for (let at = 0; at < word.length; at++) steps = hashStep(steps, word.charCodeAt(at));
  return word.length <= MOST_PACKED && LETTERS.test(word) ? steps : steps | NOT_PACKED;
}

/** The hash of letters and one more; either case gives the same. What six letters push out is mixed in again. */
export const hashStep = (steps: number, code: number): number =>
  ((steps << 5) | (code & 31)) ^ Math.imul(steps >>> 25, 0x9e3779b1);

const slotOf = (hash: number, last: number): number => (hash ^ (hash >>> 15)) & last;

/** True where letters [from, to) of a text, in lower case, are a word. */
function isSpelt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== (text.charCodeAt(from + at) | 32)) return false;
  return true;
}
