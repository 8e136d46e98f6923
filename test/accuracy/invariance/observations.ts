import type { Engine } from '../../../server/src/engine.ts';
import type { Policy } from '../../../server/src/policy/policy.ts';
import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { AS_OF } from '../corpus.ts';
import type { Rewritten } from './rewriting.ts';

/** Something that was found or read: what, and at which offset of the text; undefined where it has no place. */
export interface Observation {
  readonly what: string;
  readonly from: number | undefined;
}

/** What the rules find in a policy. */
export function findingsIn(engine: Engine, policy: Policy): Observation[] {
  const findings = engine.check(policy, { profile: emptyProfile, asOf: AS_OF, siblings: [] });
  return findings.map(({ suppressedAs, from }) => ({ what: suppressedAs, from }));
}

/** What is read in a policy. */
export function factsIn(policy: Policy): Observation[] {
  const { sections, topics, frameworks, contacts, dates, references, placeholders } = policy;
  return [
    ...sections.map(({ titleSpan }) => ({ what: 'heading', from: titleSpan.from })),
    ...topics.filter(({ covered }) => covered).map(({ topic }) => ({ what: `topic ${topic.id}`, from: undefined })),
    ...frameworks.map(({ framework, from }) => ({ what: `framework ${framework.id}`, from })),
    ...contacts.map(({ kind, party, from }) => ({ what: `${party} ${kind}`, from })),
    ...policy.contactConflicts.map(({ kind, contacts: [first] }) => ({ what: `conflict ${kind}`, from: first?.from })),
    ...dates.map(({ role, iso, from }) => ({ what: `${role} ${iso}`, from })),
    ...references.map(({ resolved, from }) => ({ what: `reference ${resolved}`, from })),
    ...placeholders.map(({ from }) => ({ what: 'placeholder', from })),
    ...policy.danglingIntroductions.map(({ from }) => ({ what: 'dangling introduction', from })),
    ...policy.foreignOrganisations.map(({ from }) => ({ what: 'foreign organisation', from })),
    ...policy.definedTerms.map(({ from }) => ({ what: 'defined term', from })),
    { what: `last updated ${policy.lastUpdated?.iso}`, from: undefined },
  ];
}

/** How two readings of a policy agree. */
export interface Comparison {
  readonly same: number;
  /** Observations of the original only, and of the rewritten text only. */
  readonly gone: readonly Observation[];
  readonly fresh: readonly Observation[];
}

/** Compares what was observed in a text with what was observed after it was rewritten, place by place. */
export function compare(
  before: readonly Observation[],
  after: readonly Observation[],
  { places }: Rewritten,
): Comparison {
  const open = [...after];
  const gone: Observation[] = [];
  for (const observation of before) {
    const wanted: readonly (number | undefined)[] =
      observation.from === undefined ? [undefined] : places(observation.from);
    const at = open.findIndex(({ what, from }) => what === observation.what && wanted.includes(from));
    if (at < 0) gone.push(observation);
    else open.splice(at, 1);
  }
  return { same: before.length - gone.length, gone, fresh: open };
}
