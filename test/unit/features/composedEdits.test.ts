import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComposedEdits } from '../../../server/src/features/composedEdits.ts';
import type { TextEdit } from '../../../server/src/rules/rule.ts';

/** Applies edits that do not overlap. */
function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, text: insert }) => changed.slice(0, from) + insert + changed.slice(to), text);
}

describe('ComposedEdits', () => {
  it('leaves everything between the edits alone', () => {
    const composed = new ComposedEdits(11);
    composed.apply([
      { from: 0, to: 5, text: 'Bye' },
      { from: 11, to: 11, text: '!' },
    ]);
    composed.apply([{ from: 4, to: 9, text: 'moon' }]);
    assert.deepEqual(composed.edits, [
      { from: 0, to: 5, text: 'Bye' },
      { from: 6, to: 11, text: 'moon!' },
    ]);
  });

  it('has no edits without any', () => {
    assert.deepEqual(new ComposedEdits(3).edits, []);
  });

  it('amounts to the rounds applied one after the other', () => {
    const round = fc.record({ from: fc.nat(40), length: fc.nat(8), text: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(round, { maxLength: 12 }), (text, rounds) => {
        const composed = new ComposedEdits(text.length);
        let current = text;
        for (const { from, length, text: insert } of rounds) {
          const start = Math.min(from, current.length);
          const edit = { from: start, to: Math.min(start + length, current.length), text: insert };
          composed.apply([edit]);
          current = applied(current, [edit]);
        }
        assert.equal(applied(text, composed.edits), current);
        const ends = composed.edits.flatMap(({ from, to }) => [from, to]);
        assert.deepEqual(
          ends,
          [...ends].sort((a, b) => a - b),
          'in order, and none inside another',
        );
      }),
    );
  });
});
