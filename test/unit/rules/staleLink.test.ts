import { staleLink } from '../../../server/src/rules/staleLink.ts';
import { testRule } from './ruleTester.ts';

testRule(staleLink, {
  flags: [
    'See [the list]([[https://www.export.gov/safeharbor/|out of date]]).',
    'See <[[http://export.gov/safeharbor|out of date]]> for the list.',
  ],
  leaves: [
    'See [the list](https://www.dataprivacyframework.gov/list).',
    'See [a copy](https://web.archive.org/web/2013/http://www.export.gov/safeharbor/).',
    'Complain at [JAMS](https://www.jamsadr.com/safe-harbor-rules).',
  ],
  fixes: [
    {
      text: 'See [the **list**](https://www.export.gov/safeharbor/ "List") today.',
      fix: 'Remove the link',
      gives: 'See the **list** today.',
    },
  ],
});
