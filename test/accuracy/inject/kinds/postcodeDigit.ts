import type { FaultKind } from '../fault.ts';
import { changedContact, oneRepeated, replacing, saidTwice } from '../places.ts';
import { withOtherDigit } from '../slips.ts';

/** ZIP codes and the like: the last longer run of digits, or a British, Canadian or Dutch code. */
const POSTCODE =
  /\b(?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4}\s?[A-Z]{2})\b/g;

/** One of several mentions of a postal address has another postcode. */
export const postcodeDigit: FaultKind = {
  id: 'postcode-digit',
  title: 'A digit of the postcode of an address that stands more than once',
  prepare: (subject) => saidTwice(subject, 'postal'),
  faultIn(subject, random) {
    const address = oneRepeated(subject, 'postal', random);
    const postcode = address && subject.text.slice(address.from, address.to).match(POSTCODE)?.at(-1);
    if (!address || !postcode) return undefined;
    const edits = replacing(subject.text, [address], postcode, withOtherDigit(postcode, random));
    return edits && changedContact(address, edits);
  },
};
