import type { Knowledge, LawRequirement } from '../knowledge/load.ts';
import type { Requirement } from '../knowledge/schema.ts';
import type { Span } from '../text/span.ts';
import { blocksHaving, type Policy, type PolicyBlocks } from './policy.ts';
import type { TopicCoverage } from './topics.ts';

/** Words of a policy that speak for a requirement, as absolute spans. */
export interface RequirementSupport {
  /** 1 is enough to show that the requirement is met. */
  readonly score: number;
  /** The sentence that says most. */
  readonly sentence: Span;
}

/**
 * Whether a policy says what a requirement asks for. unsure: something speaks for it, and a reader should check whether
 * that is enough. unmet: nothing was found, which is less than that nothing is there.
 */
export type RequirementState = 'met' | 'unsure' | 'unmet';

/** A requirement that applies to a policy, and how the policy stands to it. */
export interface RequirementStatus extends LawRequirement {
  readonly state: RequirementState;
  /** The requirement that asks for these words in the first place: itself, or the one that it is the same as. */
  readonly root: Requirement;
  /** The sentence that says it, or comes nearest to saying it; absolute. */
  readonly evidence: Span | undefined;
}

/** What speaks for each requirement that has cues, by its id; those for which nothing does are left out. */
export function requirementSupportOf(blocks: PolicyBlocks): ReadonlyMap<string, RequirementSupport> {
  const best = new Map<string, Map<string, { weight: number; sentence: Span }>>();
  for (const { facts, from } of blocksHaving(blocks, 'requirementEvidence')) {
    for (const { requirement, group, weight, sentence } of facts.requirementEvidence) {
      const groups = best.get(requirement) ?? new Map<string, { weight: number; sentence: Span }>();
      best.set(requirement, groups);
      if ((groups.get(group)?.weight ?? 0) >= weight) continue;
      groups.set(group, { weight, sentence: { from: from + sentence.from, to: from + sentence.to } });
    }
  }
  return new Map(Array.from(best, ([id, groups]) => [id, together([...groups.values()])]));
}

function together(groups: readonly { readonly weight: number; readonly sentence: Span }[]): RequirementSupport {
  const strongest = groups.reduce((a, b) => (b.weight > a.weight ? b : a));
  return { score: groups.reduce((sum, { weight }) => sum + weight, 0), sentence: strongest.sentence };
}

/**
 * The requirements that apply to a policy on a day, in the order of the laws, each with whether it is met: those of the
 * applicable laws whose conditions hold. Empty where no law is known to apply. A requirement that is met anywhere in the
 * policy is met, whatever the section.
 * @param asOf YYYY-MM-DD
 */
export function requirementsOf(policy: Policy, knowledge: Knowledge, asOf: string): RequirementStatus[] {
  const { laws, conditions } = policy.applicability;
  const coverage = new Map(policy.topics.map((item) => [item.topic.id, item]));
  return laws.flatMap(({ law, elsewhere }) =>
    law.requirements
      .filter((requirement) => (requirement.from ?? '') <= asOf && conditions.has(requirement.when))
      .map((requirement) => statusOf({ law, requirement }, coverage, policy.requirementSupport, knowledge))
      .map((status) => (elsewhere && status.state === 'unmet' ? { ...status, state: 'unsure' } : status)),
  );
}

function statusOf(
  item: LawRequirement,
  coverage: ReadonlyMap<string, TopicCoverage>,
  support: ReadonlyMap<string, RequirementSupport>,
  knowledge: Knowledge,
): RequirementStatus {
  const { law, requirement } = item;
  const root = knowledge.requirementById.get(requirement.sameAs ?? '')?.requirement ?? requirement;
  if (root.cues.length === 0) {
    const { covered = false, sure = false, evidence = [] } = coverage.get(requirement.topic) ?? {};
    const state = !covered ? 'unmet' : sure ? 'met' : 'unsure';
    return { law, requirement, root, state, evidence: covered ? evidence[0] : undefined };
  }
  const found = support.get(root.id);
  const state = !found ? 'unmet' : found.score >= 1 ? 'met' : 'unsure';
  return { law, requirement, root, state, evidence: found?.sentence };
}
