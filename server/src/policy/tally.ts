import type { PolicyBlock } from './policy.ts';

/** A block in which something was counted, and how often it is there. */
interface Counted {
  readonly index: number;
  readonly count: number;
}

/** How far something was counted in the blocks of a document. */
export interface Tally {
  /** Only blocks that have it, rising. */
  readonly counted: readonly Counted[];
  readonly sum: number;
  /** All blocks in front of this one were looked at. */
  readonly end: number;
}

/** What an edit did to the blocks: all but the first `prefix` and the last `suffix` are others, or new. */
export interface BlockEdit {
  readonly prefix: number;
  readonly suffix: number;
  /** How many blocks there were before. */
  readonly count: number;
}

type CountIn = (block: PolicyBlock) => number;

const NOTHING: Tally = { counted: [], sum: 0, end: 0 };

/** Counts on from what was counted, until it is enough. */
export function tallied(
  blocks: readonly PolicyBlock[],
  enough: number,
  countIn: CountIn,
  start: Tally = NOTHING,
): Tally {
  if (start.sum >= enough || start.end >= blocks.length) return start;
  const counted = [...start.counted];
  let { sum, end } = start;
  for (; sum < enough && end < blocks.length; end++) sum += countOne(blocks, end, countIn, counted);
  return { counted, sum, end };
}

/** What was counted before an edit, with the blocks that it touched counted anew. */
export function tallyAfter(
  { prefix, suffix, count }: BlockEdit,
  blocks: readonly PolicyBlock[],
  countIn: CountIn,
  tally: Tally,
): Tally {
  if (tally.end <= prefix) return tally;
  const moved = blocks.length - count;
  const counted: Counted[] = [];
  let sum = 0;
  for (const one of tally.counted) if (one.index < prefix) sum += add(counted, one);
  for (let index = prefix; index < blocks.length - suffix; index++) sum += countOne(blocks, index, countIn, counted);
  for (const { index, count: times } of tally.counted)
    if (index >= count - suffix) sum += add(counted, { index: index + moved, count: times });
  return { counted, sum, end: Math.max(blocks.length - suffix, tally.end + moved) };
}

function countOne(blocks: readonly PolicyBlock[], index: number, countIn: CountIn, counted: Counted[]): number {
  const count = countIn(blocks[index] as PolicyBlock);
  return count > 0 ? add(counted, { index, count }) : 0;
}

function add(counted: Counted[], one: Counted): number {
  counted.push(one);
  return one.count;
}
