import type { Tree } from '@lezer/common';
import type { BlockText } from '../facts/blockText.ts';
import type { BlockFacts, ReadBlock } from '../facts/index.ts';
import type { BlockForm, BlockKind, BlockPlace } from '../markdown/blocks.ts';
import type { PolicyBlock } from './policy.ts';

/** A policy's block: what it is, where it stands, and what was read from it. */
export class PlacedBlock implements PolicyBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly tree: Tree;
  readonly from: number;
  readonly to: number;
  readonly listDepth: number;
  readonly listMarker: string | undefined;
  readonly aloneInItem: boolean;
  readonly inQuote: boolean;
  readonly text: BlockText;
  readonly facts: BlockFacts;
  readonly index: number;

  /** @param from where the block starts, in UTF-16 units */
  constructor(
    { kind, level }: BlockForm,
    tree: Tree,
    from: number,
    { listDepth, listMarker, aloneInItem, inQuote }: BlockPlace,
    { text, facts }: ReadBlock,
    index: number,
  ) {
    this.kind = kind;
    this.level = level;
    this.tree = tree;
    this.from = from;
    this.to = from + tree.length;
    this.listDepth = listDepth;
    this.listMarker = listMarker;
    this.aloneInItem = aloneInItem;
    this.inQuote = inQuote;
    this.text = text;
    this.facts = facts;
    this.index = index;
  }
}

/** True where two blocks stand alike in lists and quotes. */
export const standsAlike = (a: BlockPlace, b: BlockPlace): boolean =>
  a.listDepth === b.listDepth &&
  a.listMarker === b.listMarker &&
  a.aloneInItem === b.aloneInItem &&
  a.inQuote === b.inQuote;
