import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { plainText } from '../../../server/src/markdown/plainText.ts';

const plainParser = parser.configure([GFM]);
const quickParser = parser.configure([GFM, plainText]);

function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes;
}

/** Pieces of which markup, addresses, and near misses of both arise. */
const PIECES =
  'a|b c| |  |*|_|**|`|[|](|]|)|!|<|>|~~|&amp;|&|www.|www.example.com|wwww.a.b|http://example.org/a|https://|mailto:|xmpp:|ma|ht|a@example.com|a.b+c-d@example.org|1@2.example|@|é|’|“x”|😀|.|,|-|+|# |- |"|:|/|?|x_y|\\'.split(
    '|',
  );

describe('stepping over plain text', () => {
  it('gives the same tree as asking every inline parser at every character', () => {
    const pieces = fc.constantFrom(...PIECES, '\n', '  \n', '\\\n', '\t', '| a | b |\n|---|---|\n');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(nodesOf(quickParser.parse(text)), nodesOf(plainParser.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
