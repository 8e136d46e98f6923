import { type ContactLead, type ContactLeadReader, MOST_LEADING_BLOCKS } from '../facts/contactLeads.ts';
import type { ContactFact, ContactKind } from '../facts/contacts.ts';
import { normalisedAddress } from '../facts/contactValues.ts';
import type { EmailTarget } from '../facts/emails.ts';
import { type ContactJudgement, judgementsOf } from './contactJudgements.ts';
import { FactQuestion } from './judgements.ts';
import type { Outline } from './outline.ts';
import type { Party, PartyEvidence } from './parties.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionAt } from './policy.ts';
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
  /** The same object for as long as the headings stay what they are. */
  readonly outline: Outline;
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

function unjudgedContacts({ blocks, sections, outline, leads }: ContactSources): UnjudgedContact[] {
  const said = (block: PolicyBlock, fact: ContactFact, from: number): SaidContact[] => {
    const lead = leads.read(blocks, block.index, from - block.from);
    return lead ? [{ fact, lead, title: sectionAt(sections, from)?.title ?? '' }] : [];
  };
  const found: UnjudgedContact[] = [];
  for (const address of joinedAddresses(blocks)) {
    const { block, from, to } = address;
    for (const one of said(block, ofAddress(address), from)) found.push(unjudged(one, block, from, to));
  }
  const having = blocks.index.having('contacts');
  const judged = blocks.index.judged(SAID_CONTACTS, [leads, outline], (block) => ({
    values: block.facts.contacts.flatMap((fact) => said(block, fact, block.from + fact.from)),
    reach: MOST_LEADING_BLOCKS,
  }));
  for (const [nth, { values }] of judged.entries()) {
    const block = blocks[having[nth] as number] as PolicyBlock;
    for (const one of values) found.push(unjudged(one, block, block.from + one.fact.from, block.from + one.fact.to));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A contact, and what the text around it says of it; it may move with its block. */
interface SaidContact {
  readonly fact: ContactFact;
  readonly lead: ContactLead;
  /** The title of its section; empty where there is none. */
  readonly title: string;
}

const SAID_CONTACTS = new FactQuestion<SaidContact>('contacts');

/** A contact in its place. Written out instead of spread, which takes several times as long. */
function unjudged({ fact, lead, title }: SaidContact, block: PolicyBlock, from: number, to: number): UnjudgedContact {
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
