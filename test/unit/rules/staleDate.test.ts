import { staleDate } from '../../../server/src/rules/staleDate.ts';
import { testRule } from './ruleTester.ts';

const CCPA = '\n\nUnder the CCPA, California consumers have the right to know and to delete.\n';
const LOG = '\n\nWe keep names.\n\n## Change log\n\n- March 5, 2025: new processor\n- June 1, 2024: first version\n';
const MIDDLE = '\n\n## Data\n\nWe keep names.\n\n## Rights\n\nYou may object.\n\n## Changes\n\nWe tell you.\n\n';

testRule(staleDate, {
  flags: [
    {
      text: '# Privacy Policy\n\nLast updated: [[March 3, 2024|more than 12 months old]]',
      profile: { laws: ['ccpa'] },
    },
    `# Privacy Policy\n\nEffective: [[1 May 2020|CCPA § 1798.130(a)(5)]]${CCPA}`,
    '# Privacy Policy\n\nLast updated: [[March 3, 2062|still to come]]\n\nWe keep names.',
    '# Privacy Policy\n\nEffective date: [[2062-03-01|year is right]]\n\nWe keep names.',
    `# Privacy Policy\n\nLast updated: [[June 1, 2024|newer entry, 5 March 2025]]${LOG}`,
    `# Privacy Policy\n\nLast updated: [[April 9, 2025|newest entry of the change log]]${LOG}`,
    '---\ntitle: Privacy\nlast_updated: 2025-02-01\n---\n\nLast updated: [[January 7, 2025|front matter]]\n\nWe keep names.',
    `# Privacy Policy\n\nLast updated: [[3 March 2024|another place]]${MIDDLE}This policy was last updated on 5 May 2024.`,
  ],
  leaves: [
    '# Privacy Policy\n\nLast updated: March 3, 2014\n\nWe keep names.',
    { text: `# Privacy Policy\n\nLast updated: March 3, 2024${CCPA}`, asOf: '2025-03-03' },
    '# Privacy Policy\n\nLast updated: November 23, 2026\n\nWe keep names.',
    '# Privacy Policy\n\nEffective: January 1, 2027\n\nLast updated: November 1, 2026\n\nWe keep names.',
    `# Privacy Policy\n\nLast updated: March 2025${LOG}`,
    `# Privacy Policy\n\nEffective: 3 March 2024${MIDDLE}This policy was last updated on 5 May 2024.`,
    '---\ntitle: Privacy\ndate: 2020-02-01\nreviewed: 2026-01-01\n---\n\nLast updated: January 7, 2025\n\nWe keep names.',
    '# Privacy Policy\n\nWe collect your name.\n\nThe law applies from 1 January 2062.',
  ],
  fixes: [
    {
      text: '# Privacy Policy\n\nLast updated: March 3rd, 2062\n\nWe keep names.',
      fix: 'Set this date to today',
      gives: '# Privacy Policy\n\nLast updated: November 22nd, 2026\n\nWe keep names.',
    },
    {
      text: '# Privacy Policy\n\nLast updated: 25.03.2062\n\nWe keep names.',
      fix: 'Set this date to today',
      gives: '# Privacy Policy\n\nLast updated: 22.11.2026\n\nWe keep names.',
    },
    {
      text: `# Privacy Policy\n\nLast updated: June 1, 2024${LOG}`,
      fix: 'March 5, 2025',
      gives: `# Privacy Policy\n\nLast updated: March 5, 2025${LOG}`,
    },
    {
      text: '---\nlast_updated: 2025-02-01T10:00:00Z\n---\n\nLast updated: January 7, 2025\n\nWe keep names.',
      fix: '2025-01-07',
      gives: '---\nlast_updated: 2025-01-07T10:00:00Z\n---\n\nLast updated: January 7, 2025\n\nWe keep names.',
    },
  ],
});
