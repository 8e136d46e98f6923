import { eachFeature } from '../text/wordFeatures.ts';
import type { Sentence, Words } from '../text/words.ts';
import { FeatureTable } from './featureTable.ts';
import { PackedWeights } from './packedWeights.ts';

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

/** Whether a sentence, by its index, is not to count for a topic, by its id. */
type VoidCheck = (topic: string, sentence: number) => boolean;

/**
 * Tells how likely sentences speak of topics in other words than the cues know. Weights are added up as integers, so that
 * the same text has the same score everywhere.
 */
export class TopicModel {
  readonly topics: readonly string[];
  readonly #bias: Float64Array;
  readonly #step: Float64Array;
  readonly #table: FeatureTable;
  readonly #weights: PackedWeights;
  /** For each topic, the highest score so far, and the index of its sentence. */
  readonly #best: Float64Array;
  readonly #where: Int32Array;

  constructor({ topics, bias, step, features, counts, weights }: TopicModelData) {
    this.topics = topics;
    this.#bias = Float64Array.from(bias);
    this.#step = Float64Array.from(step);
    this.#table = new FeatureTable(new Int32Array(bytesOf(features).buffer));
    this.#weights = new PackedWeights(topics.length, bytesOf(counts), new Int8Array(bytesOf(weights).buffer));
    this.#best = new Float64Array(topics.length);
    this.#where = new Int32Array(topics.length);
  }

  /**
   * For each topic of which a sentence scores at least `least`, the one that scores highest (the first of equals).
   * @param isVoid whether a sentence, by its index, is not to count for a topic
   */
  best(words: Words, least: number, isVoid: VoidCheck = () => false): LikelySentence[] {
    const { sentences } = words;
    this.#best.fill(Number.NEGATIVE_INFINITY);
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence;
      this.#table.startOver();
      eachFeature(words, sentence, this.#find);
      this.#compare(index, shareOf(sentence.endWord - sentence.firstWord), least, isVoid);
    }
    const found: LikelySentence[] = [];
    for (let topic = 0; topic < this.#best.length; topic++) {
      const likeness = this.#best[topic] as number;
      const sentence = sentences[this.#where[topic] as number];
      if (likeness >= least && sentence) found.push({ topic, likeness, sentence });
    }
    return found;
  }

  readonly #find = (feature: number): void => this.#table.find(feature);

  /** Keeps for each topic the sentence whose features were found, where it scores higher than those before. */
  #compare(index: number, share: number, least: number, isVoid: VoidCheck): void {
    const best = this.#best;
    const step = this.#step;
    const bias = this.#bias;
    const sums = this.#weights.sums(this.#table.found, this.#table.count);
    for (let topic = 0; topic < best.length; topic++) {
      const sum = sums[topic] as number;
      // Of most topics most sentences say nothing: where a sentence without features is too unlikely, so are those.
      if (sum <= 0 && (bias[topic] as number) < least) continue;
      const likeness = (bias[topic] as number) + sum * (step[topic] as number) * share;
      if (likeness < least || likeness <= (best[topic] as number)) continue;
      if (isVoid(this.topics[topic] as string, index)) continue;
      best[topic] = likeness;
      this.#where[topic] = index;
    }
  }
}

/** Long sentences have more features, which say no more about any one topic. Shared with the training. */
export const shareOf = (words: number): number => 4 / Math.sqrt(3 * words + 6);

/** `atob` is in browsers and in Node alike. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
