import type { Anchor } from './anchor.ts';
import type { WordIndex } from './wordIndex.ts';

/** A phrase, by its number, that has a word as an anchor. */
interface AnchoredPhrase {
  readonly phrase: number;
  readonly tier: number;
  readonly anchor: Anchor;
}

/**
 * For each kind of words, and each tier of phrases, the phrases that are anchored on them. Its rows are columns of numbers,
 * as the states of the `Automaton` are, and for the same reason.
 */
export class AnchorTable {
  /** The phrase of a row. */
  readonly phrases: number[] = [];
  /** How many words a match can have before the anchor, at least and at most. */
  readonly least: number[] = [];
  readonly most: number[] = [];
  /** The state to start from. */
  readonly states: number[] = [];
  /** The first row of each tier of each kind. */
  readonly #bounds: number[] = [0];
  readonly #byKey = new Map<number, AnchoredPhrase[]>();
  readonly #index: WordIndex;
  #tiers = 1;

  /** @param index where the keys of words are numbered. */
  constructor(index: WordIndex) {
    this.#index = index;
  }

  /** Adds a phrase with its anchors. */
  add(phrase: number, tier: number, anchors: readonly Anchor[]): void {
    this.#tiers = Math.max(this.#tiers, tier + 1);
    for (const anchor of anchors) {
      const key = this.#index.idOf(anchor.key);
      const anchored = this.#byKey.get(key) ?? [];
      this.#byKey.set(key, anchored);
      anchored.push({ phrase, tier, anchor });
    }
  }

  /**
   * Adds the next kind of words, given by the keys that fit them. To be called when all phrases are there.
   * @param stateOf the state to start from where the anchor, a word of this kind, is a match's first word or not.
   */
  addKind(keys: readonly number[], stateOf: (phrase: number, isFirst: boolean) => number): void {
    const anchored = keys.flatMap((key) => this.#byKey.get(key) ?? []);
    for (let tier = 0; tier < this.#tiers; tier++) {
      for (const { phrase, anchor } of distinct(anchored.filter((other) => other.tier === tier))) {
        this.phrases.push(phrase);
        this.least.push(anchor.least);
        this.most.push(anchor.most);
        this.states.push(stateOf(phrase, anchor.most === 0));
      }
      this.#bounds.push(this.phrases.length);
    }
  }

  /** The first row of what is anchored on words of a kind. */
  firstRow(kind: number, tier: number): number {
    return this.#bounds[kind * this.#tiers + tier] as number;
  }

  /** The row behind the last of them. */
  endRow(kind: number, tier: number): number {
    return this.#bounds[kind * this.#tiers + tier + 1] as number;
  }
}

/** Several keys of a phrase can fit one word, and say the same. */
const distinct = (anchored: readonly AnchoredPhrase[]): readonly AnchoredPhrase[] => [
  ...new Map(anchored.map((one) => [`${one.phrase} ${one.anchor.least} ${one.anchor.most}`, one])).values(),
];
