import { brokenSectionReference } from '../../../server/src/rules/brokenSectionReference.ts';
import { testRule } from './ruleTester.ts';

const NUMBERED =
  '# Privacy Policy\n\n## 1. Data\n\nWe keep names.\n\n## 2. Your Choices\n\nYou may object.\n\n## 3. Security\n\nLocks.\n\n';
const TITLED = '# Privacy Policy\n\n## Your Choices\n\nYou may object.\n\n## Security of Data\n\nLocks.\n\n';

testRule(brokenSectionReference, {
  flags: [
    `${NUMBERED}You may object as [[Section 9|numbered 1 to 3]] says.\n\nMore of it is in Section 9.`,
    `${TITLED}We act as described in [[Section 7 above|by its title]].`,
    `${TITLED}We act as described in [[Section 7|by its title]], and keep data as Section 9 says.`,
    `${TITLED}See the [[section titled “Retention of Records”|section “Retention of Records”]] below.`,
    `${TITLED}Read [[[this](#secrets)|#secrets]] first.`,
    `${TITLED}Look at [[the table below|Could not find the table below]].`,
    '# Privacy Policy\n\nYou may object ([[see “Your Choices” above|stands below]]).\n\n## Your Choices\n\nWrite to us.',
    '# Privacy Policy\n\nYou may object under [[Section 2 above|wrong side]].\n\n## 1. Data\n\nNames.\n\n## 2. Choices\n\nWrite to us.',
    `${NUMBERED}Nothing is sold, subject to [[Section IV|could not be found]] and Section 2 above.`,
    `${NUMBERED}You may object as [[Section 3|has the number 2]] (Your Choices) says.`,
    `${NUMBERED}You may object as in [[Section 8|has the number 2]], “Your Choices”.`,
    `${NUMBERED}### 3.1 Locks\n\nDoors.\n\nYou may object under [[Section 3.4|section 3 goes from 3.1 to 3.1]] or [[Section 2.1|section 2 has no numbered parts]].`,
  ],
  leaves: [
    `${NUMBERED}Paragraph 2 below explains how, and so does paragraph 3 above.`,
    `${NUMBERED}See Section 3 (Security) and Section 2, “Your Choices”.`,
    `${NUMBERED}You may object as described in Section 2 above.`,
    `${NUMBERED}See Section 3 of the Terms of Service and Section 1798.83 of the Civil Code.`,
    `${TITLED}See the “Your Choices” section above, or [choices](#your-choices).`,
    'Nothing is sold (see Section 2 below).\n\n# 1. Data\n\nNames.\n\n# 2. Sale\n\nNone.',
    `${TITLED}Please also see the section below on security of data.`,
  ],
  fixes: [
    {
      text: 'To refuse, see “Your Choices” below.\n\n## Data\n\nNames.\n\n## Choice and Access of Customers\n\nWrite to us.',
      fix: 'section “Choice and Access of Customers”',
      gives:
        'To refuse, see “Choice and Access of Customers” below.\n\n## Data\n\nNames.\n\n## Choice and Access of Customers\n\nWrite to us.',
    },
    {
      text: `${NUMBERED}You may object as in Section 3 (Your Choices).`,
      fix: 'Change 3 to 2',
      gives: `${NUMBERED}You may object as in Section 2 (Your Choices).`,
    },
    { text: `${NUMBERED}See Section 4 on it.`, fix: 'section 3, “Security”', gives: `${NUMBERED}See Section 3 on it.` },
    {
      text: `${NUMBERED}Your choices are described in Section 7 above.`,
      fix: 'section 2, “Your Choices”',
      gives: `${NUMBERED}Your choices are described in Section 2 above.`,
    },
    {
      text: `${TITLED}Your choices are described in Section 7 above.`,
      fix: 'section “Your Choices” instead',
      gives: `${TITLED}Your choices are described in the section “Your Choices” above.`,
    },
    {
      text: `${TITLED}See the section titled “Data Security” above.`,
      fix: 'section “Security of Data” instead',
      gives: `${TITLED}See the section titled “Security of Data” above.`,
    },
    {
      text: `${NUMBERED}Read [on](#2-you-choices "Choices") first.`,
      fix: 'Lead to the section “Your Choices”',
      gives: `${NUMBERED}Read [on](#2-your-choices "Choices") first.`,
    },
    {
      text: 'You may object (see “Your Choices” above).\n\n## Your Choices\n\nWrite to us.',
      fix: 'Change “above” to “below”',
      gives: 'You may object (see “Your Choices” below).\n\n## Your Choices\n\nWrite to us.',
    },
  ],
});
