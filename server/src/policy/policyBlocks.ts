import type { BlockReader, ReadBlock } from '../facts/index.ts';
import { type Block, blocksOf } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { NoteKey } from '../text/notes.ts';
import { type ArchiveNote, archiveNoteOf } from './archiveNote.ts';
import { FactIndex } from './factIndex.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** What is kept of the last reading of a document, for the one after an edit. */
const LAST_READING = new NoteKey<FactIndex>();

/** Reads the blocks of a document, and the note of an archive above them, which is not one of them. */
export function readBlocks(
  document: MarkdownDocument,
  reader: BlockReader,
): { readonly blocks: PolicyBlocks; readonly archiveNote: ArchiveNote | undefined } {
  const read = reader.reading(document);
  const all = blocksOf(document);
  const archiveNote = archiveNoteOf(all, read);
  const blocks = archiveNote ? all.filter(({ from }) => from !== archiveNote.from) : all;
  const last = document.notes.get(LAST_READING);
  const index = indexAfter(last, blocks, blocks.map(read));
  last?.settle();
  document.notes.set(LAST_READING, index);
  return { blocks: withIndex(index), archiveNote };
}

/** Not enumerable: the index says nothing that the blocks do not. */
const withIndex = (index: FactIndex): PolicyBlocks =>
  Object.defineProperty(index.blocks as PolicyBlocks, 'index', { value: index });

/** Places blocks; those in front of an edit stay the objects that they were. */
function indexAfter(last: FactIndex | undefined, blocks: readonly Block[], reads: readonly ReadBlock[]): FactIndex {
  const before = last?.blocks ?? [];
  const most = Math.min(blocks.length, before.length);
  const isSame = (old: number, index: number): boolean => before[old]?.facts === reads[index]?.facts;
  let prefix = 0;
  while (prefix < most && isSame(prefix, prefix)) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && isSame(before.length - 1 - suffix, blocks.length - 1 - suffix)) suffix++;
  const list = blocks.map((block, index) => {
    const old = index < prefix ? before[index] : undefined;
    return old && standsAlike(old, block) ? old : placed(block, reads[index] as ReadBlock, index);
  });
  return new FactIndex(list, last && { index: last, prefix, suffix });
}

/** True where a block with the same text stands in the same place, in the same lists and quotes. */
const standsAlike = (a: Block, b: Block): boolean =>
  a.from === b.from &&
  a.listDepth === b.listDepth &&
  a.listMarker === b.listMarker &&
  a.aloneInItem === b.aloneInItem &&
  a.inQuote === b.inQuote;

/** Written out instead of spread: it is made anew for every block behind an edit, at every keystroke. */
function placed(block: Block, { text, facts }: ReadBlock, index: number): PolicyBlock {
  const { from, to, kind, level, tree, listDepth, listMarker, aloneInItem, inQuote } = block;
  return { from, to, kind, level, tree, listDepth, listMarker, aloneInItem, inQuote, text, facts, index };
}
