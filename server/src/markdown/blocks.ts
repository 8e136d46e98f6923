import { Tree } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { MarkdownDocument } from './document.ts';

/** What a leaf block is in Markdown, whatever its text says. */
export type BlockKind =
  | 'paragraph'
  | 'atx-heading'
  | 'setext-heading'
  | 'table'
  | 'html'
  | 'code'
  | 'rule'
  | 'link-definition';

/** A leaf block: it holds text, not other blocks. Its span is absolute. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Level of a heading, 1–6; 0 for other blocks. */
  readonly level: number;
  /** The block's tree; the same object for as long as no edit touches the block. */
  readonly tree: Tree;
  /** How many lists it stands in. */
  readonly listDepth: number;
  /** The list marker ("*", "3.") where the block is the first of its list item, else undefined. */
  readonly listMarker: string | undefined;
  /** True where it is the only block of its list item, so that the item is the block. */
  readonly aloneInItem: boolean;
  readonly inQuote: boolean;
}

type Leaf = readonly [kind: BlockKind, level: number];

const LEAVES: Readonly<Record<string, Leaf>> = {
  Paragraph: ['paragraph', 0],
  Task: ['paragraph', 0],
  CodeBlock: ['paragraph', 0], // Indented text in a policy is text that a converter indented, not code.
  ATXHeading1: ['atx-heading', 1],
  ATXHeading2: ['atx-heading', 2],
  ATXHeading3: ['atx-heading', 3],
  ATXHeading4: ['atx-heading', 4],
  ATXHeading5: ['atx-heading', 5],
  ATXHeading6: ['atx-heading', 6],
  SetextHeading1: ['setext-heading', 1],
  SetextHeading2: ['setext-heading', 2],
  Table: ['table', 0],
  HTMLBlock: ['html', 0],
  FencedCode: ['code', 0],
  HorizontalRule: ['rule', 0],
  LinkReference: ['link-definition', 0],
};

interface Place {
  readonly listDepth: number;
  readonly listMarker: string | undefined;
  readonly aloneInItem: boolean;
  readonly inQuote: boolean;
}

const TOP: Place = { listDepth: 0, listMarker: undefined, aloneInItem: false, inQuote: false };

/** All leaf blocks of a document in order; front matter is none. */
export function blocksOf({ tree, source }: MarkdownDocument): Block[] {
  const blocks: Block[] = [];
  collect(tree, 0, TOP, source, blocks);
  return blocks;
}

function collect(tree: Tree, from: number, place: Place, source: string, blocks: Block[]): void {
  const { children, positions } = tree;
  let current = place;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!(child instanceof Tree)) continue;
    const at = from + (positions[index] ?? 0);
    const leaf = leafOf(child, at, source);
    if (leaf) {
      blocks.push(blockOf(leaf, child, at, current));
      if (current.listMarker !== undefined) current = { ...current, listMarker: undefined };
    } else {
      collect(child, at, placeInside(child, at, current, source), source, blocks);
    }
  }
}

/** HTML that its author indented is HTML, not code. */
function leafOf(tree: Tree, at: number, source: string): Leaf | undefined {
  const isHtml = tree.type.name === 'CodeBlock' && /^\s*<[a-z/!]/i.test(source.slice(at, at + 20));
  return LEAVES[isHtml ? 'HTMLBlock' : tree.type.name];
}

/** Written out instead of spread, which takes several times as long: it is done for every block at every keystroke. */
function blockOf([kind, level]: Leaf, tree: Tree, from: number, place: Place): Block {
  const { listDepth, listMarker, aloneInItem, inQuote } = place;
  return { kind, level, tree, from, to: from + tree.length, listDepth, listMarker, aloneInItem, inQuote };
}

function placeInside(tree: Tree, at: number, place: Place, source: string): Place {
  switch (tree.type.name) {
    case 'BulletList':
    case 'OrderedList':
      return { ...place, listDepth: place.listDepth + 1, listMarker: undefined };
    case 'ListItem':
      return { ...place, listMarker: markerAt(source, at), aloneInItem: leafCount(tree) === 1 };
    case 'Blockquote':
      return { ...place, inQuote: true };
    default:
      return place;
  }
}

/** The first item of a list that is indented begins with the spaces in front of its marker. */
const markerAt = (source: string, at: number): string => /^\s*(\S+)/.exec(source.slice(at, at + 16))?.[1] ?? '';

/** Counts leaf blocks below a tree, stopping at two: that is all anybody asks. */
function leafCount(tree: Tree): number {
  let count = 0;
  for (const child of tree.children) {
    if (!(child instanceof Tree)) continue;
    count += LEAVES[child.type.name] ? 1 : leafCount(child);
    if (count > 1) break;
  }
  return count;
}
