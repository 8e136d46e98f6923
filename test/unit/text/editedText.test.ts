import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../../server/src/text/editedText.ts';

const text = fc
  .tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 900 }))
  .map(([part, times]) => `${part}\n`.repeat(times));
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(9000), fc.oneof(fc.string(), text)), { maxLength: 5 });

describe('an edited text', () => {
  it('is what a string would be', () => {
    fc.assert(
      fc.property(text, edits, fc.nat(), fc.nat(9000), (start, changes, at, length) => {
        let wanted = start;
        let edited = EditedText.of(start);
        for (const [place, removed, insert] of changes) {
          const from = place % (wanted.length + 1);
          const to = Math.min(wanted.length, from + removed);
          wanted = wanted.slice(0, from) + insert + wanted.slice(to);
          edited = edited.edited({ from, to }, insert);
        }
        const from = at % (wanted.length + 1);
        assert.equal(edited.length, wanted.length);
        assert.equal(edited.slice(from, from + length), wanted.slice(from, from + length));
        assert.equal(edited.slice(from), wanted.slice(from));
        assert.equal(edited.charAt(from), wanted.charAt(from));
        assert.equal(edited.indexOf('\n', from), wanted.indexOf('\n', from));
        assert.equal(edited.toString(), wanted);
      }),
    );
  });

  it('tells outside of which span it is as before', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(9000), fc.oneof(fc.string(), text), (start, place, removed, insert) => {
        const before = EditedText.of(start);
        const from = place % (start.length + 1);
        const after = before.edited({ from, to: Math.min(start.length, from + removed) }, insert);
        const changed = after.changedSince(before);
        assert.equal(after.slice(0, changed.from), start.slice(0, changed.from));
        const behind = after.slice(changed.to);
        assert.equal(behind, start.slice(start.length - behind.length));
        assert.ok(changed.from + behind.length <= Math.min(start.length, after.length));
      }),
    );
  });

  it('has no part between an offset and one in front of it', () => {
    assert.equal(EditedText.of('abc').edited({ from: 1, to: 2 }, 'x').slice(2, 1), '');
  });
});
