import type { Tree } from '@lezer/common';
import type { PlacedBlock } from './placedBlock.ts';

/** An edit seldom replaces more blocks than so many by others. */
const MOST_REPLACED = 4;

/** Finds the blocks of a document from before an edit again, when asked for them in their order. */
export class KnownBlocks {
  readonly #blocks: readonly PlacedBlock[];
  readonly #moved: number;
  /** Index of the first block that was not passed yet. */
  #next = 0;

  /** @param moved how far the edit has moved what stands behind it, in UTF-16 units */
  constructor(blocks: readonly PlacedBlock[], moved: number) {
    this.#blocks = blocks;
    this.#moved = moved;
  }

  /** The block that has a tree, which now stands at an offset; undefined where it is not found near there. */
  take(tree: Tree, from: number): PlacedBlock | undefined {
    return this.#passed(tree) ?? this.#behindEdit(tree, from);
  }

  #behindEdit(tree: Tree, from: number): PlacedBlock | undefined {
    const start = this.#next;
    const before = from - this.#moved;
    while ((this.#blocks[this.#next]?.from ?? before) < before) this.#next++;
    return this.#next > start ? this.#passed(tree) : undefined;
  }

  #passed(tree: Tree): PlacedBlock | undefined {
    const end = Math.min(this.#blocks.length, this.#next + MOST_REPLACED);
    for (let at = this.#next; at < end; at++) {
      const block = this.#blocks[at];
      if (block?.tree !== tree) continue;
      this.#next = at + 1;
      return block;
    }
    return undefined;
  }
}
