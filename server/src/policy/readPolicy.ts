import type { BlockReader } from '../facts/index.ts';
import { blocksOf } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { Lines } from '../text/lines.ts';
import type { Policy, PolicyBlock } from './policy.ts';
import { sectionsOf, titleOf } from './sections.ts';

/**
 * Reads a document: blocks with their facts (remembered by the reader for blocks that did not change), and what they
 * amount to together. Never fails: every text gives a Policy.
 */
export function readPolicy(document: MarkdownDocument, reader: BlockReader): Policy {
  const blocks: PolicyBlock[] = blocksOf(document).map((block) => ({
    ...block,
    ...reader.read(block, document.source),
  }));
  const sections = sectionsOf(blocks, document.text.length);
  return { document, lines: new Lines(document.source), blocks, sections, title: titleOf(sections, blocks) };
}
