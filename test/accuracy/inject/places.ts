import { placesByValue } from '../../../server/src/policy/conflicts.ts';
import type { Contact } from '../../../server/src/policy/contacts.ts';
import type { Span } from '../../../server/src/text/span.ts';
import type { Edit } from './edits.ts';
import type { Fault, Subject } from './fault.ts';
import { MADE_UP } from './madeUp.ts';
import { Random } from './random.ts';
import { blockEnds } from './sentences.ts';

/** Rules that speak of contacts that disagree. */
const CONTACT_RULES = ['inconsistent-contact', 'link-text-mismatch'];

/** The organisation's contacts of one kind that stand more than once, each value with its places. */
export function repeated({ policy }: Subject, kind: Contact['kind']): Contact[][] {
  const own = policy.contacts.filter((contact) => contact.kind === kind && contact.party === 'own');
  return placesByValue(own).filter((places) => places.length > 1 && places[0]?.normalised !== '');
}

/** One of those contacts, taken by chance. */
export function oneRepeated(subject: Subject, kind: Contact['kind'], random: Random): Contact | undefined {
  return random.maybe(random.maybe(repeated(subject, kind)) ?? []);
}

/** The spans in which a contact stands: what a reader sees of it, and where its link leads to. */
export function spansOf({ from, to, target, form }: Contact): Span[] {
  const shown = { from, to };
  if (!target || form === 'target') return [shown];
  return [shown, { from: target.from, to: target.to }].sort((a, b) => a.from - b.from);
}

/** Replaces a piece of a contact wherever the contact stands; undefined where the piece is not written so. */
export function replacing(text: string, spans: readonly Span[], piece: string, by: string): Edit[] | undefined {
  const edits = spans.flatMap(({ from, to }) => {
    const at = text.slice(from, to).toLowerCase().indexOf(piece.toLowerCase());
    return at < 0 ? [] : [{ from: from + at, to: from + at + piece.length, text: by }];
  });
  return edits.length === spans.length &&
    edits.every((edit, index) => index === 0 || edit.from >= (edits[index - 1]?.to ?? 0))
    ? edits
    : undefined;
}

/** A contact that was changed; it must be reported where it stands. */
export function changedContact({ from, to }: Span, edits: readonly Edit[]): Fault {
  const before = edits.filter((edit) => edit.to <= from);
  const shift = before.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  const inside = edits.filter((edit) => edit.from >= from && edit.to <= to);
  const grown = inside.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  return { edits, expected: { keys: CONTACT_RULES, places: [{ from: from + shift, to: to + shift + grown }] } };
}

/** How a contact of each kind is led to, at its first place and at its second. */
const LEADS = {
  email: [' Questions reach us at', 'Write to us at'],
  phone: [' Our telephone number is', 'You can also call us at'],
  postal: [' Our office is at', 'Letters reach us at'],
} as const;

/**
 * A text in which one of the organisation's contacts stands twice: as it is; else with a contact said again at its end;
 * else, where it gives none, with one of nobody put in at two places, in two spellings.
 */
export function saidTwice(subject: Subject, kind: keyof typeof LEADS): string | undefined {
  if (repeated(subject, kind).length > 0) return subject.text;
  const { text, policy, name } = subject;
  const [atFirst, atLast] = LEADS[kind];
  const own = policy.contacts.filter((contact) => contact.kind === kind && contact.party === 'own');
  const once = own.find(({ normalised }) => normalised !== '');
  if (once) return `${text.trimEnd()}\n\n${atLast} ${once.value}.\n`;
  const random = new Random(`${name} ${kind}`);
  const at = random.maybe(blockEnds(subject));
  const spellings = random.maybe(MADE_UP[kind]);
  if (own.length > 0 || at === undefined || !spellings) return undefined;
  const [first, second] = spellings;
  return `${text.slice(0, at)}${atFirst} ${first}.${text.slice(at).trimEnd()}\n\n${atLast} ${second}.\n`;
}
