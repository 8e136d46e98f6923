import type { TopicModelData } from '../../server/src/facts/topicModel.ts';
import type { Weights } from './logistic.ts';

/** So many features are kept: those that matter most to any topic. */
const MOST_FEATURES = 10_000;
const LARGEST_BYTE = 127;
/** A smaller weight is as good as none. */
const LEAST_BYTE = 6;

/**
 * Makes weights small: a byte each, and only the features that matter.
 * @param features hashes, in the order in which `weights` has them
 */
export function encodeModel(
  topics: readonly string[],
  features: readonly number[],
  weights: readonly Weights[],
): TopicModelData {
  const steps = weights.map((one) => Math.max(...one.slice(0, -1).map(Math.abs)) / LARGEST_BYTE);
  const matter = (number: number): number => Math.max(...weights.map((one) => Math.abs(one[number] ?? 0)));
  const kept = features
    .map((hash, number) => ({ hash, number, matter: matter(number) }))
    .sort((a, b) => b.matter - a.matter || a.hash - b.hash)
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a.hash - b.hash);
  const rows = kept.map(({ number }) => rowOf(number, weights, steps));
  return {
    topics,
    bias: weights.map((one) => significant(one.at(-1) ?? 0)),
    step: steps.map(significant),
    features: base64(Int32Array.from(kept, ({ hash }) => hash)),
    counts: base64(Uint8Array.from(rows, (row) => row.length / 2)),
    weights: base64(Int8Array.from(rows.flat())),
  };
}

/** The topics that a feature says something about, each with its weight. */
function rowOf(number: number, weights: readonly Weights[], steps: readonly number[]): number[] {
  return weights.flatMap((one, topic) => {
    const byte = Math.round((one[number] ?? 0) / (steps[topic] ?? 1));
    return Math.abs(byte) < LEAST_BYTE ? [] : [topic, byte];
  });
}

const base64 = ({ buffer }: Int32Array | Uint8Array | Int8Array): string => Buffer.from(buffer).toString('base64');

const significant = (value: number): number => Number(value.toPrecision(6));
