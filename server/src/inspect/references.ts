import type { Policy } from '../policy/policy.ts';
import { lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** References to the document's own sections, tables and anchors. */
export function referencesIn(policy: Policy): Inspected['references'] {
  return policy.references.map(({ text, resolved, from }) => ({ text, line: lineOf(policy, from), resolved }));
}
