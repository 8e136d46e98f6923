import type { BlockReader } from '../facts/index.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { blocksOf } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Profile } from '../profile/profile.ts';
import { Lines } from '../text/lines.ts';
import { frameworkLinksOf, frameworkMentionsOf } from './frameworks.ts';
import type { Policy, PolicyBlock } from './policy.ts';
import { sectionsOf, titleOf } from './sections.ts';
import { suppressionsOf } from './suppressions.ts';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
  /** The document's file name without folders, where it has one: it helps to tell what kind of document it is. */
  readonly fileName?: string;
}

/**
 * Reads a document: blocks with their facts (remembered by the reader for blocks that did not change), and what they
 * amount to together. Never fails: every text gives a Policy.
 */
export function readPolicy(document: MarkdownDocument, reader: BlockReader, options: ReadOptions): Policy {
  const { source } = document;
  const blocks: PolicyBlock[] = blocksOf(document).map((block) => ({ ...block, ...reader.read(block, source) }));
  const sections = sectionsOf(blocks, source.length);
  const lines = new Lines(source);
  return {
    document,
    lines,
    blocks,
    sections,
    title: titleOf(sections, blocks),
    suppressions: suppressionsOf(source, lines),
    frameworks: frameworkMentionsOf(blocks, sections, options.knowledge),
    frameworkLinks: frameworkLinksOf(blocks, options.knowledge),
  };
}
