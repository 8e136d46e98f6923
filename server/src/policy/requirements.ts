import type { RequirementCue, RequirementEvidence } from '../facts/requirementEvidence.ts';
import type { Knowledge, LawRequirement } from '../knowledge/load.ts';
import type { Requirement } from '../knowledge/schema.ts';
import { grouped } from '../text/grouped.ts';
import { NoteKey } from '../text/notes.ts';
import { type Span, shift } from '../text/span.ts';
import { aspect, type Kept } from './factIndex.ts';
import type { Policy, PolicyBlock, PolicyBlocks } from './policy.ts';
import type { TopicCoverage } from './topics.ts';

/** Words of a policy that speak for a requirement. */
export interface RequirementSupport {
  /** 1 is enough to show that the requirement is met. */
  readonly score: number;
  /** What says most: the how manieth of the blocks that have evidence on requirements, and of the evidence in that block. */
  readonly place: number;
  readonly item: number;
}

/**
 * Whether a policy says what a requirement asks for. unsure: something speaks for it, and a reader should check whether
 * that is enough. unmet: nothing was found, which is less than that nothing is there.
 */
export type RequirementState = 'met' | 'unsure' | 'unmet';

/** A requirement that applies to a policy. */
export interface ApplicableRequirement extends LawRequirement {
  /** The requirement that asks for these words in the first place: itself, or the one that it is the same as. */
  readonly root: Requirement;
  /** True where what the policy does not say may stand in a notice of its own for the law. */
  readonly elsewhere: boolean;
}

/** A requirement that applies to a policy, and how the policy stands to it. */
export interface RequirementStatus extends ApplicableRequirement {
  readonly state: RequirementState;
  /** The sentence that says it, or comes nearest to saying it; absolute. */
  readonly evidence: Span | undefined;
}

/** What the same words say, wherever they stand. */
const CUES = aspect('requirementEvidence', (evidence, other) => evidence.value === other.value);
const SUPPORT = new NoteKey<Kept<ReadonlyMap<string, RequirementSupport>>>();

/** What speaks for each requirement that has cues, by its id; those for which nothing does are left out. */
export function requirementSupportOf(blocks: PolicyBlocks): ReadonlyMap<string, RequirementSupport> {
  const { index } = blocks;
  return index.keep(SUPPORT, [index.stamp(CUES)], () => supportIn(blocks));
}

/** The strongest cue of a group, and where it stands. */
interface Strongest extends Pick<RequirementSupport, 'place' | 'item'> {
  readonly cue: RequirementCue;
}

function supportIn(blocks: PolicyBlocks): ReadonlyMap<string, RequirementSupport> {
  const byGroup: (Strongest | undefined)[] = [];
  const groups: number[] = [];
  const having = blocks.index.having('requirementEvidence');
  for (let place = 0; place < having.length; place++) {
    const evidence = (blocks[having[place] as number] as PolicyBlock).facts.requirementEvidence;
    for (let item = 0; item < evidence.length; item++) {
      for (const cue of (evidence[item] as RequirementEvidence).value.cues) {
        const known = byGroup[cue.group];
        if (known && known.cue.weight >= cue.weight) continue;
        if (!known) groups.push(cue.group);
        byGroup[cue.group] = { cue, place, item };
      }
    }
  }
  const strongest = groups.map((group) => byGroup[group] as Strongest);
  const byRequirement = grouped(strongest, ({ cue }) => cue.requirement);
  return new Map(byRequirement.map((list) => [list[0].cue.requirement, together(list)]));
}

function together(list: readonly [Strongest, ...Strongest[]]): RequirementSupport {
  const { place, item } = list.reduce((a, b) => (b.cue.weight > a.cue.weight ? b : a));
  return { score: list.reduce((sum, { cue }) => sum + cue.weight, 0), place, item };
}

const APPLICABLE = new NoteKey<Kept<readonly ApplicableRequirement[]>>();

/**
 * The requirements that apply to a policy on a day, in the order of the laws: those of the applicable laws whose
 * conditions hold. Empty where no law is known to apply.
 * @param asOf YYYY-MM-DD
 */
export function applicableRequirements(
  { blocks, applicability }: Policy,
  knowledge: Knowledge,
  asOf: string,
): readonly ApplicableRequirement[] {
  return blocks.index.keep(APPLICABLE, [applicability, knowledge, asOf], () =>
    applicability.laws.flatMap(({ law, elsewhere }) =>
      law.requirements
        .filter((requirement) => (requirement.from ?? '') <= asOf && applicability.conditions.has(requirement.when))
        .map((requirement) => ({ law, requirement, root: rootOf(requirement, knowledge), elsewhere })),
    ),
  );
}

const rootOf = (requirement: Requirement, { requirementById }: Knowledge): Requirement =>
  requirementById.get(requirement.sameAs ?? '')?.requirement ?? requirement;

/** Each of the {@link applicableRequirements} with whether it is met. */
export function requirementsOf(policy: Policy, knowledge: Knowledge, asOf: string): RequirementStatus[] {
  return applicableRequirements(policy, knowledge, asOf).map((item) => statusOf(item, policy));
}

/** How a policy stands to a requirement. */
export function statusOf(item: ApplicableRequirement, policy: Policy): RequirementStatus {
  const { law, requirement, root, elsewhere } = item;
  return { law, requirement, root, elsewhere, state: stateOf(item, policy), evidence: evidenceFor(item, policy) };
}

/** Whether a policy meets a requirement. One that is met anywhere in the policy is met, whatever the section. */
export function stateOf(
  { root, requirement, elsewhere }: ApplicableRequirement,
  { requirementSupport, topics }: Policy,
): RequirementState {
  const unmet = elsewhere ? 'unsure' : 'unmet';
  if (root.cues.length === 0) {
    const coverage = coverageOf(requirement, topics);
    return !coverage?.covered ? unmet : coverage.sure ? 'met' : 'unsure';
  }
  const support = requirementSupport.get(root.id);
  return !support ? unmet : support.score >= 1 ? 'met' : 'unsure';
}

function evidenceFor(
  { root, requirement }: ApplicableRequirement,
  { blocks, requirementSupport, topics }: Policy,
): Span | undefined {
  if (root.cues.length > 0) {
    const support = requirementSupport.get(root.id);
    return support && sentenceOf(support, blocks);
  }
  const coverage = coverageOf(requirement, topics);
  return coverage?.covered ? coverage.evidence[0] : undefined;
}

const coverageOf = ({ topic }: Requirement, topics: Policy['topics']): TopicCoverage | undefined =>
  topics.find((coverage) => coverage.topic.id === topic);

/** The sentence that says most; absolute. */
function sentenceOf({ place, item }: RequirementSupport, blocks: PolicyBlocks): Span | undefined {
  const block = blocks[blocks.index.having('requirementEvidence')[place] ?? blocks.length];
  const evidence = block?.facts.requirementEvidence[item];
  return block && evidence && shift(block.text.words.sentences[evidence.sentence] ?? evidence, block.from);
}
