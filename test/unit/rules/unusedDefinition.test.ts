import { unusedDefinition } from '../../../server/src/rules/unusedDefinition.ts';
import { testRule } from './ruleTester.ts';

testRule(unusedDefinition, {
  flags: [
    '# Privacy Policy\n\nFiles that you upload (“[[User Content|no use of it could be found]]”) stay yours.\n',
    '# Privacy Policy\n\nPosts on our pages (the “Boards” or “[[Chat Rooms|Chat Rooms]]”) are public. The Boards are moderated.\n',
    '# Privacy Policy\n\n“[[Partner|remove the definition]]” means a shop that sells our tools.\n\n“Tool” means a saw. Each tool is sharp.\n',
  ],
  leaves: [
    '# Privacy Policy\n\nOther sites (“Third Party Sites”) have their own rules.\n\n## Links\n\nWe do not watch third-party sites.\n',
    '# Privacy Policy\n\nYour Internet Protocol (“IP”) address and the law (“GDPR”) matter.\n',
    '# Privacy Policy\n\nPress the button (“Save to disk”), or read the page (“about us”).\n',
    '# Privacy Policy\n\nAcme Tools, Inc. (“Acme”) wrote this policy. We sell saws.\n',
    '# Privacy Policy\n\nUse the link at the end of each message (“Stop Sending”).\n',
    '# Privacy Policy\n\nCalifornia Civil Code Section 1798.83 (“Shine the Light”) gives you a right.\n',
    '# Privacy Policy\n\nOur policies (the “Policies”) are short. Read this policy.\n',
  ],
  fixes: [
    {
      text: '# Privacy Policy\n\nFiles that you upload (collectively, the “User Content”) stay yours.\n',
      fix: 'Remove the definition of “User Content”',
      gives: '# Privacy Policy\n\nFiles that you upload stay yours.\n',
    },
  ],
});
