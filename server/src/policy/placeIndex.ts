import type { BlockFacts, FactOf } from '../facts/index.ts';
import { blocksHaving, type PolicyBlock, type PolicyBlocks } from './policy.ts';

/** Where something stands, told without offsets, which move. */
interface Place {
  /** In which of the blocks that were indexed. */
  readonly nth: number;
  /** Offset in that block. */
  readonly from: number;
}

/** Finds places in certain blocks by key. It holds for as long as the same blocks are those, wherever they stand. */
export class PlaceIndex {
  readonly #places = new Map<string, Place[]>();

  /** Notes a place: an offset in the nth of the blocks that are indexed. */
  add(key: string, nth: number, from: number): void {
    const places = this.#places.get(key);
    if (places) places.push({ nth, from });
    else this.#places.set(key, [{ nth, from }]);
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** Whether there is a key that begins so. */
  hasBeginning(beginning: string): boolean {
    for (const key of this.#places.keys()) if (key.startsWith(beginning)) return true;
    return false;
  }

  /**
   * Offsets in the text, rising; none for a key that is not there.
   * @param indexes of the blocks that are indexed, as they stand now
   */
  offsetsOf(key: string, blocks: PolicyBlocks, indexes: readonly number[]): readonly number[] {
    const places = this.#places.get(key) ?? NOWHERE;
    return places.map(({ nth, from }) => (blocks[indexes[nth] as number] as PolicyBlock).from + from);
  }
}

const NOWHERE: readonly never[] = [];

/** Indexes the facts of a kind by the keys that each has. */
export function indexOfFacts<Kind extends keyof BlockFacts>(
  blocks: PolicyBlocks,
  kind: Kind,
  keyOf: (fact: FactOf<Kind>) => string | undefined,
): PlaceIndex {
  const index = new PlaceIndex();
  let nth = 0;
  for (const { facts } of blocksHaving(blocks, kind)) {
    for (const fact of facts[kind] as readonly FactOf<Kind>[]) {
      const key = keyOf(fact);
      if (key !== undefined) index.add(key, nth, fact.from);
    }
    nth++;
  }
  return index;
}
