import assert from 'node:assert/strict';
import { matchesAt, matchesOf } from '../../../server/src/text/matches.ts';

const textsOf = (matches: readonly RegExpExecArray[]): [number, string][] =>
  matches.map((match) => [match.index, match[0]]);

describe('matches', () => {
  it('are found everywhere, and leave the expression as it was', () => {
    const word = /\w+/g;
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(textsOf(matchesOf(word, 'to be')), [
        [0, 'to'],
        [3, 'be'],
      ]);
    }
  });

  it('are found at some offsets alone', () => {
    assert.deepEqual(textsOf(matchesAt(/\d+/y, '12 34 x', [3, 6])), [[3, '34']]);
  });

  it('do not overlap', () => {
    assert.deepEqual(textsOf(matchesAt(/\d+/y, '1234 5', [1, 2, 5])), [
      [1, '234'],
      [5, '5'],
    ]);
  });
});
