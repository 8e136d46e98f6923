import { danglingListIntro } from '../../../server/src/rules/danglingListIntro.ts';
import { testRule } from './ruleTester.ts';

const OTHER =
  'Our staff are trained once a year, and every one of them signs an agreement to keep secrets that they learn.';

const MORE = 'You can see and change what you gave us in your account, at any time and from every device that you use.';

testRule(danglingListIntro, {
  flags: [
    `## Rights\n\nYou may ask us. [[You have certain rights, including:|write the list]]\n\n## Security\n\n${OTHER}`,
    `## Sharing\n\n[[We share data only in the following circumstances:|none could be found]]\n\n${OTHER}\n\n${MORE}`,
    '## Use\n\n[[This applies together with the following agreements on our products.|agreements that follow]]\n\n## Security\n\nLocks.',
    '## Deletion\n\n[[We may keep your data where the account has|breaks off]]\n\n## Security\n\nLocks.',
    '## Data\r\n\r\n[[We collect data such as:|promises a list]]\r\n\r\n## Security\r\n\r\nLocks.',
    '## Use\n\n[[We use your data as follows:|write the list]]\n\nThe provisions that apply to all of this use are in particular these of the Code:\n\n- Art. 6\n- Art. 9',
  ],
  leaves: [
    '## Data\n\nWe collect the following:\n\nAccount data:\n\n- your name\n- your mail address',
    '## Rights\n\nYou have certain rights, including:\n\n- access\n- erasure',
    '## Rights\n\nYou have the following rights:\n\n### Access\n\nAsk us.',
    '## Contact\n\nYou can reach us at:\n\nAcme Tools, 5 Mill Lane, Leeds',
    '## Use\n\nWe use the following tools: Tern and Heron.',
  ],
  fixes: [
    {
      text: '## Rights\n\nYou may ask us. You have certain rights, including:\n\n## Security\n\nLocks.',
      fix: 'End the sentence',
      gives: '## Rights\n\nYou may ask us. You have certain rights.\n\n## Security\n\nLocks.',
    },
    {
      text: '## Rights\n\nYou may ask us. You have certain rights, including:\n\n## Security\n\nLocks.',
      fix: 'Remove this sentence',
      gives: '## Rights\n\nYou may ask us.\n\n## Security\n\nLocks.',
    },
  ],
});
