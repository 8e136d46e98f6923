import { type UndefinedTerm, undefinedTermsOf } from '../policy/undefinedTerms.ts';
import type { TextView } from '../text/editedText.ts';
import { type Finding, type Fix, finding, rule } from './rule.ts';

/** Words written as if they were defined, in a policy that defines others. */
export const undefinedTerm = rule({
  id: 'undefined-term',
  family: 'terms',
  severity: 'information',
  fix: 'suggestion',
  summary: 'A term is written as if it were defined, and no definition of it could be found.',
  messages: {
    undefined:
      '“{{term}}” is written like the terms that this policy defines, {{count}} times, and no definition of it could be found. Readers cannot tell what exactly is meant: define it where it first stands, or write it without capitals.',
  },
  source: 'GDPR Art. 12(1): intelligible information, in clear and plain language.',
  examples: {
    flagged:
      '# Privacy Policy\n\nThis policy covers our shop (the “Shop”).\n\n## Data\n\nWhen you use the Platform, we keep logs. Logs of the Platform are deleted soon. Nobody else sees what you do on the Platform.\n',
    fine: '# Privacy Policy\n\nThis policy covers our shop (the “Shop”) and its website (the “Platform”).\n\n## Data\n\nWhen you use the Platform, we keep logs. Logs of the Platform are deleted soon. Nobody else sees what you do on the Platform.\n',
  },
  *check(policy) {
    for (const found of undefinedTermsOf(policy)) yield findingFor(found, policy.document.source);
  },
});

/** So many other places are enough to see what is meant. */
const MOST_RELATED = 5;

function findingFor({ places }: UndefinedTerm, source: TextView): Finding<'undefined'> {
  const [first, ...others] = places;
  const term = source.slice(first.from, first.to).replace(/\s+/g, ' ');
  const related = others
    .slice(0, MOST_RELATED)
    .map(({ from, to }) => ({ from, to, message: 'It is written so here too.' }));
  const fixes = (): Fix[] => [
    {
      title: `Write “${term.toLowerCase()}” in all ${places.length} places`,
      level: 'suggestion',
      edits: places.map(({ from, to }) => ({ from, to, text: source.slice(from, to).toLowerCase() })),
    },
  ];
  return finding(first, 'undefined', { term, count: `${places.length}` }, { related, fixes, subject: slug(term) });
}

const slug = (term: string): string => term.toLowerCase().replace(/[^a-z0-9]+/g, '-');
