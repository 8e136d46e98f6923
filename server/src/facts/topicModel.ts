import { eachFeature } from '../text/wordFeatures.ts';
import type { Sentence, Words } from '../text/words.ts';

/** What `npm run train` writes: a linear model for each topic over the features of a sentence. */
export interface TopicModelData {
  /** Ids of the topics. */
  readonly topics: readonly string[];
  /** Of each topic: the score of a sentence without features, and what one step of its weights is worth. */
  readonly bias: readonly number[];
  readonly step: readonly number[];
  /** The features, as 32-bit numbers, little-endian, in base64. */
  readonly features: string;
  /** For each feature, how many topics it says something about: a byte each, in base64. */
  readonly counts: string;
  /** For each feature and each of these topics, the topic's index and its weight, a signed byte; in base64. */
  readonly weights: string;
}

/** The sentence of a text that speaks most clearly of a topic. */
export interface LikelySentence {
  /** Index into {@link TopicModelData.topics}. */
  readonly topic: number;
  /** Log-odds that the sentence speaks of the topic. */
  readonly likeness: number;
  readonly sentence: Sentence;
}

/**
 * Tells how likely sentences speak of topics in other words than the cues know. Weights are looked up in an open hash
 * table and added up as integers, so that the same text has the same score everywhere.
 */
export class TopicModel {
  readonly topics: readonly string[];
  readonly #bias: readonly number[];
  readonly #step: readonly number[];
  readonly #table: FeatureTable;
  /** Where the weights of each row begin; one more for the end. */
  readonly #starts: Uint32Array;
  readonly #weights: Int8Array;
  /** Of the sentence being read, for each topic. */
  readonly #sums: Int32Array;
  /** For each topic, the highest score so far, and the index of its sentence. */
  readonly #best: Float64Array;
  readonly #where: Int32Array;

  constructor({ topics, bias, step, features, counts, weights }: TopicModelData) {
    this.topics = topics;
    this.#bias = bias;
    this.#step = step;
    this.#table = new FeatureTable(new Int32Array(bytesOf(features).buffer));
    this.#starts = startsOf(bytesOf(counts));
    this.#weights = new Int8Array(bytesOf(weights).buffer);
    this.#sums = new Int32Array(topics.length);
    this.#best = new Float64Array(topics.length);
    this.#where = new Int32Array(topics.length);
  }

  /**
   * For each topic of which a sentence scores at least `least`, the one that scores highest (the first of equals).
   * @param isVoid whether a sentence, by its index, is not to count for a topic
   */
  best(
    words: Words,
    least: number,
    isVoid: (topic: string, sentence: number) => boolean = () => false,
  ): LikelySentence[] {
    this.#best.fill(Number.NEGATIVE_INFINITY);
    for (const [index, sentence] of words.sentences.entries()) {
      this.#sums.fill(0);
      this.#table.startOver();
      eachFeature(words, sentence, this.#add);
      this.#compare(index, shareOf(sentence.endWord - sentence.firstWord), least, isVoid);
    }
    const found: LikelySentence[] = [];
    for (const [topic, likeness] of this.#best.entries()) {
      const sentence = words.sentences[this.#where[topic] as number];
      if (likeness >= least && sentence) found.push({ topic, likeness, sentence });
    }
    return found;
  }

  /** Keeps for each topic the sentence that was added up, where it scores higher than those before. */
  #compare(index: number, share: number, least: number, isVoid: (topic: string, sentence: number) => boolean): void {
    const best = this.#best;
    for (let topic = 0; topic < best.length; topic++) {
      const sum = (this.#sums[topic] as number) * (this.#step[topic] as number) * share;
      const likeness = (this.#bias[topic] as number) + sum;
      if (likeness < least || likeness <= (best[topic] as number)) continue;
      if (isVoid(this.topics[topic] as string, index)) continue;
      best[topic] = likeness;
      this.#where[topic] = index;
    }
  }

  /** Adds the weights of a feature to the sums, once for each sentence. */
  readonly #add = (feature: number): void => {
    const row = this.#table.take(feature);
    if (row < 0) return;
    const sums = this.#sums;
    const weights = this.#weights;
    const end = this.#starts[row + 1] as number;
    for (let at = this.#starts[row] as number; at < end; at += 2) {
      const topic = weights[at] as number;
      sums[topic] = (sums[topic] as number) + (weights[at + 1] as number);
    }
  };
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [row, count] of counts.entries()) starts[row + 1] = (starts[row] as number) + 2 * count;
  return starts;
}

/** Long sentences have more features, which say no more about any one topic. Shared with the training. */
export const shareOf = (words: number): number => 4 / Math.sqrt(3 * words + 6);

/** Finds the row of a feature, once in each round. */
class FeatureTable {
  readonly #features: Int32Array;
  /** Row and one; 0 where the slot is free. */
  readonly #slots: Uint16Array;
  readonly #taken: Uint32Array;
  #round = 0;

  constructor(features: Int32Array) {
    this.#features = features;
    this.#taken = new Uint32Array(features.length);
    this.#slots = new Uint16Array(2 ** Math.ceil(Math.log2(features.length * 2 + 2)));
    for (const [row, feature] of features.entries()) {
      let slot = this.#slotOf(feature);
      while (this.#slots[slot]) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = row + 1;
    }
  }

  startOver(): void {
    this.#round++;
  }

  /** The row of a feature; -1 for one that is not in the table, or was taken in this round. */
  take(feature: number): number {
    let slot = this.#slotOf(feature);
    for (let next = this.#slots[slot]; next; next = this.#slots[slot]) {
      const row = next - 1;
      if (this.#features[row] === feature) {
        if (this.#taken[row] === this.#round) return -1;
        this.#taken[row] = this.#round;
        return row;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return -1;
  }

  #slotOf(feature: number): number {
    return (feature ^ (feature >>> 13)) & (this.#slots.length - 1);
  }
}

/** `atob` is in browsers and in Node alike. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
