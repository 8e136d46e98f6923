import { grouped } from '../text/grouped.ts';
import { NoteKey } from '../text/notes.ts';
import { type ConflictReason, disagreement, localOf } from './contactDisagreement.ts';
import type { Contact, ContactKind } from './contacts.ts';
import type { FactIndex, Kept } from './factIndex.ts';
import { isNearShortName } from './mailboxComparison.ts';
import { sameWords } from './similarity.ts';

/** Contacts of one party and one purpose of which a reader would ask which one is right. */
export interface ContactConflict {
  readonly kind: ContactKind;
  readonly reason: ConflictReason;
  /** One plain clause. */
  readonly why: string;
  /** All places, in the order of the text; one only where a link disagrees with itself. */
  readonly contacts: readonly Contact[];
}

/** A conflict of contacts that are told by where they stand among all contacts. */
type NumberedConflict = Omit<ContactConflict, 'contacts'> & { readonly numbers: readonly number[] };

const CONFLICTS = new NoteKey<Kept<readonly NumberedConflict[]>>();

/** Conflicts inside one policy: links that disagree with themselves, and the organisation's values that disagree. */
export function conflictsOf(contacts: readonly Contact[], index: FactIndex): ContactConflict[] {
  const inputs: unknown[] = [];
  for (const { lead, value, party, purpose } of contacts) inputs.push(lead, value, party, purpose);
  const numbered = index.keep(CONFLICTS, inputs, () =>
    conflictsAmong(contacts).map((conflict) => withNumbers(conflict, contacts)),
  );
  return numbered.map(({ kind, reason, why, numbers }) => ({
    kind,
    reason,
    why,
    contacts: numbers.map((number) => contacts[number] as Contact),
  }));
}

function withNumbers({ kind, reason, why, contacts }: ContactConflict, all: readonly Contact[]): NumberedConflict {
  return { kind, reason, why, numbers: contacts.map((contact) => all.indexOf(contact)) };
}

function conflictsAmong(contacts: readonly Contact[]): ContactConflict[] {
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
export function placesByValue(contacts: readonly Contact[]): [Contact, ...Contact[]][] {
  return grouped(contacts, ({ kind, normalised }) => `${kind} ${normalised}`);
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

/** A short name that stands once beside one that stands more often is a slip, too, if it is so near. */
function isSlip(places: readonly Contact[], others: readonly Contact[]): boolean {
  const [rare, often] = places.length < others.length ? [places, others] : [others, places];
  const [a, b] = [rare[0], often[0]];
  if (!a || !b || rare.length > 1 || often.length < 2) return false;
  return isNearShortName(localOf(a), localOf(b));
}

/** Two mailboxes that are offered in the same words are offered for the same thing. */
function saidAlike(a: Contact, b: Contact): boolean {
  return sameWords(a.lead.sentence, b.lead.sentence);
}
