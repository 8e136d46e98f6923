import { missingContact } from '../../../server/src/rules/missingContact.ts';
import { testRule } from './ruleTester.ts';

const TEXT = '# Privacy Policy\n\nAcme Ltd collects your name. ';

testRule(missingContact, {
  flags: [
    `${TEXT}Please [[contact us|no e-mail address]] with questions.`,
    `${TEXT}To have your data deleted, [[write to our privacy team|could be found]].`,
    `${TEXT}Please [[contact us|could be found]]. You may complain to the Information Commissioner at casework@ico.org.uk.`,
  ],
  leaves: [
    `${TEXT}Please contact us at privacy@acme.example.`,
    `${TEXT}Please contact us: privacy at acme dot example.`,
    `${TEXT}Please call us on (415) 555-0132.`,
    `${TEXT}Please write to us: 120 Harbor Road, Salem, MA 01970.`,
    `${TEXT}Please [contact us](/contact) with questions.`,
    `${TEXT}Please contact us through the contact form.`,
    `${TEXT}Please [contact us][help].\n\n[help]: https://acme.example/help`,
    `${TEXT}Please contact us with questions. To unsubscribe, write to [EMAIL ADDRESS].`,
    `${TEXT}Please contact us at {{ site.contact_email }}.`,
  ],
  fixes: [
    {
      text: `${TEXT}Please contact us with questions.`,
      profile: { contacts: { privacy: { email: 'privacy@acme.example' } } },
      fix: 'Add privacy@acme.example',
      gives: `${TEXT}Please contact us at privacy@acme.example with questions.`,
    },
  ],
});
