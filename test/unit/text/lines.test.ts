import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../../server/src/text/editedText.ts';
import { Lines } from '../../../server/src/text/lines.ts';

const startsOf = (lines: Lines): number[] => Array.from({ length: lines.count }, (_, line) => lines.startOf(line));

describe('the lines of a text', () => {
  it('end with LF, CRLF or a lone CR', () => {
    assert.deepEqual(startsOf(new Lines('a\nb\r\nc\rd\n')), [0, 2, 5, 7, 9]);
    assert.deepEqual(startsOf(new Lines('')), [0]);
  });

  it('are after any edits those of the new text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n'), maxLength: 20_000 });
    const insert = fc.string({ unit: fc.constantFrom('a', '\n', '\r'), maxLength: 5 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(9000), insert), { maxLength: 4 }), (start, edits) => {
        let source = EditedText.of(start);
        let lines = new Lines(source);
        for (const [place, length, inserted] of edits) {
          const from = place % (source.length + 1);
          const edited = source.edited({ from, to: Math.min(source.length, from + length) }, inserted);
          lines = lines.changed(edited, edited.changedSince(source));
          source = edited;
          assert.deepEqual(startsOf(lines), startsOf(new Lines(source.toString())));
        }
      }),
      { numRuns: 100, seed: 20261125 },
    );
  });

  it('are told where equal pieces lose one of them', () => {
    const piece = `${'a\n'.repeat(2048)}`;
    const source = EditedText.of(`${piece.repeat(3)}end`);
    const edited = source.edited({ from: 4096, to: 8192 }, '');
    const lines = new Lines(source).changed(edited, edited.changedSince(source));
    assert.deepEqual(startsOf(lines), startsOf(new Lines(edited.toString())));
  });
});
