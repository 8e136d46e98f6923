import { conflictsIn, contactsIn } from './inspect/contacts.ts';
import { datesIn } from './inspect/dates.ts';
import { definedTermsIn } from './inspect/definedTerms.ts';
import { frameworksIn } from './inspect/frameworks.ts';
import { danglingIntrosIn, foreignOrganisationsIn, placeholdersIn } from './inspect/leftovers.ts';
import { referencesIn } from './inspect/references.ts';
import type { Inspected } from './inspect/schema.ts';
import { sectionsIn } from './inspect/sections.ts';
import { topicsIn } from './inspect/topics.ts';
import type { Policy } from './policy/policy.ts';

/** What inspection depends on besides the policy. */
export interface InspectOptions {
  /** How the file is to be called in the result. */
  readonly file: string;
  /** The day on which staleness is judged, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What was read in a policy, as the public JSON has it (`inspect/schema.ts`). */
export function inspectPolicy(policy: Policy, { file, asOf }: InspectOptions): Inspected {
  return {
    schema: 1,
    file,
    isPolicy: policy.isPolicy,
    documentType: policy.documentType,
    language: policy.language,
    organisation: policy.organisation.name ?? null,
    lastUpdated: policy.lastUpdated?.iso ?? null,
    sections: sectionsIn(policy),
    topics: topicsIn(policy),
    frameworks: frameworksIn(policy, asOf),
    contacts: contactsIn(policy),
    conflicts: conflictsIn(policy),
    dates: datesIn(policy),
    references: referencesIn(policy),
    definedTerms: definedTermsIn(policy),
    danglingIntros: danglingIntrosIn(policy),
    placeholders: placeholdersIn(policy),
    foreignOrganisations: foreignOrganisationsIn(policy),
  };
}
