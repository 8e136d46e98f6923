import { placeholder } from '../../../server/src/rules/placeholder.ts';
import { testRule } from './ruleTester.ts';

const profile = {
  organisation: {
    name: 'Acme',
    legalName: 'Acme Tools, Inc.',
    website: 'https://acme.example',
    formerNames: [],
    domains: [],
  },
  contacts: { privacy: { email: 'privacy@acme.example' }, dpo: { name: 'Ada Quill', email: 'dpo@acme.example' } },
};

testRule(placeholder, {
  flags: [
    'This is the policy of [[[COMPANY NAME]|still to be filled in]]. You may ask [COMPANY NAME] for a copy.',
    'Write to [[[insert email address]|still to be filled in]] or to [[\\[your phone number\\]|[your phone number]]].',
    'Deliver notice to [[your organization|sample wording]] and follow the steps.',
    'We keep [[[the kinds of personal data]|still to be filled in]] for you.',
    'We are [[<Your Company>|still to be filled in]].',
    'Last updated: [[[MM/DD/YYYY]|still to be filled in]]',
    'We, [[[Company]|still to be filled in]], keep names.',
    'Contact us at [[[●]|still to be filled in]].',
    'Owner: [[TODO|“TODO” is still to be filled in]].',
  ],
  leaves: [
    'Our logs give dates as YYYY-MM-DD.',
    'See [our terms](https://acme.example/terms), [the list][list] and [this]. [x] done.\n\n[list]: https://acme.example',
    'He said: “they [the visitors] may object” [sic].',
    'We are {{ site.company }}, and this is {{ page.title | escape }}.',
    'We ask for your organization and its date of foundation.',
    'We list it in our [Company Policy] and at [Website].\n\n[company policy]: https://acme.example\n[Website]: /',
    'We answer at privacy [at] acme [dot] example.',
  ],
  fixes: [
    {
      text: 'Write to you@yourcompany.com.',
      fix: 'privacy@acme.example',
      gives: 'Write to privacy@acme.example.',
      profile,
    },
    { text: 'Last updated: MM/DD/YYYY', fix: 'date of today', gives: 'Last updated: 22 November 2026' },
    {
      text: '[COMPANY NAME] keeps data. Ask [COMPANY NAME].',
      fix: 'in all 2 places, as policywright.yml says',
      gives: 'Acme keeps data. Ask Acme.',
      profile,
    },
    { text: 'Write to \\[EMAIL ADDRESS\\].', fix: 'Write', gives: 'Write to privacy@acme.example.', profile },
    {
      text: 'Our officer is [the name of your data protection officer].',
      fix: 'Ada Quill',
      gives: 'Our officer is Ada Quill.',
      profile,
    },
    {
      text: 'Acme Tools, Inc. (“Acme”, “we”) keeps data.\n\nDeliver notice to your organization in writing.',
      fix: 'as elsewhere in this policy',
      gives: 'Acme Tools, Inc. (“Acme”, “we”) keeps data.\n\nDeliver notice to Acme in writing.',
    },
    { text: 'Last updated: [DATE]', fix: 'date of today', gives: 'Last updated: 22 November 2026' },
    { text: 'Effective date: [set when you publish]', fix: 'today', gives: 'Effective date: 22 November 2026' },
    { text: 'Last updated: {{01/02/2024}}', fix: 'without the marks', gives: 'Last updated: 01/02/2024' },
  ],
});
