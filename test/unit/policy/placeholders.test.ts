import assert from 'node:assert/strict';
import { readText, shown } from './readText.ts';

const found = (text: string): string[] => {
  const policy = readText(text);
  return shown(policy, policy.placeholders);
};

describe('placeholders', () => {
  const texts: readonly (readonly [text: string, placeholder: string])[] = [
    ['This explains what [COMPANY NAME] does.', '[COMPANY NAME]'],
    ['Effective date: [date to be confirmed]', '[date to be confirmed]'],
    ['This explains what [COMPANY\nNAME] does.', '[COMPANY\nNAME]'],
    ['Send notice to your\norganization and follow the steps.', 'your\norganization'],
    ['Write to [insert email address].', '[insert email address]'],
    ['Write to \\[EMAIL ADDRESS\\].', '\\[EMAIL ADDRESS\\]'],
    ['Our app is {{company}}.', '{{company}}'],
    ['Last updated: {{01/02/2024}}', '{{01/02/2024}}'],
    ['We are <Your Company Name>.', '<Your Company Name>'],
    ['Send notice to your organization and follow the steps.', 'your organization'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['Our address: TBD', 'TBD'],
    ['[Company Name]: how we use data', '[Company Name]'],
    ['Effective date: [date]', '[date]'],
    ['Last updated: [Month DD, YYYY]', '[Month DD, YYYY]'],
    ['Last updated: **XX/XX/XXXX**', 'XX/XX/XXXX'],
    ['Last updated: MM/DD/YYYY', 'MM/DD/YYYY'],
    ['These firms help us: [list your providers here].', '[list your providers here]'],
    ['We are [●] of Leeds.', '[●]'],
    ['Call us at [add phone number].', '[add phone number]'],
    ['Address: [Address to be provided]', '[Address to be provided]'],
    ['In the EU: [Your Representative Details Here]', '[Your Representative Details Here]'],
    ['We are (insert name here).', '(insert name here)'],
    ['Effective INSERT DATE', 'INSERT DATE'],
    ['Mail us at privacy@yourdomain.com.', 'privacy@yourdomain.com'],
    ['Visit www.yourwebsite.com for more.', 'www.yourwebsite.com'],
    ['We live at 123 Main Street.', '123 Main Street'],
    ['This is how Your Company Name works.', 'Your Company Name'],
  ];
  for (const [text, placeholder] of texts) it(`in "${text}"`, () => assert.deepEqual(found(text), [placeholder]));
});

describe('what is no placeholder', () => {
  const texts = [
    'See [our terms](https://quill.example/terms) and [the list][list].',
    'A footnote.[^1]\n\n[^1]: Here.',
    '- [x] done\n- [ ] open',
    '---\ntitle: Privacy\n---\n\nThis site is {{ title }}.',
    'Write to {{ site.contact_email }}.',
    '{% include address.md %} and {{< contact >}}',
    'Write to [email protected] for more.',
    'Write to privacy [at] quill [dot] example.',
    'We set `[COMPANY NAME]` in the template.',
    'The cookie `_ga_XXXX` and the cookie __utma are set.',
    'We log who commented, as in "[title of post]".',
    '[list]: https://quill.example/list',
    'Comments stand under [name] on the page.',
    'We ask for your organization and your name.',
    'We ask for your company name and your website name.',
    'Give the day in DD/MM/YYYY format.',
    'We keep mail.\n\n<!-- [COMPANY NAME] goes here -->',
  ];
  for (const text of texts) it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(found(text), []));
});
