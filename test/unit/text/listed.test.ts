import assert from 'node:assert/strict';
import { listed } from '../../../server/src/text/listed.ts';

describe('a list in a sentence', () => {
  const british = new Intl.ListFormat('en-GB', { type: 'conjunction' });

  for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['“a and b”', 'c, d', 'e', 'f']]) {
    it(`is written as in British English: ${items.length} items`, () => {
      assert.equal(listed(items), british.format(items));
    });
  }
});
