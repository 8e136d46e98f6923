import { insertSection } from '../fixes/insertSection.ts';
import { requirementsOn } from '../policy/applicability.ts';
import { hasWayToContact, invitationIn } from '../policy/contactWays.ts';
import { isUnreadLanguage } from '../policy/language.ts';
import type { Policy } from '../policy/policy.ts';
import type { ProfileContact } from '../profile/profile.ts';
import type { Span } from '../text/span.ts';
import { placeOf } from './missingSection.ts';
import { type Fix, finding, type RuleContext, rule } from './rule.ts';

/** Policies that give no way to reach the organisation at all. */
export const missingContact = rule({
  id: 'missing-contact',
  family: 'contacts',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'The policy gives no way to reach the organisation: no address, number or page.',
  messages: {
    empty:
      'Here the policy asks readers to get in touch, but no e-mail address, phone number, postal address or contact page could be found in it. Without one nobody can use their rights (GDPR Art. 13(1)(a)): add one.',
    none: 'Could not find any way to reach the organisation: no e-mail address, phone number, postal address or contact page. Without one nobody can use their rights (GDPR Art. 13(1)(a)): add one.',
  },
  source: 'GDPR Art. 13(1)(a) and (b); UK GDPR Art. 13(1)(a); Cal. Code Regs. tit. 11, § 7011(e)',
  examples: {
    flagged: '# Privacy Policy\n\nWe collect your name. Please contact us with any questions about this policy.\n',
    fine: '# Privacy Policy\n\nWe collect your name. Please contact us at privacy@acme.example.\n',
  },
  *check(policy, context) {
    if (hasWayToContact(policy) || isUnreadLanguage(policy) || awaitsContact(policy)) return;
    const invitation = invitationIn(policy.blocks);
    if (!invitation && saysMissingSection(policy, context)) return;
    const place = invitation ?? placeOf(policy);
    yield finding(
      place,
      invitation ? 'empty' : 'none',
      {},
      {
        severity: invitation ? undefined : 'information',
        fixes: () => fixesFor(policy, invitation, context),
      },
    );
  },
});

/** `placeholder` says it already. */
const awaitsContact = ({ placeholders }: Policy): boolean =>
  placeholders.some(({ text }) => /e-?mail|phone|\baddress|contact/i.test(text));

/** `missing-section` says it already. */
function saysMissingSection({ topics, applicability }: Policy, { knowledge, asOf }: RuleContext): boolean {
  const contact = topics.find(({ topic }) => topic.id === 'contact');
  return contact?.covered === false && requirementsOn('contact', applicability, knowledge, asOf).length > 0;
}

function fixesFor(policy: Policy, invitation: Span | undefined, context: RuleContext): Fix[] {
  const { contacts } = context.profile;
  const way = [contacts.privacy, ...Object.values(contacts)].map(wayOf).find((found) => found !== undefined);
  if (!way) return [];
  const title = `Add ${way}, as policywright.yml says`;
  if (invitation)
    return [{ title, level: 'suggestion', edits: [{ from: invitation.to, to: invitation.to, text: ` at ${way}` }] }];
  const clause = context.knowledge.clauseById.get('contact');
  const hasWay = contacts.privacy?.email !== undefined;
  return clause && hasWay ? [{ title, level: 'suggestion', edits: [insertSection(policy, clause, context)] }] : [];
}

function wayOf(contact: ProfileContact | undefined): string | undefined {
  return contact?.email ?? contact?.url ?? contact?.phone;
}
