import type { FaultKind } from '../fault.ts';
import { changedContact, oneRepeated, replacing, saidTwice } from '../places.ts';
import type { Random } from '../random.ts';

const NAMES: readonly [string, ...string[]] = ['Harbour', 'Mercer', 'Linden', 'Foundry', 'Brewster', 'Orchard'];
/** A street's name next to its number: "88 Colin P Kelly Jr", "Schanzenstraße 75", "One Market". */
const STREET = /(\d{1,5}[A-Za-z]?)(?:[,\s]+)([A-Z][\p{L}’'-]{2,})|([A-Z][\p{L}ß’'-]{3,})\s+(\d{1,4}[a-z]?)\b/u;

/** One of several mentions of a postal address has another street or house number. */
export const street: FaultKind = {
  id: 'street',
  title: 'Another street or house number for an address that stands more than once',
  prepare: (subject) => saidTwice(subject, 'postal'),
  faultIn(subject, random) {
    const address = oneRepeated(subject, 'postal', random);
    const written = address && STREET.exec(subject.text.slice(address.from, address.to));
    if (!address || !written) return undefined;
    const [, numberBefore, nameBehind, nameBefore, numberBehind] = written;
    const number = numberBefore ?? numberBehind ?? '';
    const name = nameBehind ?? nameBefore ?? '';
    const moved = random.below(2) === 0 ? [number, otherNumber(number, random)] : [name, otherName(name, random)];
    const edits = replacing(subject.text, [address], moved[0] ?? '', moved[1] ?? '');
    return edits && changedContact(address, edits);
  },
};

const otherNumber = (number: string, random: Random): string =>
  String(Number.parseInt(number, 10) + 1 + random.below(300));

const otherName = (name: string, random: Random): string => random.maybe(NAMES.filter((other) => other !== name)) ?? '';
