import { undefinedTerm } from '../../../server/src/rules/undefinedTerm.ts';
import { testRule } from './ruleTester.ts';

const DEFINES = '# Privacy Policy\n\nThis policy covers our shop (the “Shop”).\n\n## Data\n\n';

testRule(undefinedTerm, {
  flags: [
    `${DEFINES}We ask each [[Customer|3 times]] for an address. A Customer may object.\n\nNo Customer is tracked.\n`,
    `${DEFINES}Logs hold [[Usage Data|define it]].\n\n- We delete Usage Data soon.\n- Nobody sees Usage Data but us.\n`,
  ],
  leaves: [
    `${DEFINES}“Customer” means whoever buys. We ask each Customer for an address. A Customer may object. No Customer is tracked.\n`,
    `${DEFINES}**Usage Data** is kept in logs. We delete Usage Data soon. Nobody sees Usage Data. We sell no Usage Data.\n`,
    `${DEFINES}We ask each Customer for an address. A Customer may object.\n`,
    '# Privacy Policy\n\nWe ask each Customer for an address. A Customer may object. No Customer is tracked.\n',
    `${DEFINES}Capitalized terms have the meaning given to them in the Terms.\n\nWe ask each Customer for an address. A Customer may object. No Customer is tracked.\n`,
    `${DEFINES}We use Google Services. Read the Terms of Service. The Shop Services Agreement and the Acme Platform are old. Services are listed there.\n`,
    `${DEFINES}We ask each Customer. A Customer may object. No Customer is tracked. Most customers agree; customers like it; our customers stay; other customers too.\n`,
    `${DEFINES}## Customers\n\nThose who buy. We ask each Customer. A Customer may object. No Customer is tracked.\n`,
    ...[
      'Acme Tools, Inc. (the Customer) buys.',
      'Customer: whoever buys.',
      '| Customer | whoever buys |\n|---|---|\n| Others | whoever reads |',
      'By Customer we mean whoever buys.',
      'Whoever buys (hereinafter: Customer) is asked.',
      'Customer (whoever buys) is asked.',
      'The Customer is defined in our contract.',
    ].map(
      (text) =>
        `${DEFINES}${text}\n\nWe ask each Customer for an address. A Customer may object. No Customer is tracked.\n`,
    ),
  ],
  fixes: [
    {
      text: `${DEFINES}We ask each Customer. All Customers may object. No Customer is tracked.\n`,
      fix: 'Write “customer” in all 3 places',
      gives: `${DEFINES}We ask each customer. All customers may object. No customer is tracked.\n`,
    },
  ],
});
