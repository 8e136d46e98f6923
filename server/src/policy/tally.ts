import type { PolicyBlock } from './policy.ts';

/** A block in which something was counted, and how often it is there. */
interface Counted {
  readonly index: number;
  readonly count: number;
}

/** What was counted in the blocks of a document, until it was enough. */
export interface Tally {
  /** Only blocks that have it, in the order in which they were looked at. */
  readonly counted: readonly Counted[];
  readonly sum: number;
  /** True where all blocks were looked at. */
  readonly isComplete: boolean;
}

/** What an edit did to the blocks: all but the first `prefix` and the last `suffix` are others, or new. */
export interface BlockEdit {
  readonly prefix: number;
  readonly suffix: number;
  /** How many blocks there were before. */
  readonly count: number;
}

type CountIn = (block: PolicyBlock) => number;

/** Counts until it is enough: from a block to the last one, then in those before it. */
export function tallyFrom(start: number, blocks: readonly PolicyBlock[], enough: number, countIn: CountIn): Tally {
  const counted: Counted[] = [];
  let sum = 0;
  for (let looked = 0; looked < blocks.length; looked++) {
    const index = (start + looked) % blocks.length;
    const count = countIn(blocks[index] as PolicyBlock);
    if (count === 0) continue;
    counted.push({ index, count });
    sum += count;
    if (sum >= enough) return { counted, sum, isComplete: false };
  }
  return { counted, sum, isComplete: true };
}

/**
 * What was counted before an edit, as it is now. It may be less than enough, though there is more in blocks that were not
 * looked at: then it must be counted again.
 */
export function tallyAfter(
  { prefix, suffix, count }: BlockEdit,
  blocks: readonly PolicyBlock[],
  countIn: CountIn,
  tally: Tally,
): Tally {
  const moved = blocks.length - count;
  const counted: Counted[] = [];
  for (const one of tally.counted) {
    if (one.index < prefix) counted.push(one);
    else if (one.index >= count - suffix) counted.push({ index: one.index + moved, count: one.count });
  }
  if (!tally.isComplete && counted.length === tally.counted.length) return moved === 0 ? tally : { ...tally, counted };
  for (let index = prefix; index < blocks.length - suffix; index++) {
    const fresh = countIn(blocks[index] as PolicyBlock);
    if (fresh > 0) counted.push({ index, count: fresh });
  }
  return { counted, sum: counted.reduce((sum, one) => sum + one.count, 0), isComplete: tally.isComplete };
}
