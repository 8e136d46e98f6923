import { emptyProfile } from '../../../server/src/profile/profile.ts';
import { inconsistentContact } from '../../../server/src/rules/inconsistentContact.ts';
import { testRule } from './ruleTester.ts';

const TITLE = '# Privacy Policy\n\n';
const profile = (email: string) => ({
  organisation: { ...emptyProfile.organisation, domains: ['acme.example'] },
  contacts: { privacy: { email } },
});

testRule(inconsistentContact, {
  flags: [
    `${TITLE}Mail info@acme.example or info@acme.example.\n\nOr mail [[ifo@acme.example|differs a little]].\n`,
    `${TITLE}Mail privacy@acme.example.\n\nOr mail [[data-protection@acme.example|privacy@acme.example]].\n`,
    `${TITLE}Visit 120 Harbor Road, Suite 120, Salem, MA 01970.\n\nOr visit [[12 Harbor Road, Suite 120, Salem, MA 01970|differs a little]].\n`,
    `${TITLE}Visit 120 Harbor Road, Suite 4, Salem, MA 01970.\n\nOr visit [[120 Chestnut Hollow Road, Suite 4, Salem, MA 01970|two postal addresses]].\n`,
    `${TITLE}Mail privacy@acme.example. Or mail privacy@acme.example.\n\nFor access, mail [[pirvacy@acme.example|differs a little from privacy@acme.example]].\n`,
    `${TITLE}Mail privacy@acme.example with questions.\n\nOur team reads [[privacy@acne.example|privacy@acme.example]] daily.\n`,
    `${TITLE}Mail privacy@acme.example with questions.\n\nOur team reads [[privacy@widgets.example|another domain]] daily.\n`,
    `${TITLE}If you have any other questions regarding your personal data, contact us at help@acme.example.\n\n## Europe\n\nIf you have any other questions regarding your personal information, contact us at [[dpo@acme.example|same purpose]].\n`,
    `${TITLE}Call us at (415) 555-0132.\n\n## Rights\n\nPlease phone us on [[(415) 555-0133|differs a little]].\n`,
    `${TITLE}Write to us: 120 Harbor Road, Salem, MA 01970.\n\n## Contact\n\nOur address is [[120 Harbor Road, Salem, MA 01971|differs a little from 120 Harbor Road, Salem, MA 01970]].\n`,
    `${TITLE}Write to us: 120 Harbor Road, Salem, MA 01970.\n\n## Contact\n\nOur address is [[7 Cedar Lane, Salem, MA 01970|two postal addresses]].\n`,
    `${TITLE}Ask at https://acme.example/privacy-contact-desk or contact us at https://acme.example/privacy-contact-desk.\n\nContact us at [[https://acme.example/privacy-contcat-desk|differs a little]].\n`,
    {
      text: `${TITLE}Mail [[privacy@acme.example|policywright.yml]] with questions.\n`,
      profile: profile('data@acme.example'),
    },
    {
      text: `${TITLE}Mail [[privcay@acme.example|differs a little]] first, then privacy@acme.example.\n`,
      profile: profile('privacy@acme.example'),
    },
    {
      text: `${TITLE}Acme Ltd ("we") reads [[privcay@acme.example|another policy]].\n`,
      siblings: { 'cookies.md': '# Cookie Policy\n\nAcme Ltd ("we") reads privacy@acme.example.\n' },
    },
  ],
  leaves: [
    `${TITLE}Mail dpo@acme.example or dpo@acme.example.\n\nThe privacy officer is cpo@acme.example.\n`,
    `${TITLE}Mail privacy@acme.example. In the EU, mail eu-privacy@acme.example.\n`,
    `${TITLE}Mail privacy@acme.example.\n\n## Help\n\nMail support@acme.example for help.\n`,
    `${TITLE}Mail privacy@acme.example or [Privacy@Acme.example](mailto:privacy@acme.example).\n`,
    `${TITLE}Mail privacy@acme.example.\n\nOur representative in the EU is Rep GmbH, privacy@rep.example.\n`,
    `${TITLE}Mail us at privacy@acme.example.\n\nYou may complain to the Information Commissioner at privacy@ico.example.\n`,
    `${TITLE}Phone: (415) 555-0132, fax: (415) 555-0133.\n`,
    `${TITLE}Write to us: 120 Harbor Road, Salem, MA 01970.\n\n## Contact\n\nAcme\\\n120 Harbor Rd.\\\nSalem, MA 01970\\\nUSA\n`,
    `${TITLE}In the US: Acme, 120 Harbor Road, Salem, MA 01970. In the UK: Acme, 14 Weaver Street, Leeds, LS1 4AB.\n`,
    `${TITLE}We use the services of Widget, Inc., 9 Cedar Lane, Salem, MA 01970. Acme, Inc. ("we"): 120 Harbor Road, Salem, MA 01970.\n`,
    { text: `${TITLE}Mail privacy@acme.example with questions.\n`, profile: profile('privacy@acme.example') },
    {
      text: `${TITLE}Acme Ltd ("we") reads privacy@acme.example.\n`,
      siblings: { 'cookies.md': '# Cookie Policy\n\nAcme Ltd ("we") reads support@acme.example.\n' },
    },
    {
      text: '# Sprocket Privacy Policy\n\nAcme Ltd ("we") runs Sprocket. Mail privacy@getsprocket.example.\n',
      siblings: { 'acme.md': '# Privacy Policy\n\nAcme Ltd ("we") reads privacy@acme.example.\n' },
    },
    {
      text: `${TITLE}Acme GmbH ("we") is at Ringstraße 5, 50667 Cologne.\n`,
      siblings: {
        'datenschutz.md':
          '# Datenschutz\n\nVerantwortlich für die Verarbeitung der Daten auf dieser Seite ist die Acme GmbH mit Sitz in Köln. Wir sind unter dieser Anschrift zu erreichen: Acme GmbH, Ringstraße 5, 50667 Köln.\n',
      },
    },
  ],
  fixes: [
    {
      text: `${TITLE}Mail privacy@acme.example.\n\nMail [pirvacy@acme.example](mailto:pirvacy@acme.example).\n`,
      fix: 'Use privacy@acme.example everywhere',
      gives: `${TITLE}Mail privacy@acme.example.\n\nMail [privacy@acme.example](mailto:privacy@acme.example).\n`,
    },
    {
      text: `${TITLE}Mail privacy@acme.example.\n\nMail pirvacy@acme.example.\n`,
      fix: 'Use pirvacy@acme.example everywhere',
      gives: `${TITLE}Mail pirvacy@acme.example.\n\nMail pirvacy@acme.example.\n`,
    },
    {
      text: `${TITLE}Visit 120 Harbor Road, Salem, MA 01970.\n\nAcme\\\n120 Harbor Road\\\nSalem, MA 01971\n`,
      fix: 'Use 120 Harbor Road, Salem, MA 01970',
      gives: `${TITLE}Visit 120 Harbor Road, Salem, MA 01970.\n\nAcme\\\n120 Harbor Road\\\nSalem, MA 01970\n`,
    },
    {
      text: `${TITLE}Mail privacy@acme.example with questions.\n`,
      profile: profile('data@acme.example'),
      fix: 'as policywright.yml says',
      gives: `${TITLE}Mail data@acme.example with questions.\n`,
    },
    {
      text: `${TITLE}Call (415) 555-0132.\n\nCall (415) 555-0123.\n`,
      fix: 'Use (415) 555-0132',
      gives: `${TITLE}Call (415) 555-0132.\n\nCall (415) 555-0132.\n`,
    },
  ],
});
