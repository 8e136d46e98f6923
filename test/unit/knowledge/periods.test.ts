import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { inconsistentPeriod } from '../../../server/src/rules/inconsistentPeriod.ts';
import { lintRules } from '../rules/ruleTester.ts';

/** For each entry two sentences that give the same thing two times. */
const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  'request-response': ['We answer requests within 30 days.', 'Send a request, and we will respond within 45 days.'],
  'deletion-request': [
    'If you ask for deletion, we do so within 30 days.',
    'We delete your data within 14 days of your request.',
  ],
  'complaint-response': ['We respond to complaints within 45 days.', 'Your complaint is answered within 30 days.'],
  'change-notice': [
    'We notify you of changes 30 days before.',
    'Changes become effective 14 days after they are posted.',
  ],
  'closed-account': [
    'When you close your account, we delete your data within 30 days.',
    'Data is deleted within 90 days after termination.',
  ],
  'inactive-account': [
    'We delete inactive accounts after 12 months.',
    'After 24 months, accounts that are inactive are closed.',
  ],
  'backup-retention': ['Backups are overwritten after 30 days.', 'We keep backups for 90 days.'],
  'server-log-retention': ['We keep server logs for 30 days.', 'Server logs are deleted after 14 days.'],
  'breach-notice': ['We inform you of a breach within 72 hours.', 'After a breach, we notify you within 7 days.'],
  'opt-out-processing': ['An opt-out is processed within 10 business days.', 'We process your opt-out in 5 days.'],
};

describe('periods of the knowledge', () => {
  it('has sentences for each', () => {
    assert.deepEqual(
      Object.keys(SENTENCES).sort(),
      builtInKnowledge()
        .periods.map(({ id }) => id)
        .sort(),
    );
  });

  for (const [id, [first, second]] of Object.entries(SENTENCES)) {
    it(`compares ${id}`, () => {
      const found = (...sentences: string[]): string[] =>
        lintRules([inconsistentPeriod], `# Privacy Policy\n\n${sentences.join('\n\n')}\n`).map(
          ({ suppressedAs }) => suppressedAs,
        );
      assert.deepEqual(found(first, second), [`inconsistent-period/${id}`]);
      assert.deepEqual(found(first, first), []);
    });
  }
});
