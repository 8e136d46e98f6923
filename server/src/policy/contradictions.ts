import type { StatementFact } from '../facts/statements.ts';
import type { Contradiction } from '../knowledge/consistencySchema.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { NoteKey } from '../text/notes.ts';
import type { Kept } from './factIndex.ts';
import { type Located, located, type PolicyBlocks } from './policy.ts';

/** A place that says one side of a contradiction. Its span is absolute. */
export type Statement = Located<StatementFact>;

/** Two statements of a policy that cannot both be true, each with all places that make it, in the order of the text. */
export interface PolicyContradiction {
  readonly contradiction: Contradiction;
  /** Made first. */
  readonly earlier: readonly [Statement, ...Statement[]];
  readonly later: readonly [Statement, ...Statement[]];
}

/** What a policy promises and takes back elsewhere. Statements of one block do not contradict each other. */
export function contradictionsOf(blocks: PolicyBlocks, knowledge: Knowledge): PolicyContradiction[] {
  const { index } = blocks;
  const pairs = index.keep(PAIRS, [index.stamp('statements'), knowledge], () => pairsIn(blocks, knowledge));
  if (pairs.length === 0) return [];
  const placeOf = new Map(located(blocks, 'statements').map((place) => [place.fact, place]));
  const placed = (place: Statement): Statement => placeOf.get(place.fact) ?? place;
  return pairs.map(({ contradiction, earlier: [first, ...more], later: [second, ...others] }) => ({
    contradiction,
    earlier: [placed(first), ...more.map(placed)],
    later: [placed(second), ...others.map(placed)],
  }));
}

/** What it said when it was last judged: facts stay, places may have moved. */
const PAIRS = new NoteKey<Kept<readonly PolicyContradiction[]>>();

function pairsIn(blocks: PolicyBlocks, knowledge: Knowledge): PolicyContradiction[] {
  const statements = located(blocks, 'statements');
  if (statements.length < 2) return [];
  return knowledge.contradictions.flatMap((contradiction) => {
    const own = statements.filter(({ fact }) => fact.contradiction === contradiction.id);
    const sides = pairOf(own.filter((one) => !standsBesideOther(one, own)));
    return sides ? [{ contradiction, ...sides }] : [];
  });
}

const standsBesideOther = (one: Statement, all: readonly Statement[]): boolean =>
  all.some((other) => other.block === one.block && other.fact.side !== one.fact.side);

function pairOf(statements: readonly Statement[]): Omit<PolicyContradiction, 'contradiction'> | undefined {
  const side = statements[0]?.fact.side;
  const [first, ...more] = statements.filter(({ fact }) => fact.side === side);
  const [second, ...others] = statements.filter(({ fact }) => fact.side !== side);
  return first && second ? { earlier: [first, ...more], later: [second, ...others] } : undefined;
}
