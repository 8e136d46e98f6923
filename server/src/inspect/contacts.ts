import type { Policy } from '../policy/policy.ts';
import { lineOf, placeOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** Every contact with its place, whose it is, and what it is for where the text tells. */
export function contactsIn(policy: Policy): Inspected['contacts'] {
  return policy.contacts.map((contact) => {
    const { kind, value, party, purpose } = contact;
    const about = { kind, value, ...placeOf(policy, contact.from), party };
    return purpose === 'general' ? about : { ...about, purpose };
  });
}

/** Contacts that disagree; the lines are those of all of them, each line once. */
export function conflictsIn(policy: Policy): Inspected['conflicts'] {
  return policy.contactConflicts.map(({ kind, contacts, why }) => ({
    kind,
    lines: [...new Set(contacts.map((contact) => lineOf(policy, contact.from)))],
    why,
  }));
}
