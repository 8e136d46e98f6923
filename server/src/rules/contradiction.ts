import { contradictionsOf, type PolicyContradiction } from '../policy/contradictions.ts';
import { type Finding, finding, type RelatedPlace, type RuleContext, rule } from './rule.ts';

/** Promises that another sentence of the policy takes back. */
export const contradiction = rule({
  id: 'contradiction',
  family: 'consistency',
  severity: 'warning',
  fix: 'none',
  summary: 'Two sentences of the policy cannot both be true.',
  messages: {
    contradiction:
      'Here the policy says {{here}}, and elsewhere it says {{elsewhere}}. A promise that another sentence takes back misleads readers: find out which is true, and say the same in both places.',
  },
  source:
    'GDPR Art. 5(1)(a) and 12(1): fair and transparent information. FTC Act § 5, 15 U.S.C. § 45(a): deceptive statements.',
  examples: {
    flagged:
      '# Privacy Policy\n\n## Your data\n\nWe never sell your personal data.\n\n## Partners\n\nWe may sell your personal data to advertisers.\n',
    fine: '# Privacy Policy\n\n## Your data\n\nWe never sell your personal data, except with your consent.\n\n## Partners\n\nWe may sell your personal data to advertisers.\n',
  },
  *check(policy, { knowledge }: RuleContext) {
    for (const found of contradictionsOf(policy.blocks, knowledge)) yield findingFor(found);
  },
});

function findingFor({
  contradiction: { id, claim, contrary },
  earlier,
  later,
}: PolicyContradiction): Finding<'contradiction'> {
  const says = (side: 'claim' | 'contrary'): string => (side === 'claim' ? claim : contrary).says;
  const [place] = later;
  const here = says(place.fact.side);
  const elsewhere = says(earlier[0].fact.side);
  const related = [
    ...earlier.map(({ from, to }): RelatedPlace => ({ from, to, message: `Here it says ${elsewhere}.` })),
    ...later.slice(1).map(({ from, to }): RelatedPlace => ({ from, to, message: `Here, too, it says ${here}.` })),
  ];
  return finding(place, 'contradiction', { here, elsewhere }, { related, subject: id });
}
