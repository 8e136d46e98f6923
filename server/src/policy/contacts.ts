import type { ContactLead, ContactLeadReader } from '../facts/contactLeads.ts';
import type { ContactFact, ContactKind } from '../facts/contacts.ts';
import { normalisedAddress } from '../facts/contactValues.ts';
import { type Span, shift } from '../text/span.ts';
import { type Party, type PartyEvidence, partyReader } from './parties.ts';
import { blocksHaving, type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';
import { joinedAddresses, type PostalAddress } from './postalAddresses.ts';
import { type Purpose, purposeOf, purposeOfTitle } from './purposes.ts';
import { remembered } from './remembered.ts';

export type { ContactKind };

/** A contact before it is known whose it is. Its span is what a reader sees of it. */
export interface FoundContact extends ContactFact {
  readonly block: PolicyBlock;
  /** Index of its (first) block among the policy's. */
  readonly blockIndex: number;
  /** What is said in front of it. */
  readonly lead: ContactLead;
  /** The title of its section; empty where there is none. */
  readonly title: string;
}

/** A way to reach somebody that the policy names. Spans are absolute. */
export interface Contact extends FoundContact {
  readonly party: Party;
  readonly purpose: Purpose;
}

/** What of a contact decides whether it agrees with another. */
export type ContactValue = Pick<Contact, 'kind' | 'normalised' | 'host' | 'purpose'>;

/** What contacts are read from. */
export interface ContactSources extends PartyEvidence {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  readonly leads: ContactLeadReader;
}

/** All contacts in the order of the text, each with its party and its purpose. */
export function contactsOf(sources: ContactSources): Contact[] {
  const found = foundContacts(sources);
  const parties = partiesByMajority(found, sources);
  const ofTitle = remembered(purposeOfTitle);
  return found.map((contact, index) =>
    judged(contact, parties[index] ?? 'own', purposeOf(contact, ofTitle(contact.title))),
  );
}

/** Written out instead of spread, which takes several times as long, and this is done for all contacts at every keystroke. */
function judged(found: FoundContact, party: Party, purpose: Purpose): Contact {
  const { from, to, kind, value, normalised, host, purposeOfName, form, target, block, blockIndex, lead, title } =
    found;
  return {
    from,
    to,
    kind,
    value,
    normalised,
    host,
    purposeOfName,
    form,
    target,
    block,
    blockIndex,
    lead,
    title,
    party,
    purpose,
  };
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

/** A contact in its place: where it stands, and what it is. */
interface Placed extends Span {
  readonly block: PolicyBlock;
  readonly blockIndex: number;
  readonly fact: ContactFact;
}

function foundContacts({ blocks, sections, leads }: ContactSources): FoundContact[] {
  const placed: Placed[] = joinedAddresses(blocks).map(ofAddress);
  for (const block of blocksHaving(blocks, 'contacts')) {
    for (const fact of block.facts.contacts) {
      placed.push({ block, blockIndex: block.index, fact, from: block.from + fact.from, to: block.from + fact.to });
    }
  }
  placed.sort((a, b) => a.from - b.from);
  const sectionOf = sectionCursor(sections);
  const found: FoundContact[] = [];
  for (const place of placed) {
    const lead = leads.read(blocks, place.blockIndex, place.from - place.block.from);
    if (lead) found.push(foundAt(place, lead, sectionOf(place.from)?.title ?? ''));
  }
  return found;
}

function foundAt({ from, to, block, blockIndex, fact }: Placed, lead: ContactLead, title: string): FoundContact {
  const { kind, value, normalised, host, purposeOfName, form } = fact;
  const target = fact.target && { ...fact.target, ...shift(fact.target, block.from) };
  return { from, to, kind, value, normalised, host, purposeOfName, form, target, block, blockIndex, lead, title };
}

function ofAddress({ from, to, value, normalised, block, blockIndex }: PostalAddress): Placed {
  const fact: ContactFact = {
    from,
    to,
    kind: 'postal',
    value,
    normalised: normalised ?? normalisedAddress(value),
    host: undefined,
    purposeOfName: undefined,
    form: undefined,
    target: undefined,
  };
  return { block, blockIndex, fact, from, to };
}
