import type { Tree } from '@lezer/common';
import { type BlockForm, eachBlock } from '../../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../../server/src/markdown/document.ts';

/** What a reader of blocks is given of one. */
export type BlockToRead = [form: BlockForm, tree: Tree, source: string];

/** The blocks of a text. */
export function blocksIn(text: string): BlockToRead[] {
  const document = parseMarkdown(text);
  const blocks: BlockToRead[] = [];
  eachBlock(document, (form, tree, from) => {
    blocks.push([form, tree, document.source.slice(from, from + tree.length)]);
  });
  return blocks;
}
