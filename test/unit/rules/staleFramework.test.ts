import assert from 'node:assert/strict';
import { staleFramework } from '../../../server/src/rules/staleFramework.ts';
import { lintWith, testRule } from './ruleTester.ts';

testRule(staleFramework, {
  flags: [
    '# Privacy\n\nBlue Heron complies with the [[U.S.-EU Safe Harbor Framework|6 October 2015]].',
    '# Privacy\n\nWe take part in the [[EU-U.S. Privacy\nShield|16 July 2020]].',
    'Data is handled under [[Directive 95/46/EC|25 May 2018]] and nothing else.',
    '# Privacy\n\nWe follow the **[[Data Protection Act 1998|2018]]**.',
    { text: 'In 2016 we relied on the [[EU-US Safe Harbor|2015]].', asOf: '2016-03-01' },
  ],
  leaves: [
    '# Privacy\n\nWe comply with the EU-U.S. Data Privacy Framework.',
    'Although the EU-U.S. Privacy Shield was invalidated in 2020, we keep to its principles.',
    'We follow the GDPR (Regulation (EU) 2016/679, repealing Directive 95/46/EC).',
    { text: 'We comply with the U.S.-EU Safe Harbor Framework.', asOf: '2014-01-01' },
    'The safe harbor provisions of the DMCA protect hosts.',
    '## Change log\n\n* June 2014: Added the U.S.-EU Safe Harbor Framework.',
    'Write to `U.S.-EU Safe Harbor Framework` in code.',
  ],
  fixes: [
    {
      text: '# Privacy\n\nWe are careful. We comply with the U.S.-EU Safe Harbor Framework. We listen.\n',
      fix: 'Remove this sentence',
      gives: '# Privacy\n\nWe are careful. We listen.\n',
    },
    {
      text: '# Privacy\r\n\r\nWe comply with the *U.S.-EU Safe Harbor Framework*.\r\n\r\nWe listen.\r\n',
      fix: 'Remove this sentence',
      gives: '# Privacy\r\n\r\nWe listen.\r\n',
    },
    {
      text: 'We complied with the U.S.-EU Safe Harbor Framework.',
      fix: 'Mark it as past',
      gives: 'We complied with the U.S.-EU Safe Harbor Framework (no longer valid since 6 October 2015).',
    },
  ],
});

describe('a stale framework in several places', () => {
  it('is one finding, at the first place that readers see', () => {
    const text = '[](https://seal.example/check "European Safe Harbor")\n\nWe comply with the U.S.-EU Safe Harbor.\n';
    const [finding, ...more] = lintWith(staleFramework, text).findings;
    assert.deepEqual(more, []);
    assert.equal(text.slice(finding?.from, finding?.to), 'U.S.-EU Safe Harbor');
    assert.deepEqual(
      finding?.related.map(({ from, to }) => text.slice(from, to)),
      ['European Safe Harbor'],
    );
  });
});
