import assert from 'node:assert/strict';
import { dueEntries, isOlderThan } from '../../../server/src/knowledge/currency.ts';
import type { Framework, Law } from '../../../server/src/knowledge/schema.ts';

function framework(parts: Partial<Framework> & Pick<Framework, 'id' | 'reviewed'>): Framework {
  return {
    name: parts.id,
    family: 'seals',
    kind: 'seal',
    jurisdictions: [],
    phrases: ['x'],
    urls: [],
    unless: [],
    timeline: [{ date: '2010', event: 'in-force', what: 'it began' }],
    successors: [],
    useInstead: [],
    why: 'It matters to readers.',
    source: [{ citation: 'Act 1' }],
    confidence: 'high',
    mayMean: [],
    report: true,
    ...parts,
  };
}

const none = { frameworks: [], laws: [], citations: [], contradictions: [] };
const law = { id: 'act', name: 'Act', reviewed: '2024-01-01', watch: 'A bill.' } as Law;
const ahead = { date: '2026-03', event: 'in-force', what: 'the act applies' } as const;

describe('what is to be reviewed', () => {
  it('is what happened since, then what is old, then what is to be watched', () => {
    const frameworks = [
      framework({ id: 'fresh', reviewed: '2026-01-10' }),
      framework({ id: 'watched', reviewed: '2026-01-10', watch: 'An appeal.' }),
      framework({ id: 'old', reviewed: '2024-09-30' }),
      framework({ id: 'happened', reviewed: '2026-01-10', timeline: [ahead] }),
    ];
    const due = dueEntries({ ...none, frameworks, laws: [law] }, '2026-04-01');
    assert.deepEqual(
      due.map(({ id, old, happened, watch }) => [id, old, happened.length, watch]),
      [
        ['happened', false, 1, undefined],
        ['act', true, 0, 'A bill.'],
        ['old', true, 0, undefined],
        ['watched', false, 0, 'An appeal.'],
      ],
    );
  });

  it('does not hold an event that is still ahead', () => {
    const frameworks = [framework({ id: 'a', reviewed: '2026-01-10', timeline: [ahead] })];
    assert.deepEqual(dueEntries({ ...none, frameworks }, '2026-02-28'), []);
  });

  it('counts months across years, from the day after', () => {
    assert.equal(isOlderThan('2024-11-22', 18, '2026-05-22'), false);
    assert.equal(isOlderThan('2024-11-22', 18, '2026-05-23'), true);
    assert.equal(isOlderThan('2024-12', 1, '2025-01-02'), true);
  });
});
