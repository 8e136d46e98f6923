import type { BlockFacts } from '../facts/index.ts';
import { NoteKey } from '../text/notes.ts';
import type { BlockEdit } from './tally.ts';

/** Names what is judged of the facts of a kind, and the type of it. Who judges makes one for himself. */
export class FactQuestion<T> extends NoteKey<readonly Judgement<T>[]> {
  readonly kind: keyof BlockFacts;

  constructor(kind: keyof BlockFacts) {
    super();
    this.kind = kind;
  }
}

/** What was judged of the facts of one block by what stands around it. */
export interface Judgement<T> {
  /** One for each fact; those that are alike are equal plain values, or the same object. */
  readonly values: readonly T[];
  /** How many blocks above or below the furthest stands that was looked at; infinite where more than blocks was. */
  readonly reach: number;
}

/** Judgements before an edit, one for each block that had facts, and what the edit did to the blocks. */
interface JudgedBefore<T> {
  readonly result: readonly Judgement<T>[];
  readonly edit: BlockEdit;
}

/**
 * Judgements of the blocks that have facts; those are taken over that looked at nothing that an edit touched.
 * @param having indexes of the blocks, rising
 * @param count how many blocks there are in all
 * @returns the same object as before where all are alike
 */
export function judgedBlocks<T>(
  having: readonly number[],
  count: number,
  judge: (index: number) => Judgement<T>,
  before?: JudgedBefore<T>,
): readonly Judgement<T>[] {
  if (!before) return having.map(judge);
  const { result: judgements, edit } = before;
  const { prefix, suffix } = edit;
  const goneBefore = judgements.length - having.length;
  let isSame = goneBefore === 0;
  const all = having.map((index, nth) => {
    const isInPrefix = index < prefix;
    const isInSuffix = index >= count - suffix;
    const old = isInPrefix || isInSuffix ? judgements[isInPrefix ? nth : nth + goneBefore] : undefined;
    if (old && (isInPrefix ? index + old.reach < prefix : index - old.reach >= count - suffix)) return old;
    const fresh = judge(index);
    if (old && areAlike(old, fresh)) return old;
    isSame = false;
    return fresh;
  });
  return isSame ? judgements : all;
}

const areAlike = <T>(a: Judgement<T>, b: Judgement<T>): boolean =>
  a.reach === b.reach && a.values.length === b.values.length && a.values.every((value, at) => value === b.values[at]);
