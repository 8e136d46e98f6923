import { duplicateSection } from '../../../server/src/rules/duplicateSection.ts';
import { testRule } from './ruleTester.ts';

testRule(duplicateSection, {
  flags: [
    '# Privacy\n\n## Cookies\n\nTwo.\n\n## [[Cookies|line 3]]\n\nYou can refuse them.\n',
    '# Privacy\n\n## 1. Your rights\n\nTwo.\n\n## 4. [[Your Rights|already]]\n\nThree.\n',
  ],
  leaves: [
    '# Privacy\n\n## Visitors\n\n### Retention\n\nOne day.\n\n## Customers\n\n### Retention\n\nOne year.\n',
    '# Cookies\n\n## Cookies\n\nTwo.\n',
    '# Privacy\n\n## Cookies\n\nTwo.\n\n## Cookies and pixels\n\nThree.\n',
  ],
  fixes: [
    {
      text: '# Privacy\n\n## Cookies\n\nTwo.\n\n## Cookies\n\nTwo.\n\n## End\n\nText.\n',
      fix: 'Remove this repetition',
      gives: '# Privacy\n\n## Cookies\n\nTwo.\n\n## End\n\nText.\n',
    },
    {
      text: '# Privacy\n\n## Cookies\n\nTwo.\n\n## Data\n\nName.\n\n## Cookies\n\nThree.\n',
      fix: 'Move its text',
      gives: '# Privacy\n\n## Cookies\n\nTwo.\n\nThree.\n\n## Data\n\nName.\n\n',
    },
  ],
});
