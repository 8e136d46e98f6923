import type { Span } from '../text/span.ts';
import { type ContactPageFact, contactPageReader } from './contactPages.ts';
import { hostOfUrl, normalisedUrl } from './contactValues.ts';
import { type EmailFact, type EmailForm, type EmailTarget, emailReader } from './emails.ts';
import { type PhoneFact, phoneReader } from './phones.ts';
import { type Purpose, purposeOfName } from './purposes.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** By what one gets in touch; `url` is a page. */
export type ContactKind = 'email' | 'phone' | 'postal' | 'url';

/** An e-mail address, a phone number or a page, alike in form. Its span is what a reader sees of it. */
export interface ContactFact extends Fact {
  readonly kind: ContactKind;
  /** As written, on one line. */
  readonly value: string;
  /** The same for spellings that reach the same place; empty where an e-mail protector hides the address. */
  readonly normalised: string;
  /** The host of an address or a page, lower case, without "www."; undefined for others and for relative links. */
  readonly host: string | undefined;
  /** What it is for by its own name; undefined where that does not say. */
  readonly purposeOfName: Purpose | undefined;
  /** E-mail addresses: how it is written. */
  readonly form: EmailForm | undefined;
  /** E-mail addresses that are linked: the address that the link leads to, its span relative to the block. */
  readonly target: EmailTarget | undefined;
}

/** Reads e-mail addresses, phone numbers and pages, in this order. Postal addresses may span blocks: see policy/postalAddresses.ts. */
export const contactReader: FactReaderFactory<ContactFact> = (knowledge, phrases) => {
  const emailsOf = emailReader(knowledge, phrases);
  const phonesOf = phoneReader(knowledge, phrases);
  const pagesOf = contactPageReader(knowledge, phrases);
  return (block) => {
    const emails = emailsOf(block);
    const phones = phonesOf(block);
    const pages = pagesOf(block);
    if (emails.length + phones.length + pages.length === 0) return NOTHING;
    return [...emails.map(ofEmail), ...phones.map(ofPhone), ...pages.map(ofPage)];
  };
};

const NOTHING: readonly never[] = [];

function ofEmail({ from, to, value, address, form, target }: EmailFact): ContactFact {
  const at = address.indexOf('@');
  const host = address.slice(at + 1) || undefined;
  const purpose = purposeOfName(address.slice(0, at));
  return { from, to, kind: 'email', value, normalised: address, host, purposeOfName: purpose, form, target };
}

function ofPhone({ from, to, value, fax, number }: PhoneFact): ContactFact {
  return withoutAddress({ from, to }, 'phone', value, fax ? `fax ${number}` : number, undefined, undefined);
}

function ofPage({ url, urlSpan }: ContactPageFact): ContactFact {
  const normalised = normalisedUrl(url);
  const name = normalised.slice(Math.max(0, normalised.indexOf('/'))).toLowerCase();
  return withoutAddress(urlSpan, 'url', url, normalised, hostOfUrl(url), purposeOfName(name));
}

function withoutAddress(
  { from, to }: Span,
  kind: ContactKind,
  value: string,
  normalised: string,
  host: string | undefined,
  purpose: Purpose | undefined,
): ContactFact {
  return { from, to, kind, value, normalised, host, purposeOfName: purpose, form: undefined, target: undefined };
}
