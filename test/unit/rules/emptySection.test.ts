import { emptySection } from '../../../server/src/rules/emptySection.ts';
import { testRule } from './ruleTester.ts';

testRule(emptySection, {
  flags: [
    '# Privacy\n\n## [[Retention|empty]]\n\n## Security\n\nWe encrypt backups.\n',
    '# Privacy\n\nText.\n\n## [[Retention|write the text]]\n\n<!-- to be written -->\n',
    '# Privacy\n\nText.\n\n## [[Changes to our privacy policy|empty]]\n\n## Security\n\nWe encrypt backups.\n',
    'Privacy\n=======\n\nText.\n\n[[Retention|empty]]\n---------\n\nSecurity\n--------\n\nWe encrypt backups.\n',
  ],
  leaves: [
    '# Privacy\n\n## Data\n\n### Security\n\nWe encrypt backups.\n',
    '# Privacy\n\n## Retention\n\n| data | days |\n|---|---|\n| logs | 30 |\n',
    '## Retention\n\n> Thirty days.\n',
    '# Privacy\n',
    '# Heron\n\n## Summary\n\nWe keep your name.\n\n## Heron Privacy Policy\n\n## Your name\n\nWe keep it.\n',
  ],
  fixes: [
    {
      text: '# Privacy\n\nText.\n\n## Retention\n\n## Security\n\nWe encrypt backups.\n',
      fix: 'Remove the heading',
      gives: '# Privacy\n\nText.\n\n## Security\n\nWe encrypt backups.\n',
    },
  ],
});
