import type { Anchor } from './anchor.ts';
import type { Beginning } from './automaton.ts';
import type { WordIndex } from './wordIndex.ts';

/** A phrase that is looked for by its anchors. */
interface AnchoredPhrase {
  /** Its number. */
  readonly phrase: number;
  readonly tier: number;
  /** The set of words that it can start with. */
  readonly starts: number;
}

/**
 * For each kind of words, and each tier of phrases, the phrases that are anchored on them. Its rows are columns of
 * numbers, as the states of the `Automaton` are, and for the same reason.
 */
export class AnchorTable {
  /** The phrase of a row. */
  readonly phrases: number[] = [];
  /** How many words a match can have before the anchor, at least and at most. */
  readonly least: number[] = [];
  readonly most: number[] = [];
  /** The set of words that a match can start with. */
  readonly starts: number[] = [];
  /** The state to start from, and how many words behind the start of a match it is. */
  readonly states: number[] = [];
  readonly offsets: number[] = [];
  /** The first row of each tier of each kind. */
  readonly #bounds: number[] = [0];
  readonly #byKey = new Map<number, (AnchoredPhrase & Anchor)[]>();
  readonly #index: WordIndex;
  #tiers = 1;

  /** @param index where the keys of words are numbered. */
  constructor(index: WordIndex) {
    this.#index = index;
  }

  /** Adds a phrase with its anchors. */
  add(phrase: AnchoredPhrase, anchors: readonly Anchor[]): void {
    this.#tiers = Math.max(this.#tiers, phrase.tier + 1);
    for (const anchor of anchors) {
      const key = this.#index.idOf(anchor.key);
      const anchored = this.#byKey.get(key) ?? [];
      this.#byKey.set(key, anchored);
      anchored.push({ ...phrase, ...anchor });
    }
  }

  /**
   * Adds the next kind of words, given by the keys that fit them. To be called when all phrases are there.
   * @param beginningOf where a phrase starts from; `isFirst` tells that its first word is the anchor, and of this kind.
   */
  addKind(keys: readonly number[], beginningOf: (phrase: number, isFirst: boolean) => Beginning): void {
    const anchored = distinct(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    for (let tier = 0; tier < this.#tiers; tier++) {
      for (const row of anchored) if (row.tier === tier) this.#addRow(row, beginningOf(row.phrase, row.most === 0));
      this.#bounds.push(this.phrases.length);
    }
  }

  #addRow({ phrase, least, most, starts }: AnchoredPhrase & Anchor, { state, offset }: Beginning): void {
    this.phrases.push(phrase);
    this.least.push(least);
    this.most.push(most);
    this.starts.push(starts);
    this.states.push(state);
    this.offsets.push(offset);
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
const distinct = (anchored: readonly (AnchoredPhrase & Anchor)[]): readonly (AnchoredPhrase & Anchor)[] => [
  ...new Map(anchored.map((one) => [`${one.phrase} ${one.least} ${one.most}`, one])).values(),
];
