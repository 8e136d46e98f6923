import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { outdatedKnowledge } from '../../../server/src/rules/outdatedKnowledge.ts';
import { formatDate } from '../../../server/src/text/formatDate.ts';
import { testRule } from './ruleTester.ts';

const { snapshot } = builtInKnowledge();
const later = (years: number, day = snapshot.slice(4)): string => `${Number(snapshot.slice(0, 4)) + years}${day}`;

testRule(outdatedKnowledge, {
  flags: [
    {
      text: `# [[Privacy Policy|checked on ${formatDate(snapshot)}]]\n\nWe keep your data for one year.\n`,
      asOf: later(1),
    },
    { text: '[[We keep your data for one year.|update Policywright]]\n\nThen we delete it.\n', asOf: later(3) },
  ],
  leaves: [
    '# Privacy Policy\n\nWe keep your data for one year.\n',
    { text: '# Privacy Policy\n\nWe keep your data for two years.\n', asOf: later(0) },
    { text: '# Privacy Policy\n\nThis policy was last checked in 2012.\n', asOf: later(-10) },
  ],
});
