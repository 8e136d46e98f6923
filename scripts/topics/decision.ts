import { type DecisionWeights, decisionInputs, decisionLogOdds } from '../../server/src/policy/topicDecision.ts';
import { scoreOf as cueScoreOf, isLikeliest } from '../../server/src/policy/topics.ts';
import type { LabelledPolicy } from './examples.ts';
import { randomNumbers } from './logistic.ts';

/** One decision that is to be learned: what speaks for a topic in a policy, and whether the policy covers it. */
export interface Decision {
  readonly topic: string;
  readonly policy: LabelledPolicy;
  /** By a model that was trained without the policy. */
  readonly likeness: number;
  readonly covered: boolean;
}

/** Share of the decisions that are to be sure. */
const SURE = 0.935;
/**
 * The cues were written by people who had read these policies. Of policies that nobody has read they find fewer: so many
 * of their findings are left out while learning how far to trust them.
 */
const UNFORESEEN = 0.3;
const DRAWS = 4;
const STEPS = 400;
const RATE = 0.3;
const DECAY = { common: 0.02, ofTopic: 0.5 };
/** So many values are common to all topics. */
const COMMON = 4;

interface Sample {
  readonly topic: number;
  readonly inputs: readonly number[];
  readonly target: number;
}

/** Topics of which the words of a sentence tell little: a date may be that of anything. They are left to their cues. */
const LEFT_TO_CUES: ReadonlySet<string> = new Set(['effective-date']);

/** Learns how to weigh cues and model. */
export function trainDecision(all: readonly Decision[], allTopics: readonly string[]): DecisionWeights {
  const topics = allTopics.filter((topic) => !LEFT_TO_CUES.has(topic));
  const decisions = all.filter(({ topic }) => !LEFT_TO_CUES.has(topic));
  const random = randomNumbers(7);
  const samples = decisions.flatMap((decision) => samplesOf(decision, topics, random));
  const values = new Float64Array(COMMON + 2 * topics.length);
  const squares = new Float64Array(values.length).fill(1e-6);
  for (let step = 0; step < STEPS; step++) descend(samples, values, squares);
  const [score = 0, enough = 0, likeness = 0, offset = 0] = [...values].map(rounded);
  const valuesOf = (topic: number) => ({
    likeness: rounded(Math.max(0, likeness + (values[COMMON + 2 * topic] ?? 0))),
    offset: rounded(offset + (values[COMMON + 2 * topic + 1] ?? 0)),
  });
  const weights = {
    score,
    enough,
    topics: Object.fromEntries(topics.map((id, topic) => [id, valuesOf(topic)])),
    sure: 0,
  };
  return { ...weights, sure: sureFrom(decisions, weights) };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function samplesOf(decision: Decision, topics: readonly string[], random: () => number): Sample[] {
  const topic = topics.indexOf(decision.topic);
  const all = decision.policy.coverage.get(decision.topic)?.evidence ?? [];
  const evidence = all.filter(({ group }) => !isLikeliest(group));
  return Array.from({ length: DRAWS }, () => {
    const found = evidence.filter(() => random() >= UNFORESEEN);
    return {
      topic,
      inputs: decisionInputs(cueScoreOf(found), decision.likeness),
      target: decision.covered ? 1 : 0,
    };
  });
}

/** One step of AdaGrad down the gradient of all samples together. */
function descend(samples: readonly Sample[], values: Float64Array, squares: Float64Array): void {
  const gradient = new Float64Array(values.length);
  for (const { topic, inputs, target } of samples) {
    const terms = termsOf(topic, inputs);
    const sum = terms.reduce((all, [at, input]) => all + input * (values[at] ?? 0), 0);
    const error = 1 / (1 + Math.exp(-sum)) - target;
    for (const [at, input] of terms) gradient[at] = (gradient[at] ?? 0) + error * input;
  }
  for (const at of values.keys()) {
    const decay = at < COMMON ? DECAY.common : DECAY.ofTopic;
    const slope = (gradient[at] ?? 0) + (values[at] ?? 0) * DRAWS * decay;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    values[at] = (values[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
  }
}

/** Which values a decision depends on, and by how much: those of all topics, and what the topic adds. */
function termsOf(topic: number, inputs: readonly number[]): (readonly [at: number, input: number])[] {
  const [score = 0, enough = 0, likeness = 0] = inputs;
  const own = COMMON + 2 * topic;
  return [
    [0, score],
    [1, enough],
    [2, likeness],
    [3, 1],
    [own, likeness],
    [own + 1, 1],
  ];
}

/** Log-odds of what was decided, with all that the cues found. */
export function logOddsOf({ topic, policy, likeness }: Decision, weights: DecisionWeights): number {
  return decisionLogOdds(topic, decisionInputs(policy.coverage.get(topic)?.score ?? 0, likeness), weights);
}

/** The distance from 0 from which on decisions are sure. */
function sureFrom(decisions: readonly Decision[], weights: DecisionWeights): number {
  const distances = decisions.map((decision) => Math.abs(logOddsOf(decision, weights))).sort((a, b) => a - b);
  return rounded(distances[Math.floor(distances.length * (1 - SURE))] ?? 0);
}
