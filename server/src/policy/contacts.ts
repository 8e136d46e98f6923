import type { EmailForm, EmailTarget } from '../facts/emails.ts';
import type { Span } from '../text/span.ts';
import { shift } from '../text/span.ts';
import { hostOfUrl, normalisedAddress, normalisedUrl } from './contactValues.ts';
import { type Party, type PartyEvidence, partyOf } from './parties.ts';
import type { PolicyBlock } from './policy.ts';
import { joinedAddresses } from './postal.ts';
import { type Purpose, purposeOf } from './purposes.ts';

export type ContactKind = 'email' | 'phone' | 'postal' | 'url';

/** A way to reach somebody that the policy names. Its span is what a reader sees of it. */
export interface Contact extends Span {
  readonly kind: ContactKind;
  /** As written, on one line. */
  readonly value: string;
  /** The same for spellings that reach the same place; empty where an e-mail protector hides the address. */
  readonly normalised: string;
  readonly party: Party;
  readonly purpose: Purpose;
  /** The host of an address or a page, lower case, without "www."; undefined for others and for relative links. */
  readonly host: string | undefined;
  /** E-mail addresses: how it is written. */
  readonly form: EmailForm | undefined;
  /** E-mail addresses that are linked: the address that the link leads to. */
  readonly target: EmailTarget | undefined;
  readonly block: PolicyBlock;
  /** Index of its (first) block among the policy's. */
  readonly blockIndex: number;
}

/** What of a contact decides whether it agrees with another. */
export type ContactValue = Pick<Contact, 'kind' | 'normalised' | 'host' | 'purpose'>;

/** All contacts in the order of the text, each with its party and its purpose. */
export function contactsOf(evidence: PartyEvidence): Contact[] {
  const found: FoundContact[] = joinedAddresses(evidence.blocks).map((address) => ({
    ...address,
    kind: 'postal',
    normalised: normalisedAddress(address.value),
    host: undefined,
  }));
  for (const [blockIndex, block] of evidence.blocks.entries()) found.push(...contactsOfBlock(block, blockIndex));
  found.sort((a, b) => a.from - b.from);
  const parties = partiesByMajority(found, evidence);
  return found.map((contact, index) => {
    const { form, target } = contact;
    return { ...contact, form, target, party: parties[index] ?? 'own', purpose: purposeOf(contact, evidence) };
  });
}

/** One address belongs to one party: where the words around it leave a doubt at one place, the other places decide. */
function partiesByMajority(found: readonly FoundContact[], evidence: PartyEvidence): Party[] {
  const votes = new Map<string, number>();
  const keyOf = ({ kind, normalised, from }: FoundContact): string => `${kind} ${normalised || from}`;
  const parties = found.map((contact) => partyOf(contact, evidence));
  for (const [index, contact] of found.entries()) {
    const key = keyOf(contact);
    votes.set(key, (votes.get(key) ?? 0) + (parties[index] === 'own' ? 1 : -1));
  }
  return found.map((contact) => ((votes.get(keyOf(contact)) ?? 0) >= 0 ? 'own' : 'third-party'));
}

/** A contact before it is known whose it is. */
export interface FoundContact extends Omit<Contact, 'party' | 'purpose' | 'form' | 'target'> {
  readonly form?: EmailForm;
  readonly target?: EmailTarget | undefined;
}

function contactsOfBlock(block: PolicyBlock, blockIndex: number): FoundContact[] {
  const { emails, phones, contactPages } = block.facts;
  if (emails.length + phones.length + contactPages.length === 0) return [];
  const place = (span: Span): Span & Pick<FoundContact, 'block' | 'blockIndex'> => ({
    ...shift(span, block.from),
    block,
    blockIndex,
  });
  return [
    ...emails.map((fact): FoundContact => {
      const { value, address, form } = fact;
      const target = fact.target && { ...fact.target, ...shift(fact.target, block.from) };
      const host = address.slice(address.indexOf('@') + 1) || undefined;
      return { ...place(fact), kind: 'email', value, normalised: address, host, form, target };
    }),
    ...phones.map(
      (fact): FoundContact => ({
        ...place(fact),
        kind: 'phone',
        value: fact.value,
        normalised: fact.fax ? `fax ${fact.number}` : fact.number,
        host: undefined,
      }),
    ),
    ...contactPages.map(
      (fact): FoundContact => ({
        ...place(fact.urlSpan),
        kind: 'url',
        value: fact.url,
        normalised: normalisedUrl(fact.url),
        host: hostOfUrl(fact.url),
      }),
    ),
  ];
}
