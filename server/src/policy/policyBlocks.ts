import type { BlockReader } from '../facts/index.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { NoteKey } from '../text/notes.ts';
import type { ArchiveNote } from './archiveNote.ts';
import { FactIndex, type ReadingBefore } from './factIndex.ts';
import { type Placement, placeBlocks } from './placement.ts';
import type { PolicyBlocks } from './policy.ts';

/** What is kept of the last reading of a document, for the one after an edit. */
interface LastReading {
  /** Others read other facts. */
  readonly reader: BlockReader;
  readonly placement: Placement;
  readonly index: FactIndex;
}

const LAST_READING = new NoteKey<LastReading>();

/** Reads the blocks of a document, and the note of an archive above them, which is not one of them. */
export function readBlocks(
  document: MarkdownDocument,
  reader: BlockReader,
): { readonly blocks: PolicyBlocks; readonly archiveNote: ArchiveNote | undefined } {
  const { notes } = document;
  const kept = notes.get(LAST_READING);
  const last = kept?.reader === reader ? kept : undefined;
  const placement = placeBlocks(document, reader, last?.placement);
  const index = new FactIndex(placement.blocks, notes, last && readingBefore(last.index, placement));
  kept?.index.settle();
  notes.set(LAST_READING, { reader, placement, index });
  return { blocks: withIndex(index), archiveNote: placement.archiveNote };
}

/** Not enumerable: the index says nothing that the blocks do not. */
const withIndex = (index: FactIndex): PolicyBlocks =>
  Object.defineProperty(index.blocks as PolicyBlocks, 'index', { value: index });

/** How many blocks at the start and at the end are the same before and after an edit. */
function readingBefore(index: FactIndex, { blocks, alike }: Placement): ReadingBefore {
  const before = index.blocks;
  const most = Math.min(before.length, blocks.length);
  const isSame = (old: number, now: number): boolean => before[old]?.facts === blocks[now]?.facts;
  let prefix = 0;
  while (prefix < most && isSame(prefix, prefix)) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && isSame(before.length - 1 - suffix, blocks.length - 1 - suffix)) suffix++;
  return { index, prefix, suffix, alike };
}
