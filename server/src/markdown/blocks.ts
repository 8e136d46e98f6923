import { Tree } from '@lezer/common';
import type { TextView } from '../text/editedText.ts';
import type { Span } from '../text/span.ts';
import type { MarkdownDocument } from './document.ts';
import { markdownParser } from './parser.ts';

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

/** What a block is by itself. */
export interface BlockForm {
  readonly kind: BlockKind;
  /** Level of a heading, 1–6; 0 for other blocks. */
  readonly level: number;
}

/** How a block stands in lists and quotes. */
export interface BlockPlace {
  /** How many lists it stands in. */
  readonly listDepth: number;
  /** The list marker ("*", "3.") where the block is the first of its list item, else undefined. */
  readonly listMarker: string | undefined;
  /** True where it is the only block of its list item, so that the item is the block. */
  readonly aloneInItem: boolean;
  readonly inQuote: boolean;
}

/** A leaf block: it holds text, not other blocks. Its span is absolute. */
export interface Block extends Span, BlockForm, BlockPlace {
  /** The block's tree; the same object for as long as no edit touches the block. */
  readonly tree: Tree;
}

/** Told of a leaf block, which starts at an offset. */
export type BlockVisitor = (form: BlockForm, tree: Tree, from: number, place: BlockPlace) => void;

const form = (kind: BlockKind, level = 0): BlockForm => ({ kind, level });

const HTML = form('html');

const FORMS: Readonly<Record<string, BlockForm>> = {
  Paragraph: form('paragraph'),
  Task: form('paragraph'),
  CodeBlock: form('paragraph'), // Indented text in a policy is text that a converter indented, not code.
  ATXHeading1: form('atx-heading', 1),
  ATXHeading2: form('atx-heading', 2),
  ATXHeading3: form('atx-heading', 3),
  ATXHeading4: form('atx-heading', 4),
  ATXHeading5: form('atx-heading', 5),
  ATXHeading6: form('atx-heading', 6),
  SetextHeading1: form('setext-heading', 1),
  SetextHeading2: form('setext-heading', 2),
  Table: form('table'),
  HTMLBlock: HTML,
  FencedCode: form('code'),
  HorizontalRule: form('rule'),
  LinkReference: form('link-definition'),
};

const TOP: BlockPlace = { listDepth: 0, listMarker: undefined, aloneInItem: false, inQuote: false };

/** Tells of all leaf blocks of a document in order; front matter is none. */
export function eachBlock({ tree, source }: MarkdownDocument, visit: BlockVisitor): void {
  visitInside(tree, 0, TOP, source, visit);
}

function visitInside(tree: Tree, from: number, place: BlockPlace, source: TextView, visit: BlockVisitor): void {
  const { children, positions } = tree;
  let current = place;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!(child instanceof Tree)) continue;
    const at = from + (positions[index] ?? 0);
    const leaf = formOf(child, at, source);
    if (leaf) {
      visit(leaf, child, at, current);
      if (current.listMarker !== undefined) current = { ...current, listMarker: undefined };
    } else {
      visitInside(child, at, placeInside(child, at, current, source), source, visit);
    }
  }
}

/** By the number of a node's type; all nodes of a document are asked at each keystroke. */
const FORM_OF_TYPE: readonly (BlockForm | undefined)[] = markdownParser.nodeSet.types.map(({ name }) => FORMS[name]);
const CODE_BLOCK = markdownParser.nodeSet.types.findIndex(({ name }) => name === 'CodeBlock');

/** Undefined for what holds other blocks. HTML that its author indented is HTML, not code. */
function formOf({ type: { id } }: Tree, at: number, source: TextView): BlockForm | undefined {
  return id === CODE_BLOCK && /^\s*<[a-z/!]/i.test(source.slice(at, at + 20)) ? HTML : FORM_OF_TYPE[id];
}

function placeInside(tree: Tree, at: number, place: BlockPlace, source: TextView): BlockPlace {
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
const markerAt = (source: TextView, at: number): string => /^\s*(\S+)/.exec(source.slice(at, at + 16))?.[1] ?? '';

/** Counts leaf blocks below a tree, stopping at two: that is all anybody asks. */
function leafCount(tree: Tree): number {
  let count = 0;
  for (const child of tree.children) {
    if (!(child instanceof Tree)) continue;
    count += FORM_OF_TYPE[child.type.id] ? 1 : leafCount(child);
    if (count > 1) break;
  }
  return count;
}
