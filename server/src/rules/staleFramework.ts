import { clauseFixes, historicalFix, removalFix, successorFixes } from '../fixes/staleMention.ts';
import { capitalised } from '../text/capitalised.ts';
import { formatDate } from '../text/formatDate.ts';
import { finding, rule } from './rule.ts';
import { StaleQuestion } from './staleFacts.ts';
import { otherPlaces, staleMentions } from './staleness.ts';

const ENDED = new StaleQuestion('frameworks', ['transfer-framework', 'law', 'programme', 'seal', 'instrument', 'case']);

/** Frameworks that ended: Safe Harbor, Privacy Shield, repealed laws, discontinued seals. */
export const staleFramework = rule({
  id: 'stale-framework',
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'The policy relies on a framework, law, programme or seal that no longer stands.',
  messages: {
    stale: '“{{text}}” no longer stands: {{what}}. {{why}} {{advice}}.',
  },
  source:
    'GDPR Art. 12(1) and Art. 13(1)(f): correct information on transfers; FTC Act § 5 on untrue claims to take part in a programme.',
  examples: {
    flagged: '# Privacy Policy\n\nWe comply with the U.S.-EU Safe Harbor Framework.\n',
    fine: '# Privacy Policy\n\nUntil it was invalidated in 2015, we took part in the U.S.-EU Safe Harbor Framework.\n',
  },
  *check(policy, context) {
    for (const group of staleMentions(policy, ENDED, context)) {
      const { framework, places, ended } = group;
      const [first] = places;
      const transfer = framework.kind === 'transfer-framework';
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
            ...(transfer ? clauseFixes(policy, first, context) : successorFixes(places, framework, context)),
            ...removalFix(policy, first),
            historicalFix(first, formatDate(ended.date)),
          ],
        },
      );
    }
  },
});
