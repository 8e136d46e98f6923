import type { CrossValidation } from '../../test/accuracy/results.ts';
import type { Counts } from '../../test/accuracy/scorer.ts';
import { type Decision, logOddsOf, trainDecision } from './decision.ts';
import { foldsOf } from './folds.ts';
import { type Examples, LikenessTraining } from './likeness.ts';

const FOLDS = 6;

/** A decision, the fold of its policy, and what training without that fold makes of it. */
export interface Validated extends Decision {
  readonly fold: number;
}

/** What models say of each policy that were trained without its fold. */
export function validated(examples: Examples, topics: readonly string[]): Validated[] {
  const { policies, written } = examples;
  const folds = foldsOf(policies, FOLDS);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const training = new LikenessTraining({ policies: policies.filter((_, index) => folds[index] !== fold), written });
    const others = policies
      .filter((_, index) => folds[index] === fold)
      .map((policy) => ({ policy, likenessIn: training.likenessIn(policy) }));
    return topics.flatMap((topic) => {
      const weights = training.train(topic);
      return others.map(({ policy, likenessIn }) => {
        return { topic, policy, fold, likeness: likenessIn(topic, weights), covered: topic in policy.topics };
      });
    });
  });
}

/** A decision with its log-odds and whether it is sure. */
export interface Judged extends Validated {
  readonly logOdds: number;
  readonly sure: boolean;
}

/** Decides each by what was learned from the other folds' decisions. */
export function judgeAcross(decisions: readonly Validated[], topics: readonly string[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = trainDecision(
      decisions.filter((one) => one.fold !== fold),
      topics,
    );
    return decisions
      .filter((one) => one.fold === fold)
      .map((one) => {
        const logOdds = logOddsOf(one, weights);
        return { ...one, logOdds, sure: Math.abs(logOdds) >= weights.sure };
      });
  });
}

/** The figures that `docs/accuracy.md` shows. */
export function figuresOf(judged: readonly Judged[], policies: number, date: string): CrossValidation {
  const sure = judged.filter((one) => one.sure);
  const kinds = { topics: count(judged, true), missing: count(judged, false), missingSure: count(sure, false) };
  const trained = 'the weights of the model and of its decisions, and the cues that they are combined with,';
  return { date, folds: FOLDS, policies, trained, kinds, sure: (100 * sure.length) / judged.length };
}

/** Of the decisions "covered", or of those "not covered": how many are right, wrong and overlooked. */
export function count(judged: readonly Judged[], covered: boolean): Counts {
  const is = (one: Judged): boolean => one.covered === covered;
  const said = (one: Judged): boolean => one.logOdds >= 0 === covered;
  return {
    hits: judged.filter((one) => is(one) && said(one)).length,
    extra: judged.filter((one) => !is(one) && said(one)).length,
    missed: judged.filter((one) => is(one) && !said(one)).length,
  };
}
