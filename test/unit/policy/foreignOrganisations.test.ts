import assert from 'node:assert/strict';
import { readText } from './readText.ts';

const OWN = '# Privacy Policy\n\nQuill Tools, Inc. ("Quill", "we") runs this site. Quill collects your name.\n\n';
const found = (text: string): string[] =>
  readText(`${OWN}${text}\n`).foreignOrganisations.map((foreign) => foreign.text);

describe("another organisation's name in this one's place", () => {
  const texts: readonly (readonly [text: string, name: string])[] = [
    ['Mistral Works obtains the consent of each customer before it shows a quote.', 'Mistral Works'],
    ['Harrow Ltd is not responsible for the content of other sites.', 'Harrow Ltd'],
    ['Harrow reserves the right to change this policy.', 'Harrow'],
    ['We may disclose data to guard the rights of Harrow and others.', 'Harrow'],
    ['Mistral Works complies with the EU-U.S. Data Privacy Framework.', 'Mistral Works'],
    ['Harrow Inc. reserves the right to change this policy.', 'Harrow Inc.'],
    ['At Harrow, your privacy matters.', 'Harrow'],
    ['Mistral Works keeps server logs for two weeks.', 'Mistral Works'],
    ['Harrow Software takes the issue of privacy seriously.', 'Harrow Software'],
    ['- Quill keeps backups.\n- Quill keeps logs.\n- Mistral Works does not sell your data.', 'Mistral Works'],
    ["The buyer may carry on the Council's mission.", 'Council'],
  ];
  for (const [text, name] of texts) it(text, () => assert.deepEqual(found(text), [name]));
});

describe('names of others in their own place', () => {
  const texts = [
    'Quill reserves the right to change this policy.',
    'We use Stripe for payments. Stripe collects your card number.',
    'Our mail is sent by Harrow. Harrow processes your address on our behalf.',
    'We use Harrow for maps. Its privacy policy applies. Harrow stores your location data.',
    'Encryption protects the backups. Logging protects the service.',
    'Larger shops are served by other companies. Harrow stores what you buy there.',
    '- Harrow collects your location data.',
    '[Harrow](https://harrow.example) collects data. Harrow Maps stores your personal data.',
    'Cookies are small files. Information is stored on your device.',
    'Harrow collects your mail address when you subscribe. Its privacy policy tells more.',
    'GDPR protects your personal data. COPPA requires consent for users under 13.',
    'QTI may use your personal data.',
    'International transfers of personal data need safeguards.',
  ];
  for (const text of texts) it(text, () => assert.deepEqual(found(text), []));
});
