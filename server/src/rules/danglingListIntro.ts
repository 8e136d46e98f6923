import { removalOf } from '../fixes/sentence.ts';
import type { DanglingIntroduction } from '../policy/danglingIntroductions.ts';
import { blocksIn, type Policy } from '../policy/policy.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Sentences that promise a list, or more text, which then does not come. */
export const danglingListIntro = rule({
  id: 'dangling-list-intro',
  family: 'leftovers',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A sentence promises a list (“including:”) and nothing follows.',
  messages: {
    list: 'This sentence promises a list, but none could be found below it. Readers cannot know what it was to say: write the list, or end the sentence.',
    colon:
      'This sentence ends with a colon, but what it leads to could not be found. Readers cannot know what it was to say: write what follows, or end the sentence.',
    following:
      'This sentence announces {{noun}} that follow, but they could not be found below it. Readers cannot know which are meant: name them, or end the sentence.',
    open: 'This sentence breaks off. Readers cannot know how it was to end: complete it, or take it out.',
  },
  source: 'GDPR Art. 12(1): information must be complete enough to be intelligible.',
  examples: {
    flagged:
      '# Privacy Policy\n\n## Sharing\n\nWe share your data in the following cases:\n\n## Security\n\nWe encrypt backups.\n',
    fine: '# Privacy Policy\n\n## Sharing\n\nWe share your data in the following cases:\n\n- to ship your order\n- to comply with law\n',
  },
  *check(policy) {
    for (const introduction of policy.danglingIntroductions) {
      const { form, noun } = introduction;
      yield finding(introduction, form, { noun }, { fixes: () => fixesFor(policy, introduction) });
    }
  },
});

/** What can be cut off so that a whole sentence is left. */
const PROMISE =
  /[\s,;–—-]*\b(?:including(?:,? but (?:is |are )?not limited to)?|such as|for example|for instance|as follows)[,\s]*:\s*$/i;

function fixesFor(policy: Policy, { from, to, form }: DanglingIntroduction): Fix[] {
  const { source } = policy.document;
  const [block] = blocksIn(policy.blocks, { from, to });
  if (!block) return [];
  const fixes: Fix[] = [];
  const promise = form === 'list' ? PROMISE.exec(source.slice(from, to)) : null;
  if (promise && promise.index > 0) {
    const edits = [{ from: from + promise.index, to: from + promise.index + promise[0].trimEnd().length, text: '.' }];
    fixes.push({ title: 'End the sentence before the promise', level: 'suggestion', edits });
  }
  const removal = removalOf(block, { from, to }, policy.document.text);
  fixes.push({ title: 'Remove this sentence', level: 'suggestion', edits: [{ ...removal, text: '' }] });
  return fixes;
}
