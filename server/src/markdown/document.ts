import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { Notes } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { markdownParser } from './parser.ts';

/** One edit: UTF-16 offsets in the old text, and what stands there now. */
export interface TextChange extends Span {
  readonly insert: string;
}

/** A parsed Markdown text. Immutable: an edit gives a new one, which shares the trees of untouched blocks. */
export interface MarkdownDocument {
  /** The text as it is. */
  readonly text: string;
  /**
   * The text as it is read, of the same length: a byte-order mark and non-breaking spaces are spaces, a lone CR a line
   * feed. Offsets into it are offsets into {@link text}.
   */
  readonly source: string;
  readonly tree: Tree;
  /** Front matter with its fences, from the start of the text; undefined where there is none. */
  readonly frontMatter: Span | undefined;
  readonly fragments: readonly TreeFragment[];
  /** What is kept of this document and of those that edits make of it. */
  readonly notes: Notes;
}

/** Parses a text. Never fails: every text is Markdown. */
export function parseMarkdown(text: string): MarkdownDocument {
  return parse(text, readable(text), [], new Notes());
}

/**
 * The document after an edit. Blocks that the edit does not touch keep the identity of their trees, so whatever is
 * cached by tree stays valid. Equal to `parseMarkdown` of the new text.
 */
export function changeMarkdown(document: MarkdownDocument, change: TextChange): MarkdownDocument {
  const text = document.text.slice(0, change.from) + change.insert + document.text.slice(change.to);
  const source = staysReadable(document, change) ? text : readable(text);
  if (!sameFrontMatter(document, source, change)) return parse(text, source, [], document.notes);
  const range = changedRange(document.source, source, change);
  return parse(text, source, TreeFragment.applyChanges(document.fragments, [range], 1), document.notes);
}

function parse(text: string, source: string, fragments: readonly TreeFragment[], notes: Notes): MarkdownDocument {
  const frontMatter = frontMatterOf(source);
  const tree = markdownParser.parse(withoutFrontMatter(source, frontMatter), fragments);
  return { text, source, tree, frontMatter, fragments: TreeFragment.addTree(tree, fragments), notes };
}

/** Front matter is not Markdown: its lines read as blank ones. */
function withoutFrontMatter(source: string, frontMatter: Span | undefined): string {
  return frontMatter ? source.slice(0, frontMatter.to).replace(/[^\n]/g, ' ') + source.slice(frontMatter.to) : source;
}

/** False where an edit makes, ends, or moves the end of front matter: then other text than the edited reads anew. */
function sameFrontMatter({ frontMatter }: MarkdownDocument, source: string, { from, to, insert }: TextChange): boolean {
  const after = frontMatterOf(source);
  if (!frontMatter || !after) return frontMatter === after;
  const moved = to <= frontMatter.to ? insert.length - (to - from) : 0;
  return from < frontMatter.to === to <= frontMatter.to && after.to === frontMatter.to + moved;
}

/**
 * A CR that an edit splits from its LF changes how the text before the edit reads: such an edit begins there. It ends
 * with its line: what stands on the rest of it may be a block of another kind when the indentation has changed.
 */
function changedRange(before: string, after: string, change: TextChange): ChangedRange {
  const same = before.charCodeAt(change.from - 1) === after.charCodeAt(change.from - 1);
  const from = same ? change.from : change.from - 1;
  const ending = before.indexOf('\n', change.to);
  const rest = (ending < 0 ? before.length : ending) - change.to;
  return { fromA: from, toA: change.to + rest, fromB: from, toB: change.from + change.insert.length + rest };
}

/** True where the text was read as it is, and no edit of its start or of a CR changes that: it is not looked through again. */
function staysReadable({ text, source }: MarkdownDocument, { from, insert }: TextChange): boolean {
  return text === source && from > 0 && text.charAt(from - 1) !== '\r' && !UNREADABLE.test(insert);
}

const UNREADABLE = /[\r\u00a0\u202f]/;

function readable(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const spaced = start.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return spaced.includes('\r') ? spaced.replace(/\r(?!\n)/g, '\n') : spaced;
}

const FENCES: Readonly<Record<string, RegExp>> = { '---': /^(?:---|\.\.\.)[ \t\r]*$/, '+++': /^\+\+\+[ \t\r]*$/ };

function frontMatterOf(source: string): Span | undefined {
  const opening = /^ ?(---|\+\+\+)[ \t]*\r?\n/.exec(source);
  const closing = FENCES[opening?.[1] ?? ''];
  if (!opening || !closing) return undefined;
  for (let from = opening[0].length; from < source.length; ) {
    const found = source.indexOf('\n', from);
    const to = found < 0 ? source.length : found;
    if (closing.test(source.slice(from, to))) return { from: 0, to };
    from = to + 1;
  }
  return undefined;
}
