import type { Policy } from '../policy/policy.ts';
import { lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** Every date that the document gives, with what it says of it. */
export function datesIn(policy: Policy): Inspected['dates'] {
  return policy.dates.map(({ role, iso, from }) => ({ role, iso, line: lineOf(policy, from) }));
}
