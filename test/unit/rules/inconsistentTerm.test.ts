import { inconsistentTerm } from '../../../server/src/rules/inconsistentTerm.ts';
import { testRule } from './ruleTester.ts';

const DEFINES = '# Privacy Policy\n\nWe hold data that tells who you are (“Personal Data”).\n\n## Security\n\n';

testRule(inconsistentTerm, {
  flags: [
    `${DEFINES}We lock [[personal information|“Personal Data”]] away. Our staff sees no personal information.\n`,
    `${DEFINES}Ask us for your [[personally identifiable information|2 times]].\n\n- We send your personally\n  identifiable information at once.\n`,
  ],
  leaves: [
    `${DEFINES}We lock Personal Data away. Our staff sees no personal data.\n`,
    `${DEFINES}We lock personal information away.\n`,
    `${DEFINES}“Personal information” is what Californians call it. We lock personal information away. Our staff sees no personal information.\n`,
    `${DEFINES}Under the CCPA you may ask for personal information, and have personal information deleted.\n`,
    `${DEFINES}We keep locks.\n\n## Your California Privacy Rights\n\nYou may ask for personal information, and have personal information deleted.\n`,
    '# Privacy Policy\n\nWe lock personal information away. Our staff sees no personal data, and no personal information.\n',
  ],
  fixes: [
    {
      text: `${DEFINES}We lock personal information away. Our staff sees no personal\ninformation.\n`,
      fix: 'Write “Personal Data” in all 2 places',
      gives: `${DEFINES}We lock Personal Data away. Our staff sees no Personal Data.\n`,
    },
  ],
});
