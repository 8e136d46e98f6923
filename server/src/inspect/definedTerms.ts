import type { Policy } from '../policy/policy.ts';
import { lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** Terms that the policy defines, and how often it uses each besides. */
export function definedTermsIn(policy: Policy): Inspected['definedTerms'] {
  return policy.definedTerms.map(({ term, from, uses }) => ({ term, line: lineOf(policy, from), uses: uses() }));
}
