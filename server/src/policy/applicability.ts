import type { Knowledge, LawRequirement } from '../knowledge/load.ts';
import type { Condition, Law } from '../knowledge/schema.ts';
import type { Profile } from '../profile/profile.ts';
import { type Span, shift } from '../text/span.ts';
import { blocksHaving, type PolicyBlocks } from './policy.ts';

/** A law that a policy has to follow, and the words that show it where the profile does not say so. */
export interface ApplicableLaw {
  readonly law: Law;
  readonly signal: Span | undefined;
  /** True where the policy links to a notice of its own for this law: what it does not say may stand there. */
  readonly elsewhere: boolean;
}

/** Which laws and which of their conditions apply to a policy. */
export interface Applicability {
  /** profile: policywright.yml names the laws. text: the policy does. assumed: neither does. */
  readonly basis: 'profile' | 'text' | 'assumed';
  /** Empty where the basis is "assumed". */
  readonly laws: readonly ApplicableLaw[];
  /** Ids of the conditions that the profile shows to hold, or of which the text shows signals, and "always". */
  readonly conditions: ReadonlySet<string>;
}

/** Takes the laws from the profile, or infers them from the text. */
export function applicabilityOf(blocks: PolicyBlocks, profile: Profile, knowledge: Knowledge): Applicability {
  const signals = firstSignals(blocks);
  const conditions = new Set([
    'always',
    ...knowledge.conditions
      .filter((condition) => signals.has(`condition ${condition.id}`) || isInProfile(condition, profile))
      .map(({ id }) => id),
  ]);
  const hasNotice = ({ id }: Law): boolean => signals.has(`elsewhere ${id}`);
  if (profile.laws) {
    const laws = profile.laws.flatMap((id) => knowledge.lawById.get(id) ?? []);
    return {
      basis: 'profile',
      laws: laws.map((law) => ({ law, signal: undefined, elsewhere: hasNotice(law) })),
      conditions,
    };
  }
  const laws = knowledge.laws.flatMap((law) => {
    const signal = signals.get(`law ${law.id}`);
    return signal && !signals.has(`disclaimer ${law.id}`) ? [{ law, signal, elsewhere: hasNotice(law) }] : [];
  });
  return { basis: laws.length > 0 ? 'text' : 'assumed', laws, conditions };
}

/** Whether an entry of the profile shows that a condition holds. */
function isInProfile({ profile: shownBy }: Condition, { certifications, contacts, values }: Profile): boolean {
  if (!shownBy) return false;
  return (
    shownBy.certifications.some((id) => certifications.includes(id)) ||
    shownBy.contacts.some((purpose) => contacts[purpose] !== undefined) ||
    shownBy.values.some((name) => values[name] !== undefined)
  );
}

/** Where each law and each condition is first signalled, by kind and id. */
function firstSignals(blocks: PolicyBlocks): ReadonlyMap<string, Span> {
  const signals = new Map<string, Span>();
  for (const block of blocksHaving(blocks, 'signals')) {
    for (const fact of block.facts.signals) {
      if (!signals.has(fact.key)) signals.set(fact.key, shift(fact, block.from));
    }
  }
  return signals;
}

/** Where no law is known, a topic matters if so many laws ask for it. */
const COMMON = 4;

/**
 * The requirements on a topic that apply on a day: those of the applicable laws whose conditions hold. Where no law is
 * known, those of all laws, if so many ask for the topic that any policy would treat it.
 */
export function requirementsOn(
  topic: string,
  { basis, laws, conditions }: Applicability,
  knowledge: Knowledge,
  asOf: string,
): LawRequirement[] {
  const inForce = (knowledge.requirementsByTopic.get(topic) ?? []).filter(
    ({ requirement }) => (requirement.from ?? '') <= asOf && conditions.has(requirement.when),
  );
  if (basis === 'assumed') return new Set(inForce.map(({ law }) => law.id)).size >= COMMON ? inForce : [];
  const ids = new Set(laws.map(({ law }) => law.id));
  return inForce.filter(({ law }) => ids.has(law.id));
}
