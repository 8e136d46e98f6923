import type { SignalFact } from '../facts/signals.ts';
import type { Knowledge, LawRequirement } from '../knowledge/load.ts';
import type { Condition, Law } from '../knowledge/schema.ts';
import type { Profile } from '../profile/profile.ts';
import { NoteKey } from '../text/notes.ts';
import { aspect, type Kept } from './factIndex.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** A law that a policy has to follow. */
export interface ApplicableLaw {
  readonly law: Law;
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

const SIGNALLED = aspect('signals', (signal, other) => signal.key === other.key);
const SIGNALS = new NoteKey<Kept<Signals>>();
const APPLICABILITY = new NoteKey<Kept<Applicability>>();

/** Takes the laws from the profile, or infers them from the text. The same object as before an edit that changes nothing. */
export function applicabilityOf(blocks: PolicyBlocks, profile: Profile, knowledge: Knowledge): Applicability {
  const { index } = blocks;
  const signals = index.keep(SIGNALS, [index.stamp(SIGNALLED)], () => signalsIn(blocks));
  return index.keep(APPLICABILITY, [signals.listed, profile, knowledge], () => judged(signals, profile, knowledge));
}

function judged({ ids }: Signals, profile: Profile, knowledge: Knowledge): Applicability {
  const shown = knowledge.conditions.filter(
    (condition) => ids.condition.has(condition.id) || isInProfile(condition, profile),
  );
  const conditions = new Set(['always', ...shown.map(({ id }) => id)]);
  const applicable = (law: Law): ApplicableLaw => ({ law, elsewhere: ids.elsewhere.has(law.id) });
  if (profile.laws) {
    const laws = profile.laws.flatMap((id) => knowledge.lawById.get(id) ?? []);
    return { basis: 'profile', laws: laws.map(applicable), conditions };
  }
  const laws = knowledge.laws.filter(({ id }) => ids.law.has(id) && !ids.disclaimer.has(id));
  return { basis: laws.length > 0 ? 'text' : 'assumed', laws: laws.map(applicable), conditions };
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

/** What a policy signals. */
interface Signals {
  /** Of laws or conditions. */
  readonly ids: Readonly<Record<SignalFact['of'], ReadonlySet<string>>>;
  /** The same as a text that can be compared. */
  readonly listed: string;
}

function signalsIn(blocks: PolicyBlocks): Signals {
  const keys = new Set<string>();
  const ids = {
    law: new Set<string>(),
    disclaimer: new Set<string>(),
    elsewhere: new Set<string>(),
    condition: new Set<string>(),
  };
  for (const index of blocks.index.having('signals')) {
    for (const { of, id, key } of (blocks[index] as PolicyBlock).facts.signals) {
      if (keys.has(key)) continue;
      keys.add(key);
      ids[of].add(id);
    }
  }
  return { ids, listed: [...keys].sort().join() };
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
