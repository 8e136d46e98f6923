import type { Tree } from '@lezer/common';
import type { BlockForm, BlockKind } from '../markdown/blocks.ts';
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

/** The text of a block, given its form, its tree and its readable source; its words are those of the vocabulary. */
export const blockText = (form: BlockForm, tree: Tree, source: string, vocabulary = new Vocabulary()): BlockText =>
  new TextOfBlock(form, tree, source, vocabulary);

/**
 * A class, as are others of which a document has many: what literals make of which most lives long, the engine makes
 * where only a full garbage collection takes it away again, with all that hangs on it.
 */
class TextOfBlock implements BlockText {
  readonly kind: BlockKind;
  readonly level: number;
  readonly source: string;
  readonly prose: string;
  readonly words: Words;
  readonly links: readonly Link[];

  constructor({ kind, level }: BlockForm, tree: Tree, source: string, vocabulary: Vocabulary) {
    this.kind = kind;
    this.level = level;
    this.source = source;
    this.prose = proseOf(kind, source, tree);
    this.words = words(this.prose, vocabulary);
    this.links = linksOf(kind, source, tree);
  }
}
