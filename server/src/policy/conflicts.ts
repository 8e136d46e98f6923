import { nameOfHost } from '../facts/contactValues.ts';
import { editDistance } from '../text/suggest.ts';
import type { Contact, ContactKind, ContactValue } from './contacts.ts';
import { addressesDisagree } from './postalComparison.ts';
import { differsALittle, sameWords } from './similarity.ts';

/**
 * Why contacts cannot all be right:
 * - `target`: a link leads to another mailbox than it shows;
 * - `spelling`: two values that differ by a slip of the pen;
 * - `domain`: the same mailbox at two domains;
 * - `mailbox`: two mailboxes for the same thing, in the same words;
 * - `address`: two postal addresses for the same place.
 */
export type ConflictReason = 'target' | 'spelling' | 'domain' | 'mailbox' | 'address';

/** Contacts of one party and one purpose of which a reader would ask which one is right. */
export interface ContactConflict {
  readonly kind: ContactKind;
  readonly reason: ConflictReason;
  /** One plain clause. */
  readonly why: string;
  /** All places, in the order of the text; one only where a link disagrees with itself. */
  readonly contacts: readonly Contact[];
}

/** Conflicts inside one policy: links that disagree with themselves, and the organisation's values that disagree. */
export function conflictsOf(contacts: readonly Contact[]): ContactConflict[] {
  const own = contacts.filter(
    (contact) => contact.party === 'own' && contact.normalised !== '' && !leadsElsewhere(contact),
  );
  const conflicts = [...targetConflicts(contacts), ...valueConflicts(own)];
  return conflicts.sort((a, b) => (a.contacts[0]?.from ?? 0) - (b.contacts[0]?.from ?? 0));
}

function targetConflicts(contacts: readonly Contact[]): ContactConflict[] {
  return contacts.filter(leadsElsewhere).map((contact) => ({
    kind: 'email',
    reason: 'target',
    why: `the link shows ${contact.value} and leads to ${contact.target?.address ?? ''}`,
    contacts: [contact],
  }));
}

/** True where a link shows one mailbox and leads to another; letter case makes no difference. */
export function leadsElsewhere({ target, normalised, form }: Contact): boolean {
  return form === 'plain' && target !== undefined && target.address.toLowerCase() !== normalised;
}

/** A text with more values than this is a directory, and comparing all with all would take long. */
const MOST_VALUES = 60;

/** More values than this that all disagree are a directory of offices, not slips. */
const MOST_CANDIDATES = 3;

function valueConflicts(own: readonly Contact[]): ContactConflict[] {
  const values = placesByValue(own).slice(0, MOST_VALUES);
  const groups: { reason: ConflictReason; values: Set<readonly Contact[]> }[] = [];
  for (const [index, places] of values.entries()) {
    for (const others of values.slice(index + 1)) {
      const reason = reasonBetween(places, others);
      if (!reason) continue;
      const known = groups.find((group) => group.values.has(places) || group.values.has(others));
      if (known) known.values.add(places).add(others);
      else groups.push({ reason, values: new Set([places, others]) });
    }
  }
  return groups
    .filter((group) => group.values.size <= MOST_CANDIDATES)
    .map((group) => conflict(group.reason, [...group.values].flat()));
}

/** The contacts of each value, values in the order in which they first stand. */
export function placesByValue(contacts: readonly Contact[]): Contact[][] {
  const byValue = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${contact.kind} ${contact.normalised}`;
    const places = byValue.get(key);
    if (places) places.push(contact);
    else byValue.set(key, [contact]);
  }
  return [...byValue.values()];
}

const WHY: Readonly<Record<ConflictReason, string>> = {
  target: 'a link that leads to another mailbox than it shows',
  spelling: 'two spellings of what looks like one contact',
  domain: 'the same mailbox at two domains',
  mailbox: 'two mailboxes for the same purpose',
  address: 'two postal addresses for the same place',
};

function conflict(reason: ConflictReason, contacts: readonly Contact[]): ContactConflict {
  const sorted = [...contacts].sort((a, b) => a.from - b.from);
  return { kind: sorted[0]?.kind ?? 'email', reason, why: WHY[reason], contacts: sorted };
}

function reasonBetween(places: readonly Contact[], others: readonly Contact[]): ConflictReason | undefined {
  const [a, b] = [places[0], others[0]];
  if (!a || !b || a.kind !== b.kind || areLabelledApart(a, b)) return undefined;
  const reason = disagreement(a, b);
  if (reason) return reason;
  if (a.kind !== 'email' || a.host !== b.host) return undefined;
  if (isSlip(places, others)) return 'spelling';
  return places.some((one) => others.some((other) => saidAlike(one, other))) ? 'mailbox' : undefined;
}

/** "Sales:" and "Support:" right in front: they are for different things. */
function areLabelledApart(a: Contact, b: Contact): boolean {
  if (a.kind !== 'phone' && a.kind !== 'postal') return false;
  const [one, other] = [labelOf(a), labelOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** The label that ends in front of a contact; undefined where there is none or it says only what kind of contact it is. */
function labelOf({ lead }: Contact): string | undefined {
  if (!lead.sentence.trimEnd().endsWith(':')) return undefined;
  const label = /(\p{L}[\p{L} -]{1,30}):\s*$/u.exec(lead.sentence)?.[1]?.trim().toLowerCase();
  return label !== undefined && !ONLY_KIND.test(label) ? label : undefined;
}

const ONLY_KIND =
  /(?:^|\s)(?:(?:tele)?phone|tel|call|number|fax|address|mail|write(?: to)?(?: us)?|contact(?: us)?|at|to|us|post)$/;

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
  if (hostA === hostB) return localDisagreement(localA, localB);
  if (localA !== localB) return undefined;
  return differsALittle(nameOfHost(hostA), nameOfHost(hostB)) ? 'spelling' : 'domain';
}

/** Of two mailboxes at one host. */
function localDisagreement(a: string, b: string): ConflictReason | undefined {
  if (PRIVACY_DESK.test(a) && PRIVACY_DESK.test(b)) return 'mailbox';
  if (isMisspelt(a, b) || isMisspelt(b, a)) return 'spelling';
  return differsALittle(a, b) && !onlyDigitsDiffer(a, b) && !onlyRegionsDiffer(a, b) ? 'spelling' : undefined;
}

const localOf = ({ normalised }: ContactValue): string => normalised.slice(0, normalised.indexOf('@'));

const onlyDigitsDiffer = (a: string, b: string): boolean => a.replace(/\d/g, '') === b.replace(/\d/g, '');

/** "privacy-us" and "privacy-eu": a mailbox for each region. */
function onlyRegionsDiffer(a: string, b: string): boolean {
  const [partsA, partsB] = [a.split(/[-._+]/), b.split(/[-._+]/)];
  if (partsA.length < 2 || partsA.length !== partsB.length) return false;
  return partsA.every((part, index) => part === partsB[index] || (isRegion(part) && isRegion(partsB[index] ?? '')));
}

const isRegion = (part: string): boolean => /^(?:[a-z]{2}|usa|eea|emea|apac|latam|row)$/.test(part);

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

/** Mailboxes for privacy at large: an organisation has one. Those with a region, a law or a kind of request are others. */
const PRIVACY_DESK = /^(?:data[-._]?)?(?:privacy|protection|datenschutz)(?:[-._]?(?:team|office|officer|desk))?$/;
/** Short names of mailboxes that differ by a letter and mean something. */
const SHORT_NAMES = new Set([
  'dpo',
  'cpo',
  'hr',
  'pr',
  'it',
  'ir',
  'dsr',
  'dsar',
  'spo',
  'ico',
  'qa',
  'vip',
  'eu',
  'uk',
  'us',
]);

/** Mailboxes that many organisations have, with names too short to be told from others by likeness alone. */
const USUAL_NAMES = new Set([
  'dpo',
  'info',
  'help',
  'mail',
  'legal',
  'hello',
  'admin',
  'team',
  'press',
  'sales',
  'abuse',
]);

/** A name that is nearly a usual one, and is none itself. */
const isMisspelt = (odd: string, usual: string): boolean =>
  USUAL_NAMES.has(usual) &&
  !USUAL_NAMES.has(odd) &&
  !SHORT_NAMES.has(odd) &&
  (editDistance(odd, usual) === 1 || isAnagram(odd, usual)) &&
  !onlyDigitsDiffer(odd, usual);

/** A short name that stands once beside one that stands more often, and differs by one letter, is a slip, too. */
function isSlip(places: readonly Contact[], others: readonly Contact[]): boolean {
  const [rare, often] = places.length < others.length ? [places, others] : [others, places];
  const [a, b] = [rare[0], often[0]];
  if (!a || !b || rare.length > 1 || often.length < 2) return false;
  const [odd, usual] = [localOf(a), localOf(b)];
  if (SHORT_NAMES.has(odd) || onlyDigitsDiffer(odd, usual) || Math.max(odd.length, usual.length) > 5) return false;
  return usual.length > 2 && (editDistance(odd, usual) === 1 || isAnagram(odd, usual));
}

const isAnagram = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Two mailboxes that are offered in the same words are offered for the same thing. */
function saidAlike(a: Contact, b: Contact): boolean {
  return sameWords(a.lead.sentence, b.lead.sentence);
}
