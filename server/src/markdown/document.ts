import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { EditedText, type TextView } from '../text/editedText.ts';
import { Notes } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { LineInput } from './lineInput.ts';
import { markdownParser } from './parser.ts';

/** One edit: UTF-16 offsets in the old text, and what stands there now. */
export interface TextChange extends Span {
  readonly insert: string;
}

/** A parsed Markdown text. Immutable: an edit gives a new one, which shares the trees of untouched blocks. */
export class MarkdownDocument {
  /** The text as it is written. */
  readonly written: EditedText;
  /**
   * The text as it is read, of the same length: a byte-order mark and non-breaking spaces are spaces, a lone CR a line
   * feed. Offsets into it are offsets into {@link text}. The same object as {@link written} where nothing reads otherwise.
   */
  readonly source: EditedText;
  /** Front matter with its fences, from the start of the text; undefined where there is none. */
  readonly frontMatter: Span | undefined;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** What is kept of this document and of those that edits make of it. */
  readonly notes: Notes;

  constructor(written: EditedText, source: EditedText, before?: Before) {
    this.written = written;
    this.source = source;
    this.frontMatter = frontMatterOf(source);
    const fragments = before ? stillValid(before, this) : [];
    this.tree = markdownParser.parse(new LineInput(source, this.frontMatter?.to ?? 0), fragments);
    this.fragments = TreeFragment.addTree(this.tree, fragments);
    this.notes = before?.document.notes ?? new Notes();
  }

  /** The text as it is written. */
  get text(): string {
    return this.written.toString();
  }
}

/** The document before an edit. */
interface Before {
  readonly document: MarkdownDocument;
  readonly change: TextChange;
}

/** Parses a text. Never fails: every text is Markdown. */
export function parseMarkdown(text: string): MarkdownDocument {
  const written = EditedText.of(text);
  const source = readable(text);
  return new MarkdownDocument(written, source === text ? written : EditedText.of(source));
}

/**
 * The document after an edit. Blocks that the edit does not touch keep the identity of their trees, so whatever is
 * cached by tree stays valid. Equal to `parseMarkdown` of the new text.
 */
export function changeMarkdown(document: MarkdownDocument, change: TextChange): MarkdownDocument {
  const written = document.written.edited(change, change.insert);
  const source = staysReadable(document, change) ? written : readableAfter(document, change, written);
  return new MarkdownDocument(written, source, { document, change });
}

/** What an edit leaves of the parse before it. */
function stillValid({ document, change }: Before, { source, frontMatter }: MarkdownDocument): readonly TreeFragment[] {
  if (!sameFrontMatter(document, frontMatter, change)) return [];
  return TreeFragment.applyChanges(document.fragments, [changedRange(document.source, source, change)], 1);
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
function changedRange(before: TextView, after: TextView, change: TextChange): ChangedRange {
  const same = before.charAt(change.from - 1) === after.charAt(change.from - 1);
  const from = same ? change.from : change.from - 1;
  const ending = before.indexOf('\n', change.to);
  const rest = (ending < 0 ? before.length : ending) - change.to;
  return { fromA: from, toA: change.to + rest, fromB: from, toB: change.from + change.insert.length + rest };
}

/** True where the text was read as it is, and no edit of its start or of a CR changes that: it is not looked through again. */
function staysReadable({ written, source }: MarkdownDocument, { from, insert }: TextChange): boolean {
  return written === source && from > 0 && written.charAt(from - 1) !== '\r' && !UNREADABLE.test(insert);
}

const UNREADABLE = /[\r\u00a0\u202f]/;

function readable(text: string): string {
  return withReadableSpace(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);
}

/** The same after an edit: only what the edit brought is looked through, and a CR in front of it. */
function readableAfter(
  { source }: MarkdownDocument,
  { from, to, insert }: TextChange,
  written: EditedText,
): EditedText {
  if (from === 0) return EditedText.of(readable(written.toString()));
  const start = written.charAt(from - 1) === '\r' ? from - 1 : from;
  const end = from + insert.length;
  // One character more: how a CR reads depends on what follows.
  const changed = withReadableSpace(written.slice(start, end + 1)).slice(0, end - start);
  return source.edited({ from: start, to }, changed);
}

function withReadableSpace(text: string): string {
  const spaced = text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return spaced.includes('\r') ? spaced.replace(/\r(?!\n)/g, '\n') : spaced;
}

const FENCES: Readonly<Record<string, RegExp>> = { '---': /^(?:---|\.\.\.)[ \t\r]*$/, '+++': /^\+\+\+[ \t\r]*$/ };

function frontMatterOf(source: TextView): Span | undefined {
  const opening = /^ ?(---|\+\+\+)[ \t]*\r?$/.exec(source.slice(0, Math.max(0, source.indexOf('\n'))));
  const closing = FENCES[opening?.[1] ?? ''];
  if (!opening || !closing) return undefined;
  for (let from = opening[0].length + 1; from < source.length; ) {
    const found = source.indexOf('\n', from);
    const to = found < 0 ? source.length : found;
    if (closing.test(source.slice(from, to))) return { from: 0, to };
    from = to + 1;
  }
  return undefined;
}
