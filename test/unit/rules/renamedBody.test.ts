import { renamedBody } from '../../../server/src/rules/renamedBody.ts';
import { testRule } from './ruleTester.ts';

testRule(renamedBody, {
  flags: [
    'Complaints go to the [[College Bescherming Persoonsgegevens|Autoriteit Persoonsgegevens]] in The Hague.',
    'You may turn to the [[Datainspektionen|2021]] in Stockholm.',
  ],
  leaves: [
    'Statistics come from Google Inc., a company in California.',
    'You may turn to the Irish Data Protection Commission.',
    'Google Analytics counts visits.',
  ],
  fixes: [
    {
      text: 'Ask Datainspektionen. We obey Datainspektionen.',
      fix: 'in all 2 places',
      gives: 'Ask Integritetsskyddsmyndigheten (IMY). We obey Integritetsskyddsmyndigheten (IMY).',
    },
  ],
});
