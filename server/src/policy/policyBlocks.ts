import type { BlockReader, ReadBlock } from '../facts/index.ts';
import { type Block, blocksOf } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { NoteKey, type Notes } from '../text/notes.ts';
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
  const index = indexAfter(last, blocks, blocks.map(read), document.notes);
  last?.settle();
  document.notes.set(LAST_READING, index);
  return { blocks: withIndex(index), archiveNote };
}

/** Not enumerable: the index says nothing that the blocks do not. */
const withIndex = (index: FactIndex): PolicyBlocks =>
  Object.defineProperty(index.blocks as PolicyBlocks, 'index', { value: index });

/** Places blocks; those in front of an edit stay the objects that they were. */
function indexAfter(
  last: FactIndex | undefined,
  blocks: readonly Block[],
  reads: readonly ReadBlock[],
  notes: Notes,
): FactIndex {
  const before = last?.blocks ?? [];
  const moved = blocks.length - before.length;
  const { prefix, suffix } = sharedEnds(before, reads);
  let alike = true;
  const list = blocks.map((block, index) => {
    const old = before[index < prefix ? index : index - moved];
    const stays = old !== undefined && (index < prefix || index >= blocks.length - suffix);
    if (!stays || !standsAlike(old, block)) alike &&= !stays;
    else if (old.from === block.from && index < prefix) return old;
    return placed(block, reads[index] as ReadBlock, index);
  });
  return new FactIndex(list, notes, last && { index: last, prefix, suffix, alike });
}

/** How many blocks at the start and at the end are the same before and after an edit. */
function sharedEnds(before: readonly ReadBlock[], after: readonly ReadBlock[]): { prefix: number; suffix: number } {
  const most = Math.min(before.length, after.length);
  const isSame = (old: number, index: number): boolean => before[old]?.facts === after[index]?.facts;
  let prefix = 0;
  while (prefix < most && isSame(prefix, prefix)) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && isSame(before.length - 1 - suffix, after.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}

/** True where a block with the same text stands in the same lists and quotes. */
const standsAlike = (a: Block, b: Block): boolean =>
  a.listDepth === b.listDepth &&
  a.listMarker === b.listMarker &&
  a.aloneInItem === b.aloneInItem &&
  a.inQuote === b.inQuote;

/** Written out instead of spread: it is made anew for every block behind an edit, at every keystroke. */
function placed(block: Block, { text, facts }: ReadBlock, index: number): PolicyBlock {
  const { from, to, kind, level, tree, listDepth, listMarker, aloneInItem, inQuote } = block;
  return { from, to, kind, level, tree, listDepth, listMarker, aloneInItem, inQuote, text, facts, index };
}
