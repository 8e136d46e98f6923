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
      text: 'We were awarded TRUSTe’s Privacy Seal. Ask TRUSTe.',
      fix: 'Name “TrustArc” instead',
      gives: 'We were awarded TrustArc’s Privacy Seal. Ask TrustArc.',
    },
    {
      text: 'Ask Datainspektionen. We obey Datainspektionen.',
      fix: 'in all 2 places',
      gives: 'Ask Integritetsskyddsmyndigheten (IMY). We obey Integritetsskyddsmyndigheten (IMY).',
    },
  ],
});
