import type { FaultKind } from '../fault.ts';
import { changedContact, oneRepeated, replacing, saidTwice, spansOf } from '../places.ts';
import type { Random } from '../random.ts';
import { withSlip } from '../slips.ts';

const ENDINGS: readonly [string, ...string[]] = ['com', 'org', 'net', 'io', 'co', 'eu', 'app', 'dev', 'co.uk'];
const OTHERS: readonly [string, ...string[]] = [
  'northwind-tools.example',
  'bluefinch.example',
  'old-mill.example',
  'quayside-labs.example',
];

/** One of several mentions of a mailbox has another domain. */
export const emailDomain: FaultKind = {
  id: 'email-domain',
  title: 'Another domain, or a slip in it, for a mailbox that stands more than once',
  prepare: (subject) => saidTwice(subject, 'email'),
  faultIn(subject, random) {
    const email = oneRepeated(subject, 'email', random);
    const domain = email?.normalised.split('@')[1];
    if (!email || !domain) return undefined;
    const edits = replacing(subject.text, spansOf(email), `@${domain}`, `@${otherDomain(domain, random)}`);
    return edits && changedContact(email, edits);
  },
};

/** A slip in the name, another ending, or a domain of somebody else. */
function otherDomain(domain: string, random: Random): string {
  const [label = '', ...rest] = domain.split('.');
  const way = random.below(3);
  if (way === 0) return `${withSlip(label, random)}.${rest.join('.')}`;
  if (way === 1) {
    const ending = random.pick(ENDINGS);
    const other = `${label}.${ending}`;
    if (other !== domain) return other;
  }
  return random.pick(OTHERS);
}
