import type { FactOf } from '../facts/index.ts';
import type { Framework } from '../knowledge/schema.ts';
import { aspect, type Kept } from '../policy/factIndex.ts';
import type { Located, PolicyBlock, PolicyBlocks } from '../policy/policy.ts';
import { NoteKey } from '../text/notes.ts';
import { contains } from '../text/span.ts';
import { type Ending, endingOf } from './endings.ts';
import type { RuleContext } from './rule.ts';

/** The kinds of facts that name what may have ended. */
export type NamingKind = 'frameworks' | 'frameworkLinks';

/** A fact that names what no longer stands as if it did, in its place. */
export interface StaleFact<Kind extends NamingKind> extends Located<FactOf<Kind>> {
  readonly ending: Ending;
}

/** A stale fact, told by its place among others so that it may move. */
interface StalePlace {
  readonly ending: Ending;
  /** The how manieth of the blocks that have facts of its kind. */
  readonly place: number;
  /** The how manieth of those facts in that block. */
  readonly item: number;
}

const ASPECTS = {
  frameworks: aspect('frameworks', (a, b) => a.framework === b.framework && a.historical === b.historical),
  frameworkLinks: aspect('frameworkLinks', (a, b) => a.framework === b.framework),
};
const PLACES: Readonly<Record<NamingKind, NoteKey<Kept<readonly StalePlace[]>>>> = {
  frameworks: new NoteKey(),
  frameworkLinks: new NoteKey(),
};

/**
 * Facts that name what is stale on a day and is to be reported, in the order of the text. Left out is what the text
 * itself calls past, which is fine, and what stands inside a citation of one section, of which `law-superseded-in-text`
 * says what took the section's place.
 * @param isWanted tells which frameworks are asked about
 */
export function staleFacts<Kind extends NamingKind>(
  blocks: PolicyBlocks,
  kind: Kind,
  context: RuleContext,
  isWanted: (framework: Framework) => boolean,
): StaleFact<Kind>[] {
  const { index } = blocks;
  const inputs = [index.stamp(ASPECTS[kind]), index.stamp('citations'), context.knowledge, context.asOf];
  const places = index.keep(PLACES[kind], inputs, () => stalePlaces(blocks, kind, context));
  const having = index.having(kind);
  const found: StaleFact<Kind>[] = [];
  for (const { ending, place, item } of places) {
    if (!isWanted(ending.framework)) continue;
    const block = blocks[having[place] as number] as PolicyBlock;
    const fact = block.facts[kind][item] as FactOf<Kind>;
    found.push({ ending, fact, block, from: block.from + fact.from, to: block.from + fact.to });
  }
  return found;
}

function stalePlaces(blocks: PolicyBlocks, kind: NamingKind, context: RuleContext): StalePlace[] {
  const endings = new Map<string, Ending | undefined>();
  const places: StalePlace[] = [];
  for (const [place, index] of blocks.index.having(kind).entries()) {
    const block = blocks[index] as PolicyBlock;
    for (const [item, fact] of block.facts[kind].entries()) {
      if (!endings.has(fact.framework)) endings.set(fact.framework, reportedEnding(fact.framework, context));
      const ending = endings.get(fact.framework);
      if (ending && !isCalledPast(fact) && !isCited(fact, block)) places.push({ ending, place, item });
    }
  }
  return places;
}

function reportedEnding(id: string, context: RuleContext): Ending | undefined {
  const framework = context.knowledge.frameworkById.get(id);
  return framework?.report ? endingOf(framework, context) : undefined;
}

const isCalledPast = (fact: FactOf<NamingKind>): boolean => 'historical' in fact && fact.historical;

const isCited = (fact: FactOf<NamingKind>, { facts }: PolicyBlock): boolean =>
  facts.citations.some((cited) => contains(cited, fact));
