import { statusAt } from '../knowledge/timeline.ts';
import type { FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { placeOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** Every mention of a framework, with what it is on the day. */
export function frameworksIn(policy: Policy, asOf: string): Inspected['frameworks'] {
  return policy.frameworks.map((mention) => ({
    id: mention.framework.id,
    text: mention.text.replace(/\s+/g, ' '),
    ...placeOf(policy, mention.from),
    status: statusOf(mention, asOf),
  }));
}

/** "Historical" is only what is stale: a law in force that a change log mentions is current. */
function statusOf(
  { framework, historical }: FrameworkMention,
  asOf: string,
): Inspected['frameworks'][number]['status'] {
  const { status } = statusAt(framework, asOf);
  return status === 'stale' && historical ? 'historical' : status;
}
