import { LEAST_LIKENESS } from '../facts/topicLikeness.ts';

/** How the cues and the model are weighed together. Written by `npm run train`. */
export interface DecisionWeights {
  /** For each unit of the cues' score. */
  readonly score: number;
  /** Where the cues alone are enough. */
  readonly enough: number;
  /**
   * By the topic's id: for each unit of the likeliest sentence's log-odds, which tell more of some topics than of others,
   * and what stands for or against the topic from the start.
   */
  readonly topics: Readonly<Record<string, { readonly likeness: number; readonly offset: number }>>;
  /** Log-odds nearer to 0 than this are too near to be sure. */
  readonly sure: number;
}

/** More cues say no more. */
const HIGHEST_SCORE = 2;
/** So clear is clear enough, and so far off is far enough. */
export const LIKENESS_RANGE = { from: LEAST_LIKENESS, to: 2 };

/** A quarter of the cues' score above or below 1 is a surer decision than most. */
const CUES_ALONE = 8;

/** The three things that are weighed: the cues' score, whether it is enough alone, the likeliest sentence's log-odds. */
export function decisionInputs(score: number, likeness: number): [score: number, enough: number, likeness: number] {
  const { from, to } = LIKENESS_RANGE;
  return [Math.min(score, HIGHEST_SCORE), score >= 1 ? 1 : 0, Math.min(Math.max(likeness, from), to)];
}

/** False for a topic that is left to its cues: one of a workspace's own, or one of which sentences tell little. */
export const isModelled = (topic: string, { topics }: DecisionWeights): boolean => topics[topic] !== undefined;

/** Log-odds that a policy covers a topic; a topic that the model does not know is left to its cues. */
export function decisionLogOdds(topic: string, inputs: readonly number[], weights: DecisionWeights): number {
  const [score = 0, enough = 0, likeness = 0] = inputs;
  const ofTopic = weights.topics[topic];
  if (!ofTopic) return (score - 1) * CUES_ALONE;
  return score * weights.score + enough * weights.enough + likeness * ofTopic.likeness + ofTopic.offset;
}
