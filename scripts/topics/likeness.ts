import { SAID_IN_HEADINGS } from '../../server/src/policy/topicLikeness.ts';
import type { ExampleSentence, LabelledPolicy, PolicySentence, WrittenSentence } from './examples.ts';
import { type LogisticOptions, type Row, scoreOf, trainLogistic, type Weights } from './logistic.ts';

/** What sentences are learned from. */
export interface Examples {
  readonly policies: readonly LabelledPolicy[];
  readonly written: readonly WrittenSentence[];
}

/** Sentences with their features numbered. */
interface Numbered<Sentence extends ExampleSentence> {
  readonly sentence: Sentence;
  readonly features: Int32Array;
  readonly share: number;
}

const LEARNING: LogisticOptions = { epochs: 8, decay: 5e-3, rate: 0.5 };
/** Features that stand in fewer policies or sentences of our own say nothing of others. */
const FEWEST_TEXTS = 2;
/**
 * A sentence of a policy that covers the topic may be evidence too, though the label names others; less likely where the
 * label has room for more lines than it names.
 */
const UNLABELLED = { whereFull: 0.1, whereRoom: 0.5 };
/** A label names at most so many lines of evidence. */
const MOST_NAMED = 3;
/** An evidence line may hold many sentences; training again with what the first training took for the evidence helps. */
const ROUNDS = 2;
const SHARPNESS = 2;
/** A sentence so unlikely to be the evidence on its line is left out. */
const LEAST_PART = 0.02;

/** The features of examples, numbered, and the models that were trained on them. */
export class LikenessTraining {
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #policies: readonly (readonly [LabelledPolicy, readonly Numbered<PolicySentence>[]])[];
  readonly #written: readonly Numbered<WrittenSentence>[];

  constructor({ policies, written }: Examples) {
    this.#numbers = numbersOf([...policies.map(({ sentences }) => sentences), ...written.map((one) => [one])]);
    this.#policies = policies.map((policy) => [policy, policy.sentences.map((sentence) => this.#numbered(sentence))]);
    this.#written = written.map((sentence) => this.#numbered(sentence));
  }

  /** The features' hashes, by their numbers. */
  get features(): number[] {
    return [...this.#numbers.keys()];
  }

  #numbered<Sentence extends ExampleSentence>(sentence: Sentence): Numbered<Sentence> {
    const features = sentence.features.map((feature) => this.#numbers.get(feature)).filter((one) => one !== undefined);
    return { sentence, features: Int32Array.from(features), share: sentence.share };
  }

  /** Learns to tell sentences that speak of a topic. */
  train(topic: string): Weights {
    const written = this.#written.flatMap(({ sentence, ...row }): Row[] => {
      if (sentence.topic !== topic && sentence.unclear.has(topic)) return [];
      return [{ ...row, positive: sentence.topic === topic && sentence.covers, weight: 1 }];
    });
    let weights: Weights | undefined;
    for (let round = 0; round < ROUNDS; round++) {
      const known = weights;
      const rows = this.#policies.flatMap(([policy, sentences]) => rowsOf(topic, policy, sentences, known));
      weights = trainLogistic([...rows, ...written], this.#numbers.size, LEARNING);
    }
    return weights ?? new Float64Array(0);
  }

  /** A function that gives the log-odds of the likeliest sentence of a policy, which need not be one of the examples. */
  likenessIn(policy: LabelledPolicy): (topic: string, weights: Weights) => number {
    const sentences = policy.sentences.map((sentence) => this.#numbered(sentence));
    return (topic, weights) => {
      let best = Number.NEGATIVE_INFINITY;
      for (const numbered of sentences) {
        if (mayCover(topic, numbered.sentence)) best = Math.max(best, scoreOf(numbered, weights));
      }
      return best;
    };
  }
}

/** A heading's words are no sentence of the body, for most topics; a counter-cue voids a sentence. */
const mayCover = (topic: string, { inHeading, isVoid }: PolicySentence): boolean =>
  (!inHeading || SAID_IN_HEADINGS.has(topic)) && !isVoid(topic);

function numbersOf(texts: readonly (readonly ExampleSentence[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const feature of new Set(text.flatMap(({ features }) => features))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const numbers = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= FEWEST_TEXTS) numbers.set(feature, numbers.size);
  return numbers;
}

function rowsOf(
  topic: string,
  policy: LabelledPolicy,
  sentences: readonly Numbered<PolicySentence>[],
  weights: Weights | undefined,
): Row[] {
  const usable = sentences.filter(({ sentence }) => mayCover(topic, sentence));
  const lines = policy.topics[topic];
  if (!lines) return usable.map(({ features, share }) => ({ features, share, positive: false, weight: 1 }));
  const parts = partsOf(lines, usable, weights);
  const unlabelled = lines.length < MOST_NAMED ? UNLABELLED.whereRoom : UNLABELLED.whereFull;
  return usable.flatMap((numbered): Row[] => {
    const { features, share } = numbered;
    const part = parts.get(numbered);
    if (part === undefined) return [{ features, share, positive: false, weight: unlabelled }];
    return part < LEAST_PART ? [] : [{ features, share, positive: true, weight: part }];
  });
}

/** How much of the evidence on the lines that the label names each sentence is; those of one line have 1 together. */
function partsOf(
  lines: readonly number[],
  sentences: readonly Numbered<PolicySentence>[],
  weights: Weights | undefined,
): Map<Numbered<PolicySentence>, number> {
  const parts = new Map<Numbered<PolicySentence>, number>();
  for (const line of lines) {
    const on = sentences.filter(({ sentence }) => line >= sentence.firstLine && line <= sentence.lastLine);
    const odds = on.map((numbered) => (weights ? Math.exp(SHARPNESS * scoreOf(numbered, weights)) : 1));
    const total = odds.reduce((sum, one) => sum + one, 0);
    for (const [index, numbered] of on.entries()) {
      parts.set(numbered, Math.max(parts.get(numbered) ?? 0, (odds[index] ?? 0) / total));
    }
  }
  return parts;
}
