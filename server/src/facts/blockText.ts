import type { Block, BlockKind } from '../markdown/blocks.ts';
import { type Link, linksOf } from '../markdown/links.ts';
import { proseOf } from '../markdown/prose.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { type Words, words } from '../text/words.ts';

/**
 * One block's text in the forms that fact readers want. Every offset is relative to the block's start, in UTF-16 units,
 * and `source` and `prose` have the same length. It depends on the block's own text alone, so whatever is read from it
 * may be kept for as long as the block's tree lives.
 */
export interface BlockText {
  readonly kind: BlockKind;
  /** Level of a heading, 1–6; 0 for other blocks. */
  readonly level: number;
  /** The Markdown as written (line breaks read as in `MarkdownDocument.source`). */
  readonly source: string;
  /** Markup, code and addresses masked by spaces; soft breaks are spaces, hard breaks and table rows line feeds. */
  readonly prose: string;
  /** Words and sentences of the prose. */
  readonly words: Words;
  readonly links: readonly Link[];
}

/** The text of a block of a document whose readable source is given; its words are those of the vocabulary. */
export function blockText(block: Block, documentSource: string, vocabulary = new Vocabulary()): BlockText {
  const { kind, level, tree, from, to } = block;
  const source = documentSource.slice(from, to);
  const prose = proseOf(kind, source, tree);
  return { kind, level, source, prose, words: words(prose, vocabulary), links: linksOf(kind, source, tree) };
}
