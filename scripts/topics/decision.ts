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
const DECAY = { weights: 0.02, offsets: 0.3 };

interface Sample {
  readonly topic: number;
  readonly inputs: readonly number[];
  readonly target: number;
}

/** Learns how to weigh cues and model. */
export function trainDecision(decisions: readonly Decision[], topics: readonly string[]): DecisionWeights {
  const random = randomNumbers(7);
  const samples = decisions.flatMap((decision) => samplesOf(decision, topics, random));
  const values = new Float64Array(4 + topics.length);
  const squares = new Float64Array(values.length).fill(1e-6);
  for (let step = 0; step < STEPS; step++) descend(samples, values, squares);
  const [score = 0, enough = 0, likeness = 0, offset = 0, ...rest] = [...values].map(rounded);
  const offsets = Object.fromEntries(topics.map((topic, index) => [topic, rest[index] ?? 0]));
  const weights = { score, enough, likeness, offset, offsets, sure: 0 };
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
  const add = (at: number, amount: number): void => {
    gradient[at] = (gradient[at] ?? 0) + amount;
  };
  for (const { topic, inputs, target } of samples) {
    const sum = inputs.reduce((all, input, index) => all + input * (values[index] ?? 0), 0);
    const error = 1 / (1 + Math.exp(-(sum + (values[3] ?? 0) + (values[4 + topic] ?? 0)))) - target;
    for (const [index, input] of inputs.entries()) add(index, error * input);
    add(3, error);
    add(4 + topic, error);
  }
  for (const at of values.keys()) {
    const slope = (gradient[at] ?? 0) + (values[at] ?? 0) * DRAWS * (at < 4 ? DECAY.weights : DECAY.offsets);
    squares[at] = (squares[at] ?? 0) + slope * slope;
    values[at] = (values[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
  }
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
