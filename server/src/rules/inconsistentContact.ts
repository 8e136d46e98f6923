import { nameOfHost } from '../facts/contactValues.ts';
import { agreement, type Candidate } from '../fixes/contacts.ts';
import { type ContactConflict, placesByValue } from '../policy/conflicts.ts';
import { type ConflictReason, disagreement } from '../policy/contactDisagreement.ts';
import type { Contact, ContactKind } from '../policy/contacts.ts';
import type { Policy } from '../policy/policy.ts';
import { type ProfiledContact, profiledContacts } from '../policy/profileContacts.ts';
import { type Finding, type Fix, finding, type RelatedPlace, type RuleContext, rule } from './rule.ts';

type MessageId = 'spelling' | 'domain' | 'mailbox' | 'address' | 'profile' | 'sibling';

/** The organisation's contacts that disagree: in the policy, with its profile, with its other policies. */
export const inconsistentContact = rule({
  id: 'inconsistent-contact',
  family: 'contacts',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'Two places give different contacts of the organisation for the same purpose.',
  messages: {
    spelling:
      'The {{kind}} {{value}} differs a little from {{other}}, which stands elsewhere in this policy. Whoever uses the wrong one does not reach you: make them agree.',
    domain:
      'The mailbox {{value}} stands at another domain elsewhere in this policy: {{other}}. Readers cannot tell which one is answered: keep one.',
    mailbox:
      'For the same purpose, in nearly the same words, this policy also names {{other}} instead of {{value}}. Readers cannot tell which one is answered: keep one, or say what each is for.',
    address:
      'This policy gives two postal addresses for what looks like one place: {{value}} and {{other}}. A letter to the wrong one is lost: make them agree, or say what each is for.',
    profile:
      'The {{kind}} {{value}} is not the one that policywright.yml gives for this purpose: {{other}}. Requests may go where nobody reads them: use one in both.',
    sibling:
      'The {{kind}} {{value}} disagrees with {{other}}, which another policy of the organisation gives. Readers cannot tell which one is right: make the documents agree.',
  },
  source: 'GDPR Art. 13(1)(a) and (b), and Art. 12(2): contact details must be right for anybody to use their rights.',
  examples: {
    flagged:
      '# Privacy Policy\n\nAsk us at privacy@acme.example.\n\n## Your rights\n\nSend requests to privcay@acme.example.\n',
    fine: '# Privacy Policy\n\nAsk us at privacy@acme.example.\n\n## Support\n\nFor help, write to support@acme.example.\n',
  },
  *check(policy, context) {
    const known = profiledContacts(context.profile);
    const reported = new Set<string>();
    for (const conflict of policy.contactConflicts) {
      if (conflict.reason === 'target' || conflict.contacts.every((contact) => isProfiled(contact, known))) continue;
      for (const { kind, normalised } of conflict.contacts) reported.add(`${kind} ${normalised}`);
      const found = inside(policy, conflict, known);
      if (found) yield found;
    }
    yield* againstOthers(policy, context, known, reported);
  },
});

/** What disagrees with the profile or with other policies, except for what is reported already. */
function* againstOthers(
  policy: Policy,
  context: RuleContext,
  known: readonly ProfiledContact[],
  reported: ReadonlySet<string>,
): Generator<Finding<MessageId>> {
  if (known.length === 0 && context.siblings.length === 0) return;
  const own = policy.contacts.filter(({ party, normalised }) => party === 'own' && normalised !== '');
  for (const places of placesByValue(own)) {
    const [first] = places;
    if (reported.has(`${first.kind} ${first.normalised}`)) continue;
    const found = againstProfile(policy, places, known) ?? againstSiblings(policy, places, own, context);
    if (found) yield found;
  }
}

const KINDS: Readonly<Record<ContactKind, string>> = {
  email: 'e-mail address',
  phone: 'phone number',
  postal: 'postal address',
  url: 'contact page',
};

/** One finding for a conflict, at the first place that says something else than the profile, the most or the first. */
function inside(
  { document }: Policy,
  { contacts, reason }: ContactConflict,
  known: readonly ProfiledContact[],
): Finding<MessageId> | undefined {
  const values = byWeight(placesByValue(contacts), known);
  const preferred = values[0]?.[0];
  const odd = contacts.find(({ normalised }) => normalised !== preferred?.normalised);
  if (!preferred || !odd) return undefined;
  const related = contacts.filter((contact) => contact !== odd).map(relatedPlace);
  const candidates = values.flatMap(([first]) => (first ? [candidateOf(first, known)] : []));
  return finding(
    odd,
    messageOf(reason),
    { kind: KINDS[odd.kind], value: odd.value, other: preferred.value },
    {
      related,
      fixes: () => fixesFor(contacts, candidates, document.text),
    },
  );
}

const messageOf = (reason: ConflictReason): MessageId => (reason === 'target' ? 'spelling' : reason);

/** What the profile says first, then what stands most often, then what stands first. */
function byWeight(values: readonly Contact[][], known: readonly ProfiledContact[]): Contact[][] {
  const weight = (places: readonly Contact[]): number => (isProfiled(places[0], known) ? 1_000_000 : places.length);
  return [...values].sort((a, b) => weight(b) - weight(a) || (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
}

const isProfiled = (contact: Contact | undefined, known: readonly ProfiledContact[]): boolean =>
  contact !== undefined &&
  known.some(({ kind, normalised }) => kind === contact.kind && normalised === contact.normalised);

function candidateOf(contact: Contact, known: readonly ProfiledContact[]): Candidate {
  const address = contact.kind === 'email' ? contact.normalised : contact.value;
  return { value: contact.value, address, profiled: isProfiled(contact, known) };
}

/** Each candidate; where the profile knows the right one, only that: any other would contradict the profile. */
function fixesFor(places: readonly Contact[], candidates: readonly Candidate[], text: string): Fix[] {
  const profiled = candidates.filter((candidate) => candidate.profiled);
  return (profiled.length > 0 ? profiled : candidates).flatMap((candidate) => agreement(places, candidate, text) ?? []);
}

const relatedPlace = ({ from, to, value }: Contact): RelatedPlace => ({ from, to, message: `${value} stands here` });

/** The same purpose with another value than the profile's; what the profile names for anything is never wrong. */
function againstProfile(
  { document }: Policy,
  places: readonly Contact[],
  known: readonly ProfiledContact[],
): Finding<MessageId> | undefined {
  const [first] = places;
  if (!first || known.length === 0 || isProfiled(first, known)) return undefined;
  const better = known.find((candidate) => replaces(candidate, first));
  if (!better) return undefined;
  const address = better.kind === 'email' ? better.normalised : better.value;
  return finding(
    first,
    'profile',
    { kind: KINDS[first.kind], value: first.value, other: better.value },
    {
      related: places.slice(1).map(relatedPlace),
      fixes: () => fixesFor(places, [{ value: better.value, address, profiled: true }], document.text),
    },
  );
}

/** Purposes that have one mailbox each. */
const SINGLE = new Set<string>(['privacy', 'dpo', 'support', 'security', 'legal', 'abuse']);

function replaces(candidate: ProfiledContact, contact: Contact): boolean {
  if (candidate.kind !== contact.kind) return false;
  if (candidate.kind === 'email' && candidate.purpose === contact.purpose && SINGLE.has(contact.purpose)) return true;
  return disagreement(candidate, contact) !== undefined;
}

/** A value that only this policy has, where another policy of the organisation has one that cannot be right as well. */
function againstSiblings(
  { document, language, title }: Policy,
  places: readonly Contact[],
  own: readonly Contact[],
  { siblings, profile }: RuleContext,
): Finding<MessageId> | undefined {
  const [first] = places;
  if (!first || isProfiled(first, profiledContacts(profile))) return undefined;
  for (const { uri, policy } of siblings) {
    // Towns and countries have other names in other languages.
    if (first.kind === 'postal' && policy.language !== language) continue;
    const theirs = policy.contacts.filter(({ party, kind }) => party === 'own' && kind === first.kind);
    if (theirs.some(({ normalised }) => normalised === first.normalised)) continue;
    const other = theirs.find(
      (contact) =>
        disagreement(contact, first) &&
        !own.some(({ normalised }) => normalised === contact.normalised) &&
        !isOfItsProduct(first, title?.title) &&
        !isOfItsProduct(contact, policy.title?.title),
    );
    if (!other) continue;
    return finding(
      first,
      'sibling',
      { kind: KINDS[first.kind], value: first.value, other: other.value },
      {
        related: [{ ...relatedPlace(other), uri }, ...places.slice(1).map(relatedPlace)],
        fixes: () => fixesFor(places, [candidateOf(other, [])], document.text),
      },
    );
  }
  return undefined;
}

/** Words of titles of policies; what else a title holds names the product or the service. */
const OF_POLICIES =
  /^(?:privacy|policy|policies|notice|statement|cookies?|data|protection|terms|your|this|with|from|last|updated)$/;

/** True for a mailbox at the host of the product that its policy is about: mail@getsprocket.example in "Sprocket Privacy". */
function isOfItsProduct({ host }: Contact, title = ''): boolean {
  if (host === undefined) return false;
  const label = nameOfHost(host);
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => !OF_POLICIES.test(word) && label !== word && label.includes(word));
}
