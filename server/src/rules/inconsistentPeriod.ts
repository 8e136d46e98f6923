import { type PeriodConflict, type PeriodPlace, periodConflictsOf, sameTime } from '../policy/periods.ts';
import type { Policy } from '../policy/policy.ts';
import { type Finding, type Fix, finding, type RuleContext, rule } from './rule.ts';

/** Two times for one thing. */
export const inconsistentPeriod = rule({
  id: 'inconsistent-period',
  family: 'consistency',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'Two places give different times for the same thing.',
  messages: {
    period:
      'Here {{subject}} is {{here}}, elsewhere in this policy {{elsewhere}}. Readers may rely on the one that suits them: make the places agree, or say what each is for.',
  },
  source: 'GDPR Art. 12(1) and (3), Art. 13(2)(a): clear information on how long data is kept and requests take.',
  examples: {
    flagged:
      '# Privacy Policy\n\n## Your rights\n\nWe respond to every request within 30 days.\n\n## Contact\n\nWrite to us. We will reply to your request within 45 days.\n',
    fine: '# Privacy Policy\n\n## Your rights\n\nWe respond to every request within 30 days.\n\n## Contact\n\nWrite to us. We will reply to your request within one month.\n',
  },
  *check(policy, { knowledge }: RuleContext) {
    for (const conflict of periodConflictsOf(policy)) {
      const period = knowledge.periods.find(({ id }) => id === conflict.subject);
      yield findingFor(conflict, period?.says ?? conflict.subject, policy);
    }
  },
});

function findingFor({ places, odd, subject }: PeriodConflict, says: string, { document }: Policy): Finding<'period'> {
  const textOf = ({ from, to }: PeriodPlace): string => document.source.slice(from, to).replace(/\s+/g, ' ');
  const [first] = places;
  const others = places.filter((place) => place !== odd);
  return finding(
    odd,
    'period',
    { subject: says, here: textOf(odd), elsewhere: textOf(first) },
    {
      subject,
      related: others.map((place) => ({ from: place.from, to: place.to, message: `Here it is ${textOf(place)}.` })),
      fixes: () => [first, odd].map((right) => agreement(right, places, textOf)),
    },
  );
}

/** One time in all places. */
function agreement(right: PeriodPlace, places: readonly PeriodPlace[], textOf: (place: PeriodPlace) => string): Fix {
  const text = textOf(right);
  const edits = places.filter((place) => !sameTime(place, right)).map(({ from, to }) => ({ from, to, text }));
  return { title: `Make it ${text} everywhere`, level: 'suggestion', edits };
}
