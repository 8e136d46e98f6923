import { isUnreadLanguage } from '../policy/language.ts';
import { finding, rule } from './rule.ts';

/** Says that a policy in another language than English is read in part only. About the program, not about the policy. */
export const unreadLanguage = rule({
  id: 'unread-language',
  family: 'sections',
  severity: 'information',
  fix: 'none',
  summary: 'The policy is in a language whose wordings Policywright does not know yet.',
  messages: {
    unread:
      'This policy seems to be in {{language}}. Policywright knows the wordings of English policies only, so it does not look for missing or incomplete sections here: that it finds none does not mean that there are none.',
  },
  source: 'GDPR Art. 12(1): the information is given in clear and plain language, which is the reader’s own.',
  examples: {
    flagged:
      '# Datenschutzerklärung\n\nWir verarbeiten Ihre Daten, wenn Sie unsere Seite besuchen oder uns eine Nachricht senden, und löschen sie, sobald der Zweck entfällt.\n',
    fine: '# Privacy Policy\n\nWe process your data when you visit our site or send us a message, and delete it when it is no longer needed.\n',
  },
  *check(policy) {
    if (!isUnreadLanguage(policy)) return;
    const place = policy.title?.titleSpan ?? policy.blocks[0] ?? { from: 0, to: 0 };
    yield finding(place, 'unread', { language: nameOf(policy.language) });
  },
});

/** The English name of a language: "German" for "de". */
const nameOf = (code: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
