import { removalFix, successorFixes } from '../fixes/staleMention.ts';
import { finding, rule } from './rule.ts';
import { StaleQuestion } from './staleFacts.ts';
import { otherPlaces, renamingFix, staleMentions } from './staleness.ts';

const BODIES = new StaleQuestion('frameworks', ['body']);

/** Authorities, associations and companies that are called something else now, or are gone. */
export const renamedBody = rule({
  id: 'renamed-body',
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  summary: 'The policy names an authority, association or company by a name that it no longer has.',
  messages: {
    renamed: '“{{text}}” is an old name: {{what}}. A reader who wants to turn to it will look in vain; {{advice}}.',
  },
  source: 'GDPR Art. 13(1)(e) and 13(2)(d): recipients and authorities must be recognisable.',
  examples: {
    flagged: '# Privacy Policy\n\nYou may complain to Datainspektionen in Stockholm.\n',
    fine: '# Privacy Policy\n\nYou may complain to Integritetsskyddsmyndigheten (IMY) in Stockholm.\n',
  },
  *check(policy, context) {
    for (const group of staleMentions(policy, BODIES, context)) {
      const { framework, places } = group;
      const [first] = places;
      yield finding(
        first,
        'renamed',
        {
          text: first.text.replace(/\s+/g, ' '),
          what: group.what,
          advice: group.instead,
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
