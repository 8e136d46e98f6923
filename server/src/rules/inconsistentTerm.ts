import { type InconsistentTerm, inconsistentTermsOf } from '../policy/inconsistentTerms.ts';
import type { TextView } from '../text/editedText.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type Fix, finding, rule } from './rule.ts';

/** Two terms for one thing, of which the policy defines one. */
export const inconsistentTerm = rule({
  id: 'inconsistent-term',
  family: 'terms',
  severity: 'information',
  fix: 'suggestion',
  summary: 'Two terms are used for one thing, though only one of them is defined.',
  messages: {
    other:
      'The policy defines “{{defined}}”, and here it says “{{other}}” ({{count}} times). Readers have to guess whether that means more, less or the same: use the defined term, or say what the other one means.',
  },
  source: 'GDPR Art. 12(1): concise and intelligible information, in clear and plain language.',
  examples: {
    flagged:
      '# Privacy Policy\n\n“Personal Data” means whatever tells who you are.\n\n## Sharing\n\nWe share Personal Data with nobody.\n\n## Security\n\nWe protect personal information by locks. No personal information leaves our office.\n',
    fine: '# Privacy Policy\n\n“Personal Data” means whatever tells who you are.\n\n## Sharing\n\nWe share Personal Data with nobody.\n\n## Security\n\nWe protect Personal Data by locks.\n',
  },
  *check(policy, { knowledge }) {
    for (const found of inconsistentTermsOf(policy, knowledge)) yield* findingFor(found, policy.document.source);
  },
});

/** So many other places are enough to see what is meant. */
const MOST_RELATED = 5;

function* findingFor({ defined, count, places }: InconsistentTerm, source: TextView): Iterable<Finding<'other'>> {
  const [first, ...others] = firstOf(places(), MOST_RELATED + 1);
  if (!first) return;
  const other = source.slice(first.from, first.to).replace(/\s+/g, ' ');
  const related = [
    { from: defined.from, to: defined.to, message: `“${defined.term}” is defined here.` },
    ...others.map(({ from, to }) => ({ from, to, message: 'The other term stands here too.' })),
  ];
  const fixes = (): Fix[] => [
    {
      title: `Write “${defined.term}” in all ${count} places`,
      level: 'suggestion',
      edits: Array.from(places(), ({ from, to }) => ({ from, to, text: defined.term })),
    },
  ];
  const data = { defined: defined.term, other, count: `${count}` };
  yield finding(first, 'other', data, { related, fixes });
}

function firstOf(places: Iterable<Span>, most: number): Span[] {
  const found: Span[] = [];
  for (const place of places) if (found.push(place) >= most) break;
  return found;
}
