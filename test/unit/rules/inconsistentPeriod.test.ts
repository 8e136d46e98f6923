import { inconsistentPeriod } from '../../../server/src/rules/inconsistentPeriod.ts';
import { testRule } from './ruleTester.ts';

testRule(inconsistentPeriod, {
  flags: [
    '# Privacy Policy\n\n## Your rights\n\nWe answer your request within thirty (30) days.\n\n## Contact\n\nWe will respond to requests within [[45 days|elsewhere in this policy thirty (30) days]].\n',
    '# Privacy Policy\n\nWe will notify you of changes at least 30 days in advance.\n\n## Changes\n\nWe give notice of changes at least [[two weeks|the notice given before changes]] before they apply.\n',
    '# Privacy Policy\n\nWe reply to a request within 30 days.\n\n- We respond to requests within one month.\n- We respond to requests in [[10 business days|make the places agree]].\n',
  ],
  leaves: [
    '# Privacy Policy\n\nWe answer your request within 30 days.\n\nWe respond to requests within one month.\n',
    '# Privacy Policy\n\nWe answer your request within 30 days.\n\n## Your California Privacy Rights\n\nWe respond to requests within 45 days.\n',
    '# Privacy Policy\n\nWe answer your request within 30 days.\n\nUnder the CCPA, we respond to requests within 45 days.\n',
    '# Privacy Policy\n\nWe answer your request within 30 days. We confirm receipt of your request within 10 days. We may extend the time to answer a request by 60 days.\n',
    '# Privacy Policy\n\nWe keep server logs for 30 days.\n\nBackups are deleted after 90 days.\n',
    '# Privacy Policy\n\nWe answer your request within 30 days.\n\nWe answer support requests within 2 days.\n',
    '# Privacy Policy\n\nWe answer your request within 30 days, or 60 days where it is hard.\n\nWe respond to requests within 45 days.\n',
  ],
  fixes: [
    {
      text: '# Privacy Policy\n\nWe answer your request within 30 days.\n\nWe respond to requests within 45 days.\n',
      fix: 'Make it 45 days everywhere',
      gives: '# Privacy Policy\n\nWe answer your request within 45 days.\n\nWe respond to requests within 45 days.\n',
    },
  ],
});
