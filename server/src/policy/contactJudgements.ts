import { NoteKey } from '../text/notes.ts';
import type { FoundContact } from './contacts.ts';
import type { FactIndex, Kept } from './factIndex.ts';
import { isBelow, type Party, type PartyEvidence, partyReader } from './parties.ts';
import { type Purpose, purposeOf, purposeOfTitle } from './purposes.ts';
import { remembered } from './remembered.ts';

/** What is concluded of a contact. */
export interface ContactJudgement {
  readonly party: Party;
  readonly purpose: Purpose;
}

const JUDGEMENTS = new NoteKey<Kept<readonly ContactJudgement[]>>();

/**
 * Whose each contact is, and what for; they must be in the order of the text. The same list as before an edit that changed
 * nothing of what it depends on.
 */
export function judgementsOf(
  found: readonly FoundContact[],
  evidence: PartyEvidence,
  index: FactIndex,
): readonly ContactJudgement[] {
  const { organisation, knowledge, profile } = evidence;
  const inputs: unknown[] = [organisation, knowledge, profile];
  for (let at = 0; at < found.length; at++) {
    const contact = found[at] as FoundContact;
    // A lead is one of a place in a block: it tells that the block, the place and the blocks above are the same.
    inputs.push(contact.lead, contact.value, contact.title, isBelow(contact, found[at - 1]));
  }
  return index.keep(JUDGEMENTS, inputs, () => judgedAnew(found, evidence));
}

function judgedAnew(found: readonly FoundContact[], evidence: PartyEvidence): ContactJudgement[] {
  const parties = partiesByMajority(found, evidence);
  const ofTitle = remembered(purposeOfTitle);
  return found.map((contact, index) => ({
    party: parties[index] ?? 'own',
    purpose: purposeOf(contact, ofTitle(contact.title)),
  }));
}

/** One address belongs to one party: where the words around it leave a doubt at one place, the other places decide. */
function partiesByMajority(found: readonly FoundContact[], evidence: PartyEvidence): Party[] {
  const partyOf = partyReader(evidence);
  const votes = new Map<string, number>();
  const keys = found.map(({ kind, normalised, from }) => `${kind} ${normalised || from}`);
  for (const [index, contact] of found.entries()) {
    const key = keys[index] ?? '';
    votes.set(key, (votes.get(key) ?? 0) + (partyOf(contact, found[index - 1]) === 'own' ? 1 : -1));
  }
  return keys.map((key) => ((votes.get(key) ?? 0) >= 0 ? 'own' : 'third-party'));
}
