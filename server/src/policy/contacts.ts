import type { ContactLead, ContactLeadReader } from '../facts/contactLeads.ts';
import type { ContactFact, ContactKind } from '../facts/contacts.ts';
import { normalisedAddress } from '../facts/contactValues.ts';
import type { EmailTarget } from '../facts/emails.ts';
import type { Span } from '../text/span.ts';
import { type ContactJudgement, judgementsOf } from './contactJudgements.ts';
import type { Party, PartyEvidence } from './parties.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';
import { joinedAddresses, type PostalAddress } from './postalAddresses.ts';
import type { Purpose } from './purposes.ts';

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
export interface Contact extends FoundContact, ContactJudgement {}

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
  const contacts = unjudgedContacts(sources);
  const judgements = judgementsOf(contacts, sources, sources.blocks.index);
  for (const [at, { party, purpose }] of judgements.entries()) {
    const contact = contacts[at] as UnjudgedContact;
    contact.party = party;
    contact.purpose = purpose;
  }
  return contacts;
}

/** A contact to which party and purpose are still to be given: one object for each, at every keystroke, is enough. */
interface UnjudgedContact extends FoundContact {
  party: Party;
  purpose: Purpose;
}

function unjudgedContacts({ blocks, sections, leads }: ContactSources): UnjudgedContact[] {
  const sectionOf = sectionCursor(sections);
  const found: UnjudgedContact[] = [];
  const add = (block: PolicyBlock, fact: ContactFact, from: number, to: number): void => {
    const lead = leads.read(blocks, block.index, from - block.from);
    if (lead) found.push(unjudged({ block, fact, from, to }, lead, sectionOf(from)?.title ?? ''));
  };
  for (const address of joinedAddresses(blocks)) add(address.block, ofAddress(address), address.from, address.to);
  for (const index of blocks.index.having('contacts')) {
    const block = blocks[index] as PolicyBlock;
    for (const fact of block.facts.contacts) add(block, fact, block.from + fact.from, block.from + fact.to);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A contact in its place: where it stands, and what it is. */
interface Placed extends Span {
  readonly block: PolicyBlock;
  readonly fact: ContactFact;
}

/** Written out instead of spread, which takes several times as long. */
function unjudged({ from, to, block, fact }: Placed, lead: ContactLead, title: string): UnjudgedContact {
  const { kind, value, normalised, host, purposeOfName, form } = fact;
  return {
    from,
    to,
    kind,
    value,
    normalised,
    host,
    purposeOfName,
    form,
    target: fact.target && placedTarget(fact.target, block.from),
    block,
    blockIndex: block.index,
    lead,
    title,
    party: 'own',
    purpose: 'general',
  };
}

const placedTarget = ({ from, to, address, hasScheme }: EmailTarget, by: number): EmailTarget => ({
  from: from + by,
  to: to + by,
  address,
  hasScheme,
});

function ofAddress({ from, to, value, normalised }: PostalAddress): ContactFact {
  return {
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
}
