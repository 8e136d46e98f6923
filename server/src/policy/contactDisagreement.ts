import { nameOfHost } from '../facts/contactValues.ts';
import { editDistance } from '../text/suggest.ts';
import type { ContactValue } from './contacts.ts';
import { mailboxesDisagree } from './mailboxComparison.ts';
import { addressesDisagree } from './postalComparison.ts';
import { differsALittle } from './similarity.ts';

/**
 * Why contacts cannot all be right:
 * - `target`: a link leads to another mailbox than it shows;
 * - `spelling`: two values that differ by a slip of the pen;
 * - `domain`: the same mailbox at two domains;
 * - `mailbox`: two mailboxes for the same thing, in the same words;
 * - `address`: two postal addresses for the same place.
 */
export type ConflictReason = 'target' | 'spelling' | 'domain' | 'mailbox' | 'address';

/**
 * Why two contacts of one kind cannot both be right by their values and purposes alone; undefined where they can.
 * Also used between documents, and between a document and the profile.
 */
export function disagreement(a: ContactValue, b: ContactValue): ConflictReason | undefined {
  if (a.kind !== b.kind || a.normalised === b.normalised) return undefined;
  if (isRepresentative(a) !== isRepresentative(b)) return undefined;
  switch (a.kind) {
    case 'email':
      return emailDisagreement(a, b);
    case 'phone':
      return numbersDisagree(a.normalised, b.normalised) ? 'spelling' : undefined;
    case 'postal':
      return addressesDisagree(a.normalised, b.normalised);
    case 'url':
      return pagesDisagree(a, b) ? 'spelling' : undefined;
  }
}

const isRepresentative = ({ purpose }: ContactValue): boolean => purpose.endsWith('-representative');

function emailDisagreement(a: ContactValue, b: ContactValue): ConflictReason | undefined {
  const [localA, localB] = [localOf(a), localOf(b)];
  const [hostA, hostB] = [a.host ?? '', b.host ?? ''];
  if (hostA === hostB) return mailboxesDisagree(localA, localB);
  if (localA !== localB) return undefined;
  return differsALittle(nameOfHost(hostA), nameOfHost(hostB)) ? 'spelling' : 'domain';
}

/** What stands in front of the @ of an e-mail address. */
export const localOf = ({ normalised }: ContactValue): string => normalised.slice(0, normalised.indexOf('@'));

/** The same number with a digit changed, missing, doubled, or changed over with its neighbour. */
function numbersDisagree(a: string, b: string): boolean {
  if (a.startsWith('fax') !== b.startsWith('fax')) return false;
  const [one, other] = [nationalDigits(a, b), nationalDigits(b, a)];
  // Without its country or area a number is short, not wrong.
  if (Math.min(one.length, other.length) < 7 || one.endsWith(other) || other.endsWith(one)) return false;
  return editDistance(one, other) === 1;
}

/** The digits; where only one of two numbers has its country, those of both from the area on. */
function nationalDigits(number: string, beside: string): string {
  const digits = number.replace(/\D/g, '');
  if (digits.startsWith('0')) return digits.replace(/^0+/, '');
  const other = beside.replace(/\D/g, '');
  return other.startsWith('0') ? digits.slice(-other.replace(/^0+/, '').length) : digits;
}

function pagesDisagree(a: ContactValue, b: ContactValue): boolean {
  const { host } = a;
  if (host === undefined || host !== b.host) return false;
  const [pathA, pathB] = [a.normalised.slice(host.length), b.normalised.slice(host.length)];
  return pathA.length > 8 && differsALittle(pathA, pathB) && !/\d/.test(pathA + pathB);
}
