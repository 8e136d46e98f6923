import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { Notes } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { LineInput } from './lineInput.ts';
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
  const source = readable(text);
  return parse(text, source, frontMatterOf(source), [], new Notes());
}

/**
 * The document after an edit. Blocks that the edit does not touch keep the identity of their trees, so whatever is
 * cached by tree stays valid. Equal to `parseMarkdown` of the new text.
 */
export function changeMarkdown(document: MarkdownDocument, change: TextChange): MarkdownDocument {
  const text = document.text.slice(0, change.from) + change.insert + document.text.slice(change.to);
  const source = staysReadable(document, change) ? text : readableAfter(document, change, text);
  const frontMatter = frontMatterOf(source);
  if (!sameFrontMatter(document, frontMatter, change)) return parse(text, source, frontMatter, [], document.notes);
  const range = changedRange(document.source, source, change);
  const fragments = TreeFragment.applyChanges(document.fragments, [range], 1);
  return parse(text, source, frontMatter, fragments, document.notes);
}

function parse(
  text: string,
  source: string,
  frontMatter: Span | undefined,
  fragments: readonly TreeFragment[],
  notes: Notes,
): MarkdownDocument {
  const tree = markdownParser.parse(new LineInput(source, frontMatter?.to ?? 0), fragments);
  return { text, source, tree, frontMatter, fragments: TreeFragment.addTree(tree, fragments), notes };
}

/** False where an edit makes, ends, or moves the end of front matter: then other text than the edited reads anew. */
function sameFrontMatter(
  { frontMatter }: MarkdownDocument,
  after: Span | undefined,
  { from, to, insert }: TextChange,
): boolean {
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
  return withReadableSpace(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);
}

/** The same after an edit: only what the edit brought is looked through, and a CR in front of it. */
function readableAfter({ source }: MarkdownDocument, { from, to, insert }: TextChange, text: string): string {
  if (from === 0) return readable(text);
  const start = text.charAt(from - 1) === '\r' ? from - 1 : from;
  const end = from + insert.length;
  // One character more: how a CR reads depends on what follows.
  const changed = withReadableSpace(text.slice(start, end + 1)).slice(0, end - start);
  return source.slice(0, start) + changed + source.slice(to);
}

function withReadableSpace(text: string): string {
  const spaced = text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
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
