import type { NoteKey } from '../text/notes.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';
import type { BlockEdit } from './tally.ts';

/** The strongest offer for something. */
export interface Winner<Offer> {
  readonly offer: Offer;
  readonly strength: number;
  /** Index of the block that made it. */
  readonly index: number;
}

/** By the number of what it is offered for; undefined where there is none. */
export type Winners<Offer> = readonly (Winner<Offer> | undefined)[];

/** Enters what a block offers. It may depend on the block, but not on its place. */
export type Entrant<Offer> = (block: PolicyBlock, contest: Contest<Offer>) => void;

/** Takes the offers of blocks, in the order of the text; of those that are as strong the first one wins. */
export class Contest<Offer> {
  readonly winners: (Winner<Offer> | undefined)[] = [];

  /** Whether an offer of this strength would win so far: others need not be looked at more closely. */
  isOpen(number: number, strength: number): boolean {
    const best = this.winners[number];
    return best === undefined || strength > best.strength;
  }

  /** @param number of what it is offered for: a small one, counted from 0 */
  enter(number: number, strength: number, { index }: PolicyBlock, offer: Offer): void {
    if (this.isOpen(number, strength)) this.winners[number] = { offer, strength, index };
  }
}

/**
 * The winners among all blocks. After an edit only the blocks that it touched are asked, as long as none of them offers less
 * than it won with.
 * @param key names the contest
 * @param inputs everything but the block that an offer depends on: see `FactIndex`
 */
export function winnersOf<Offer>(
  blocks: PolicyBlocks,
  key: NoteKey<Winners<Offer>>,
  inputs: readonly unknown[],
  enter: Entrant<Offer>,
): Winners<Offer> {
  return blocks.index.followed(key, inputs, (before) => {
    const after = before && winnersAfter(before.edit, blocks, enter, before.result);
    return after ?? winnersAmong(blocks, 0, blocks.length, enter);
  });
}

/** The winners among the blocks [from, to). */
export function winnersAmong<Offer>(
  blocks: readonly PolicyBlock[],
  from: number,
  to: number,
  enter: Entrant<Offer>,
): Winners<Offer> {
  const contest = new Contest<Offer>();
  for (let index = from; index < to; index++) enter(blocks[index] as PolicyBlock, contest);
  return contest.winners;
}

/**
 * The winners after an edit, from those before it and what the blocks offer that it touched. Undefined where one of those
 * lost its offer: who was second is not known.
 */
export function winnersAfter<Offer>(
  edit: BlockEdit,
  blocks: readonly PolicyBlock[],
  enter: Entrant<Offer>,
  before: Winners<Offer>,
): Winners<Offer> | undefined {
  const fresh = winnersAmong(blocks, edit.prefix, blocks.length - edit.suffix, enter);
  const winners: (Winner<Offer> | undefined)[] = [];
  for (let number = 0; number < Math.max(before.length, fresh.length); number++) {
    const old = before[number];
    const come = fresh[number];
    const stays = old && staying(old, edit, blocks.length);
    if (old && !stays && (come === undefined || come.strength < old.strength)) return undefined;
    winners.push(stronger(stays, come));
  }
  return winners;
}

/** A winner in its place after an edit; undefined where the edit touched its block. */
function staying<Offer>(winner: Winner<Offer>, edit: BlockEdit, count: number): Winner<Offer> | undefined {
  const { index } = winner;
  if (index < edit.prefix) return winner;
  if (index < edit.count - edit.suffix) return undefined;
  return count === edit.count ? winner : { ...winner, index: index + count - edit.count };
}

/** The stronger of two, the first one where they are as strong. */
export function stronger<Offer>(a: Winner<Offer> | undefined, b: Winner<Offer> | undefined): Winner<Offer> | undefined {
  if (!a || !b) return a ?? b;
  return b.strength > a.strength || (b.strength === a.strength && b.index < a.index) ? b : a;
}
