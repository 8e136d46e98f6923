import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { contradiction } from '../../../server/src/rules/contradiction.ts';
import { lintRules } from '../rules/ruleTester.ts';

/** For each contradiction a promise, what takes it back, and what only looks like it. */
const SENTENCES: Readonly<Record<string, { claim: string; contrary: string; traps: string[] }>> = {
  sale: {
    claim: 'Acme will never sell or rent your personal data to anybody.',
    contrary: 'We have sold these categories of personal information.',
    traps: ['We may sell our business, and your personal data with it.', 'You can tell us not to sell your data.'],
  },
  'cookies-hold-personal-data': {
    claim: 'Cookies contain no personal data.',
    contrary: 'We link the information that we store in cookies to the personal information in your account.',
    traps: ['We do not link cookies to your personal data.', 'Cookies are small files.'],
  },
  sharing: {
    claim: 'We don’t share your personal information with anyone.',
    contrary: 'We also share your personal data with our advertising partners.',
    traps: ['We may disclose your personal data to third parties where the law asks for it.'],
  },
  'cookies-used': {
    claim: 'Our website does not use any cookies.',
    contrary: 'We use session cookies to keep you logged in.',
    traps: ['Shops that we link to may use cookies.', 'We never use cookies.'],
  },
  'personal-data-collected': {
    claim: 'This app does not collect any personal information.',
    contrary:
      'To open an account, we may require you to provide us with personally identifiable information about yourself.',
    traps: ['If you write to us, we collect your name.', 'We do not collect more personal data than we need.'],
  },
  'do-not-track': {
    claim: 'Our site doesn’t honor DNT requests.',
    contrary: 'We respect Do Not Track settings.',
    traps: ['Do Not Track is a setting of your browser.'],
  },
  'transfers-abroad': {
    claim: 'Your personal data never leaves the European Union.',
    contrary: 'Your data may be stored on servers in the United States.',
    traps: ['If data is transferred to the United States, clauses protect it.'],
  },
  'automated-decisions': {
    claim: 'We do not use automated decision-making or profiling.',
    contrary: 'Profiling is used to show what may interest you.',
    traps: ['You have a right not to be subject to automated decision-making.'],
  },
  'ip-addresses': {
    claim: 'The site never records IP addresses.',
    contrary: 'Our server logs include your browser and your IP address.',
    traps: ['Our server logs contain a truncated IP address.'],
  },
  analytics: {
    claim: 'The app contains no third-party analytics.',
    contrary: 'We use Google Analytics to count visits.',
    traps: ['We no longer use Google Analytics.'],
  },
  advertising: {
    claim: 'There are no ads in our app.',
    contrary: 'Our partners may show you personalised ads.',
    traps: ['Our partners may show ads on other websites.'],
  },
  'marketing-messages': {
    claim: 'We do not send any marketing emails.',
    contrary: 'We may occasionally send you newsletters and offers.',
    traps: ['With your consent, we may send you newsletters.'],
  },
  'payment-details': {
    claim: 'We never store credit card numbers.',
    contrary: 'We keep your name, address and credit card details.',
    traps: ['We store the last four digits of your credit card number.'],
  },
};

const policyOf = (...sentences: string[]): string => `# Privacy Policy\n\n${sentences.join('\n\n')}\n`;
const found = (text: string): string[] => lintRules([contradiction], text).map(({ suppressedAs }) => suppressedAs);

describe('contradictions of the knowledge', () => {
  it('has sentences for each', () => {
    assert.deepEqual(
      Object.keys(SENTENCES).sort(),
      builtInKnowledge()
        .contradictions.map(({ id }) => id)
        .sort(),
    );
  });

  for (const [id, { claim, contrary, traps }] of Object.entries(SENTENCES)) {
    it(`finds ${id} in either order`, () => {
      assert.deepEqual(found(policyOf(claim, contrary)), [`contradiction/${id}`]);
      assert.deepEqual(found(policyOf(contrary, 'Write to us.', claim)), [`contradiction/${id}`]);
    });
    for (const trap of traps)
      it(`finds no ${id} in “${trap}”`, () => assert.deepEqual(found(policyOf(claim, trap)), []));
  }
});
