import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { Autolink, GFM, parser, Strikethrough, TaskList } from '@lezer/markdown';
import fc from 'fast-check';
import { plainText } from '../../../server/src/markdown/plainText.ts';
import { tables } from '../../../server/src/markdown/tables.ts';

const plainParser = parser.configure([GFM]);
const quickParser = parser.configure([tables, TaskList, Strikethrough, Autolink, plainText]);

function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes;
}

/** Pieces of which markup, addresses, and near misses of both arise. */
const PIECES =
  'a|b c| |  |*|_|**|`|[|](|]|)|!|<|>|~~|&amp;|&|www.|www.example.com|wwww.a.b|http://example.org/a|https://|mailto:|xmpp:|ma|ht|a@example.com|a.b+c-d@example.org|x.www.y_z@example.com|1@2.example|xhttp://a.example|@|é|’|“x”|😀|.|,|-|+|# |- |"|:|/|?|x_y|\\'.split(
    '|',
  );

describe('stepping over plain text and lines without bars', () => {
  it('gives the same tree as asking every parser at every character', () => {
    const pieces = fc.constantFrom(
      ...PIECES,
      '\n',
      '  \n',
      '\\\n',
      '\t',
      `${'long.'.repeat(21)}m@example.com`,
      'a | b',
      '|',
      '| a | b |\n|---|---|\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(nodesOf(quickParser.parse(text)), nodesOf(plainParser.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
