import { isOlderThan, SNAPSHOT_MONTHS } from '../knowledge/currency.ts';
import { formatDate } from '../text/formatDate.ts';
import { finding, rule } from './rule.ts';

/** Says when what the program knows of laws was last checked too long ago. About the program, not about the policy. */
export const outdatedKnowledge = rule({
  id: 'outdated-knowledge',
  family: 'frameworks',
  severity: 'information',
  fix: 'none',
  summary: 'What Policywright knows about laws was last checked more than nine months ago.',
  messages: {
    outdated:
      'What Policywright knows about laws was last checked on {{snapshot}}, more than nine months ago. Laws that changed since then are not found: update Policywright.',
  },
  source: 'Laws on privacy notices change several times a year; see docs/how-knowledge-is-kept.md.',
  examples: {
    flagged: '# Privacy Policy\n\nWe keep your data for one year.\n',
    flaggedOn: '2040-01-01',
    fine: '# Privacy Policy\n\nWe keep your data for one year.\n',
  },
  *check({ title, blocks }, { knowledge: { snapshot }, asOf }) {
    if (!isOlderThan(snapshot, SNAPSHOT_MONTHS, asOf)) return;
    const place = title?.titleSpan ?? blocks[0] ?? { from: 0, to: 0 };
    yield finding(place, 'outdated', { snapshot: formatDate(snapshot) });
  },
});
