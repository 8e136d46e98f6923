import type { FaultKind } from '../fault.ts';
import { changedContact, oneRepeated, replacing, saidTwice } from '../places.ts';
import { withOtherDigit } from '../slips.ts';

/** One of several mentions of a telephone number has a wrong digit. */
export const phoneDigit: FaultKind = {
  id: 'phone-digit',
  title: 'A digit of a telephone number that stands more than once',
  prepare: (subject) => saidTwice(subject, 'phone'),
  faultIn(subject, random) {
    const phone = oneRepeated(subject, 'phone', random);
    if (!phone) return undefined;
    const written = subject.text.slice(phone.from, phone.to);
    const edits = replacing(subject.text, [phone], written, withOtherDigit(written, random));
    return edits && changedContact(phone, edits);
  },
};
