import assert from 'node:assert/strict';
import { cellsOf } from '../../../server/src/cli/cells.ts';
import { codeFrame } from '../../../server/src/cli/codeFrame.ts';
import { Lines } from '../../../server/src/text/lines.ts';

/** The frame of the stretch between ‹ and ›, which are not part of the text. */
function frameOf(marked: string, width = 60): string {
  const from = marked.indexOf('‹');
  const to = marked.indexOf('›') - 1;
  const text = marked.replace('‹', '').replace('›', '');
  const { gutter, source, carets } = codeFrame(text, new Lines(text), { from, to }, width);
  for (const line of [source, carets]) assert.ok(gutter.length + cellsOf(line) <= width, `${gutter}${line}`);
  return `${gutter}${source}\n${' '.repeat(gutter.length)}${carets}`;
}

const shown = (...lines: string[]): string => lines.join('\n');

describe('the code frame', () => {
  it('marks the stretch on its line', () => {
    assert.equal(frameOf('one\ntwo ‹three› four\nfive'), shown('   2 | two three four', '           ^^^^^'));
  });

  it('marks one place for an empty stretch, also at the end of the text', () => {
    assert.equal(frameOf('a ‹›b'), shown('   1 | a b', '         ^'));
    assert.equal(frameOf('end‹›'), shown('   1 | end', '          ^'));
    assert.equal(frameOf('‹›'), shown('   1 | ', '       ^'));
  });

  it('shows only the first line of a longer stretch', () => {
    assert.equal(frameOf('a ‹b\r\nc› d\r\n'), shown('   1 | a b', '         ^'));
  });

  it('puts carets below the words after tabs, wide and combined characters', () => {
    assert.equal(frameOf('\tA\t‹tab›'), shown('   1 |  A tab', '          ^^^'));
    assert.equal(frameOf('👩‍👩‍👧 日本 é ‹here›'), shown('   1 | 👩‍👩‍👧 日本 é here', '                 ^^^^'));
    assert.equal(frameOf('an ‹😀› astral one'), shown('   1 | an 😀 astral one', '          ^^'));
  });

  it('cuts a long line on both sides of the stretch', () => {
    const words = 'lorem ipsum dolor sit amet '.repeat(8);
    assert.equal(
      frameOf(`${words}‹here› ${words}`),
      shown('   1 | …m ipsum dolor sit amet here lorem ipsum dolor sit a…', '                               ^^^^'),
    );
  });

  it('cuts a long stretch', () => {
    const frame = frameOf(`a ‹${'x'.repeat(5000)}› b`, 40);
    assert.match(frame, /^ {3}1 \| …?a? ?x{25,}…\n {8,9}\^{25,}$/);
  });

  it('is quick in a line of five million characters', () => {
    const text = 'privacy '.repeat(700_000);
    const at = 3_000_000;
    const { source, carets } = codeFrame(text, new Lines(text), { from: at, to: at + 7 }, 60);
    assert.equal(source.slice(carets.indexOf('^'), carets.length), 'privacy');
    assert.match(source, /^….*…$/);
  });

  it('lets no control character through', () => {
    assert.equal(frameOf('a\u001b[31mb ‹c\u0007›\u202e'), shown('   1 | a�[31mb c��', '               ^^'));
  });

  it('shows lone surrogates as replacement characters', () => {
    assert.equal(frameOf('a\ud800 ‹b\udc00›'), shown('   1 | a� b�', '          ^^'));
  });
});
