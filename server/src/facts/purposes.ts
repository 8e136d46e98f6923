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

/** What the words in front of a contact say that it is for; the first that fits. */
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

/** What all of them have in common. */
const NAMES_SOMEBODY = /representative|officer|DPO/i;

/** What a mailbox or a page is for by its own name (lower case); undefined where the name does not say. */
export function purposeOfName(name: string): Purpose | undefined {
  return name === '' ? undefined : BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Where in {@link PURPOSES_OF_WORDS} the purpose stands that words give; its length where they give none. */
export function purposeOfWords(words: string): number {
  if (!NAMES_SOMEBODY.test(words)) return BY_WORDS.length;
  const at = BY_WORDS.findIndex(([, pattern]) => pattern.test(words));
  return at < 0 ? BY_WORDS.length : at;
}

/** The purposes that words can give, those that go before others first. */
export const PURPOSES_OF_WORDS: readonly Purpose[] = BY_WORDS.map(([purpose]) => purpose);
