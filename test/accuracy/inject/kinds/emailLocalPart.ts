import type { FaultKind } from '../fault.ts';
import { changedContact, oneRepeated, replacing, saidTwice, spansOf } from '../places.ts';
import { withSlip } from '../slips.ts';

/** One of several mentions of a mailbox is misspelt. */
export const emailLocalPart: FaultKind = {
  id: 'email-local-part',
  title: 'A slip in the name of a mailbox that stands more than once',
  prepare: (subject) => saidTwice(subject, 'email'),
  faultIn(subject, random) {
    const email = oneRepeated(subject, 'email', random);
    const local = email?.normalised.split('@')[0] ?? '';
    if (!email || local.length < 2) return undefined;
    const edits = replacing(subject.text, spansOf(email), `${local}@`, `${withSlip(local, random)}@`);
    return edits && changedContact(email, edits);
  },
};
