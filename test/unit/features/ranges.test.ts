import assert from 'node:assert/strict';
import { offsetAt, rangeOf, spanOf } from '../../../server/src/features/ranges.ts';
import { checkedText } from './readings.ts';

describe('ranges', () => {
  const { policy } = checkedText('# Privacy Policy\r\n\r\nKeys: 🗝🗝 end\rLast');

  it('go from offsets to lines and UTF-16 columns, and back', () => {
    const from = policy.document.text.indexOf('end');
    const range = rangeOf(policy.lines, { from, to: from + 3 });
    assert.deepEqual(range, { start: { line: 2, character: 11 }, end: { line: 2, character: 14 } });
    assert.deepEqual(spanOf(policy, range), { from, to: from + 3 });
  });

  it('stay inside their line and the text', () => {
    assert.equal(offsetAt(policy, { line: 0, character: 99 }), 16);
    assert.equal(offsetAt(policy, { line: 3, character: 99 }), policy.document.text.length);
    assert.equal(offsetAt(policy, { line: 99, character: 0 }), policy.document.text.length);
    const backwards = { start: { line: 3, character: 0 }, end: { line: 0, character: 0 } };
    const { from, to } = spanOf(policy, backwards);
    assert.equal(from, to);
  });
});
