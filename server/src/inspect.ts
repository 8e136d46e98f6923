import { conflictsIn, contactsIn } from './inspect/contacts.ts';
import { frameworksIn } from './inspect/frameworks.ts';
import type { Inspected } from './inspect/schema.ts';
import { sectionsIn } from './inspect/sections.ts';
import type { Policy } from './policy/policy.ts';

/** What inspection depends on besides the policy. */
export interface InspectOptions {
  /** How the file is to be called in the result. */
  readonly file: string;
  /** The day on which staleness is judged, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What was read in a policy, as the public JSON has it (`inspect/schema.ts`). */
export function inspectPolicy(policy: Policy, { file, asOf }: InspectOptions): Partial<Inspected> {
  return {
    schema: 1,
    file,
    organisation: policy.organisation.name ?? null,
    sections: sectionsIn(policy),
    frameworks: frameworksIn(policy, asOf),
    contacts: contactsIn(policy),
    conflicts: conflictsIn(policy),
  };
}
