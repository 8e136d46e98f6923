import { statusAt } from '../knowledge/timeline.ts';
import type { FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { placeOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** The ids that scripts may rely on; every other framework is printed as `other:` and its id in the knowledge. */
const PUBLIC_IDS = new Set(
  (
    'eu-us-safe-harbor swiss-us-safe-harbor safe-harbor eu-us-privacy-shield swiss-us-privacy-shield privacy-shield ' +
    'eu-us-dpf uk-extension swiss-us-dpf scc directive-95-46-ec uk-dpa-1998 truste ssl odr-platform dma-safe-harbor ' +
    'art29-wp google-plus flash-lso'
  ).split(' '),
);
/** Editions of one instrument share its public id; which one it is shows in `text` and `status`. */
const EDITION = /^(scc)-\d{4}$/;

/** Every mention of a framework, with what it is on the day; those whose mention alone is harmless are left out. */
export function frameworksIn(policy: Policy, asOf: string): Inspected['frameworks'] {
  return policy.frameworks
    .map((mention) => ({
      id: publicId(mention.framework.id),
      text: mention.text.replace(/\s+/g, ' '),
      ...placeOf(policy, mention.from),
      status: statusOf(mention, asOf),
      report: mention.framework.report,
    }))
    .filter(({ status, report }) => report || status !== 'stale')
    .map(({ report: _report, ...framework }) => framework);
}

function publicId(id: string): string {
  const known = EDITION.exec(id)?.[1] ?? id;
  return PUBLIC_IDS.has(known) ? known : `other:${known}`;
}

/** "Historical" is only what is stale: a law in force that a change log mentions is current. */
function statusOf(
  { framework, historical }: FrameworkMention,
  asOf: string,
): Inspected['frameworks'][number]['status'] {
  const { status } = statusAt(framework, asOf);
  return status === 'stale' && historical ? 'historical' : status;
}
