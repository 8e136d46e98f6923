import { contextOf } from './contactContext.ts';
import type { FoundContact } from './contacts.ts';
import type { PartyEvidence } from './parties.ts';

/** What somebody is reached for there. */
export type Purpose =
  | 'privacy'
  | 'dpo'
  | 'eu-representative'
  | 'uk-representative'
  | 'support'
  | 'security'
  | 'abuse'
  | 'legal'
  | 'unsubscribe'
  | 'sales'
  | 'press'
  | 'jobs'
  | 'general';

/** What mailboxes and pages are called, by purpose; the first that fits. */
const BY_NAME: readonly (readonly [Purpose, RegExp])[] = [
  ['dpo', /\bdpo\b|data-?protection-?officer/],
  [
    'privacy',
    /privacy|data-?protection|gdpr|ccpa|datenschutz|personal-?data|dsar|data-?(?:subject|request)|compliance/,
  ],
  ['unsubscribe', /unsubscribe|opt-?out|remove/],
  ['security', /security|vulnerabilit/],
  ['abuse', /abuse|spam|copyright|dmca|trust/],
  ['legal', /legal|law|counsel/],
  ['sales', /sales|billing|orders?\b|accounts?\b/],
  ['press', /press|media/],
  ['jobs', /jobs|careers|recruit|\bhr\b/],
  ['support', /support|help|customer|service/],
];

/** What the words in front of a contact say that it is for. */
const BY_WORDS: readonly (readonly [Purpose, RegExp])[] = [
  [
    'uk-representative',
    /\b(?:UK|United Kingdom)\b.{0,60}\brepresentative\b|\brepresentative in the (?:UK|United Kingdom)\b/i,
  ],
  [
    'eu-representative',
    /\b(?:EU|EEA|European(?: Union)?|Article 27|Art\. 27|GDPR)\b.{0,60}\brepresentative\b|\brepresentative (?:in|for) the (?:EU|EEA|European)\b/i,
  ],
  ['dpo', /\bdata protection officer\b|\bDPO\b/i],
];

/** What a contact is for: by its own name, else by the words that lead to it. */
export function purposeOf(contact: FoundContact, { blocks, sections }: PartyEvidence): Purpose {
  const context = contextOf(contact, blocks, sections);
  const representative = BY_WORDS.find(
    ([, pattern]) => pattern.test(context.sentence) || pattern.test(context.heading),
  );
  if (representative && representative[0] !== 'dpo') return representative[0];
  const name = nameOf(contact);
  const named = BY_NAME.find(([, pattern]) => pattern.test(name));
  return named?.[0] ?? representative?.[0] ?? 'general';
}

function nameOf({ kind, normalised }: FoundContact): string {
  if (kind === 'email') return normalised.slice(0, normalised.indexOf('@'));
  return kind === 'url' ? normalised.slice(Math.max(0, normalised.indexOf('/'))).toLowerCase() : '';
}
