import type { Tree } from '@lezer/common';
import type { BlockReader } from '../facts/index.ts';
import { type BlockForm, type BlockPlace, eachBlock } from '../markdown/blocks.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { TextView } from '../text/editedText.ts';
import { type ArchiveNote, archiveNoteIn, MOST_BLOCKS_ABOVE_NOTE } from './archiveNote.ts';
import { KnownBlocks } from './knownBlocks.ts';
import { PlacedBlock, standsAlike } from './placedBlock.ts';

/** The blocks of a document in their places. */
export interface Placement {
  /** Without the archive's note. */
  readonly blocks: readonly PlacedBlock[];
  readonly archiveNote: ArchiveNote | undefined;
  /** With the archive's note. */
  readonly all: readonly PlacedBlock[];
  /** False where a block that was there before the edit stands otherwise in lists or quotes. */
  readonly alike: boolean;
  /** Of the document's text, in UTF-16 units. */
  readonly length: number;
}

/**
 * Reads the blocks of a document and gives them their places. What was read before an edit is taken over for each block
 * that has the same tree, and blocks in front of the edit stay the objects that they were.
 * @param before the placement before the edit, by the same reader; undefined where the document was not read before
 */
export function placeBlocks(document: MarkdownDocument, reader: BlockReader, before?: Placement): Placement {
  const { source } = document;
  const placer = new Placer(source, reader, new KnownBlocks(before?.all ?? [], source.length - (before?.length ?? 0)));
  eachBlock(document, (form, tree, from, place) => placer.add(form, tree, from, place));
  const { all, note, archiveNote, alike } = placer;
  const blocks = note ? all.filter((block) => block !== note) : all;
  return { blocks, archiveNote, all, alike, length: source.length };
}

/** Is told of blocks one after the other. */
class Placer {
  readonly all: PlacedBlock[] = [];
  alike = true;
  archiveNote: ArchiveNote | undefined;
  /** The block that holds it. */
  note: PlacedBlock | undefined;
  readonly #source: TextView;
  readonly #reader: BlockReader;
  readonly #known: KnownBlocks;

  constructor(source: TextView, reader: BlockReader, known: KnownBlocks) {
    this.#source = source;
    this.#reader = reader;
    this.#known = known;
  }

  add(form: BlockForm, tree: Tree, from: number, place: BlockPlace): void {
    const block = this.#placed(form, tree, from, place);
    this.all.push(block);
    if (this.note || this.all.length > MOST_BLOCKS_ABOVE_NOTE + 1) return;
    this.archiveNote = archiveNoteIn(block);
    if (this.archiveNote) this.note = block;
  }

  #placed(form: BlockForm, tree: Tree, from: number, place: BlockPlace): PlacedBlock {
    const index = this.note ? this.all.length - 1 : this.all.length;
    const old = this.#known.take(tree, from);
    if (old && standsAlike(old, place)) {
      if (old.from === from && old.index === index) return old;
    } else if (old) {
      this.alike = false;
    }
    const read = old ?? this.#reader.read(form, tree, this.#source.slice(from, from + tree.length));
    return new PlacedBlock(form, tree, from, place, read, index);
  }
}
