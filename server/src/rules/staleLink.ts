import { linkRemovalFix, replacedAddress, successorAddresses } from '../fixes/staleLink.ts';
import type { Framework } from '../knowledge/schema.ts';
import { standingSuccessors } from '../knowledge/successors.ts';
import { finding, type RuleContext, rule } from './rule.ts';
import { StaleQuestion } from './staleFacts.ts';
import { otherPlaces, staleLinks } from './staleness.ts';

const WEBSITES = new StaleQuestion('frameworkLinks', ['website']);

/** Addresses of websites that are known to have closed or moved. Nothing is fetched: it is knowledge. */
export const staleLink = rule({
  id: 'stale-link',
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  summary: 'A link leads to a website that has closed or moved, such as export.gov/safeharbor.',
  messages: {
    stale:
      'This address is out of date ({{name}}): {{what}}. Readers who follow it find nothing or something else; {{advice}}.',
  },
  source: 'GDPR Art. 12(1) and (2): information must be accessible and the exercise of rights made easy.',
  examples: {
    flagged: '# Privacy Policy\n\nSee [our certification](https://www.export.gov/safeharbor/).\n',
    fine: '# Privacy Policy\n\nSee [our certification](https://www.dataprivacyframework.gov/).\n',
  },
  *check(policy, context) {
    for (const group of staleLinks(policy, WEBSITES, context)) {
      const { framework, places } = group;
      const [first] = places;
      yield finding(
        first,
        'stale',
        { name: framework.name, what: group.what, advice: adviceFor(framework, context) },
        {
          related: otherPlaces(group),
          tag: 'deprecated',
          fixes: () => [
            ...replacedAddress(places, framework),
            ...successorAddresses(places, framework, context),
            ...linkRemovalFix(first),
          ],
        },
      );
    }
  },
});

function adviceFor(framework: Framework, context: RuleContext): string {
  if (framework.replacement) return `link to ${framework.replacement} instead`;
  const [instead] = standingSuccessors(framework, context).flatMap(({ urls }) => urls);
  return instead ? `link to ${instead} if that is what you mean, or remove the link` : 'remove the link';
}
