import { leadsElsewhere } from '../policy/conflicts.ts';
import type { Contact } from '../policy/contacts.ts';
import { type MisleadingLink, misleadingLinksOf } from '../policy/misleadingLinks.ts';
import { type Finding, type Fix, finding, rule, type TextEdit } from './rule.ts';

type MessageId = 'mailbox' | 'page' | 'scheme';

/** Links that show one address and lead to another. */
export const linkTextMismatch = rule({
  id: 'link-text-mismatch',
  family: 'contacts',
  severity: 'warning',
  fix: 'safe',
  summary: 'A link shows one address and leads to another.',
  messages: {
    mailbox:
      'This link shows {{shown}} but writes to {{target}}. Whoever clicks and whoever copies reach different mailboxes: make both agree.',
    page: 'This link shows {{shown}} but leads to {{target}}. Readers go by what they see: make both agree.',
    scheme:
      'This link to {{shown}} lacks “mailto:”, so that a click looks for a page of that name. Put “mailto:” in front of the address.',
  },
  source: 'GDPR Art. 12(1) and (2): transparent information, and the exercise of rights made easy.',
  examples: {
    flagged: '# Privacy Policy\n\nWrite to [privacy@acme.example](mailto:info@acme.example).\n',
    fine: '# Privacy Policy\n\nWrite to [privacy@acme.example](mailto:privacy@acme.example).\n',
  },
  *check(policy) {
    for (const contact of policy.contacts) {
      if (contact.kind !== 'email' || !contact.target) continue;
      if (leadsElsewhere(contact)) yield anotherMailbox(contact);
      else if (!contact.target.hasScheme) yield noScheme(contact);
    }
    for (const link of misleadingLinksOf(policy.blocks)) yield anotherPage(link);
  },
});

function anotherMailbox(contact: Contact): Finding<MessageId> {
  const { value: shown, target } = contact;
  const address = target?.address ?? '';
  const place = target ? [{ from: target.from, to: target.to, message: `It leads to ${address}` }] : [];
  return finding(
    contact,
    'mailbox',
    { shown, target: address },
    {
      related: place,
      fixes: () => (target ? bothWays({ shown, shownSpan: contact, target: address, targetSpan: target }) : []),
    },
  );
}

function noScheme(contact: Contact): Finding<MessageId> {
  const { value: shown, target } = contact;
  return finding(
    contact,
    'scheme',
    { shown },
    {
      fixes: () =>
        target
          ? [
              {
                title: 'Put “mailto:” in front of the address',
                level: 'safe',
                edits: [insertion(target.from, 'mailto:')],
              },
            ]
          : [],
    },
  );
}

const insertion = (at: number, text: string): TextEdit => ({ from: at, to: at, text });

function anotherPage(link: MisleadingLink): Finding<MessageId> {
  const { shown, shownSpan, target, targetSpan } = link;
  const scheme = /^https?:\/\//i.exec(target)?.[0] ?? 'https://';
  const complete = /^https?:\/\//i.test(shown) ? shown : `${scheme}${shown}`;
  return finding(
    shownSpan,
    'page',
    { shown, target },
    {
      related: [{ ...targetSpan, message: `It leads to ${target}` }],
      fixes: () => bothWays({ ...link, shown: complete }),
    },
  );
}

/** Which of the two is right, nobody but the author knows. */
function bothWays({ shown, shownSpan, target, targetSpan }: MisleadingLink): Fix[] {
  const change = (span: TextEdit | MisleadingLink['shownSpan'], text: string): TextEdit => ({
    from: span.from,
    to: span.to,
    text,
  });
  return [
    { title: `Make the link lead to ${shown}`, level: 'suggestion', edits: [change(targetSpan, shown)] },
    { title: `Make the link show ${target}`, level: 'suggestion', edits: [change(shownSpan, target)] },
  ];
}
