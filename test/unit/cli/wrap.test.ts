import assert from 'node:assert/strict';
import { cellsOf } from '../../../server/src/cli/cells.ts';
import { wrap } from '../../../server/src/cli/wrap.ts';

describe('wrapping text', () => {
  it('breaks at spaces and indents what follows', () => {
    assert.equal(wrap('one two three four', { width: 9 }), 'one two\nthree\nfour');
    assert.equal(wrap('one two three four', { width: 9, indent: 2 }), 'one two\n  three\n  four');
  });

  it('counts what stands on the first line already', () => {
    assert.equal(wrap('one two three', { width: 12, start: 8, indent: 2 }), 'one\n  two three');
    assert.equal(wrap('longer two', { width: 12, start: 8, indent: 2 }), '\n  longer two');
  });

  it('lets a single word be wider than the line', () => {
    assert.equal(wrap('a https://example.com/long b', { width: 10, indent: 2 }), 'a\n  https://example.com/long\n  b');
  });

  it('counts cells, not characters', () => {
    assert.equal(wrap('日本語 日本語', { width: 12 }), '日本語\n日本語');
    assert.equal(wrap('abc def', { width: 7 }), 'abc def');
  });
});

describe('cells of a text', () => {
  const CELLS: readonly [text: string, cells: number][] = [
    ['', 0],
    ['plain', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['“–”', 3],
    ['a\u200bb', 2],
  ];
  for (const [text, cells] of CELLS) it(`${JSON.stringify(text)}: ${cells}`, () => assert.equal(cellsOf(text), cells));
});
