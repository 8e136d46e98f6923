import type { Policy } from '../policy/policy.ts';
import { lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** The sentences that promise a list which does not come. */
export function danglingIntrosIn(policy: Policy): Inspected['danglingIntros'] {
  return policy.danglingIntroductions.map(({ from, to }) => ({
    line: lineOf(policy, from),
    text: policy.document.source.slice(from, to).replace(/\s+/g, ' '),
  }));
}

/** Template text that nobody filled in. */
export function placeholdersIn(policy: Policy): Inspected['placeholders'] {
  return policy.placeholders.map(({ text, from }) => ({ line: lineOf(policy, from), text }));
}

/** Names of other companies where the organisation's own should stand. */
export function foreignOrganisationsIn(policy: Policy): Inspected['foreignOrganisations'] {
  return policy.foreignOrganisations.map(({ text, from }) => ({ line: lineOf(policy, from), text }));
}
