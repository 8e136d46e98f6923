import type { Contact } from '../../../../server/src/policy/contacts.ts';
import type { FaultKind } from '../fault.ts';
import { changedContact, replacing } from '../places.ts';
import type { Random } from '../random.ts';
import { withSlip } from '../slips.ts';

const OTHERS: readonly [string, ...string[]] = ['info', 'hello', 'sales', 'old-privacy', 'webmaster'];

/** A link goes on showing one mailbox and writes to another. */
export const mailtoTarget: FaultKind = {
  id: 'mailto-target',
  title: 'A mailto link that leads to another mailbox than it shows',
  faultIn(subject, random) {
    const linked = subject.policy.contacts.filter(
      ({ form, target, normalised }) => form === 'plain' && target?.address.toLowerCase() === normalised,
    );
    const email = random.maybe(linked);
    if (!email?.target) return undefined;
    const edits = replacing(subject.text, [email.target], email.target.address, otherMailbox(email, random));
    return edits && changedContact(email, edits);
  },
};

function otherMailbox({ normalised }: Contact, random: Random): string {
  const [local = '', domain = ''] = normalised.split('@');
  if (random.below(2) === 0) return `${withSlip(local, random)}@${domain}`;
  return `${random.maybe(OTHERS.filter((other) => other !== local))}@${domain}`;
}
