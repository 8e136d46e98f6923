import { removalFix, successorFixes } from '../fixes/staleMention.ts';
import { capitalised } from '../text/capitalised.ts';
import { finding, rule } from './rule.ts';
import { StaleQuestion } from './staleFacts.ts';
import { otherPlaces, renamingFix, staleMentions } from './staleness.ts';

const TECHNOLOGIES = new StaleQuestion('frameworks', ['technology']);

/** Technologies and services that a policy describes as in use although they are gone or superseded. */
export const staleTechnology = rule({
  id: 'stale-technology',
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  summary: 'The policy describes a technology or service that is no longer in use, such as SSL or Google+.',
  messages: {
    stale: '“{{text}}” is out of use: {{what}}. {{why}} {{advice}}.',
  },
  source: 'GDPR Art. 5(1)(a) and 32: what a policy says of its safeguards and tools must be true today.',
  examples: {
    flagged: '# Privacy Policy\n\nAll payments are encrypted with SSL.\n',
    fine: '# Privacy Policy\n\nAll payments are encrypted with TLS.\n',
  },
  *check(policy, context) {
    for (const group of staleMentions(policy, TECHNOLOGIES, context)) {
      const { framework, places } = group;
      const [first] = places;
      yield finding(
        first,
        'stale',
        {
          text: first.text.replace(/\s+/g, ' '),
          what: group.what,
          why: framework.why,
          advice: capitalised(group.instead),
        },
        {
          related: otherPlaces(group),
          tag: 'deprecated',
          fixes: () => [
            ...renamingFix(group),
            ...(framework.replacement ? [] : successorFixes(places, framework, context)),
            ...removalFix(policy, first),
          ],
        },
      );
    }
  },
});
