import { contradiction } from '../../../server/src/rules/contradiction.ts';
import { testRule } from './ruleTester.ts';

testRule(contradiction, {
  flags: [
    '# Privacy Policy\n\n## Cookies\n\nOur shop uses cookies tied to personal data.\n\n## More\n\n[[Cookies do not contain any personal information|cookies are tied to personal data]].\n',
    '# Privacy Policy\n\nWe do not sell your personal information.\n\n## Partners\n\n[[We may sell your contact details|never sold]] to shops.\n\n## Others\n\nWe sell your personal data to magazines.\n',
    '# Privacy Policy\n\nOur servers do not respond to Do Not Track signals.\n\n- [[We honor Do Not Track|Do Not Track signals are followed]] in all browsers.\n',
  ],
  leaves: [
    '# Privacy Policy\n\nWe never sell your personal data without your consent.\n\nWe may sell your contact details to shops.\n',
    '# Privacy Policy\n\nWe do not share your personal data with third parties. This does not include those who run our servers.\n\nWe may share your personal data with service providers.\n',
    '# Privacy Policy\n\nWe do not use cookies.\n\n## Do we use cookies?\n\nNo.\n',
    '# Privacy Policy\n\nWe do not show ads.\n\n## How we show ads\n\nThis page is empty by choice.\n',
    '# Privacy Policy\n\nIf you are logged out, we will not set cookies.\n\nWe use cookies to know you again.\n',
    '# Privacy Policy\n\nWe do not sell your data. We may sell our books to your friends.\n\nWe may sell aggregated data.\n',
    '# Privacy Policy\n\nThese cookies do not store any personal information.\n\nWe use cookies tied to personal data.\n',
  ],
});
