import type { FactOf } from '../facts/index.ts';
import { aspect, type Kept } from '../policy/factIndex.ts';
import type { PolicyBlock, PolicyBlocks } from '../policy/policy.ts';
import { NoteKey } from '../text/notes.ts';
import { contains } from '../text/span.ts';
import { type Ending, endingOf } from './endings.ts';
import type { RuleContext } from './rule.ts';

/** The kinds of facts that name what may have ended. */
export type NamingKind = 'frameworks' | 'frameworkLinks';

/** A fact that names what no longer stands as if it did, told by its place among others, so that it may move. */
export interface StaleFact {
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
const KEPT: Readonly<Record<NamingKind, NoteKey<Kept<readonly StaleFact[]>>>> = {
  frameworks: new NoteKey(),
  frameworkLinks: new NoteKey(),
};

/**
 * Facts that name what is stale on a day and is to be reported, in the order of the text. Left out are mentions that the
 * text itself calls past, which are fine, and those inside a citation of one section, of which `law-superseded-in-text`
 * says what took the section's place.
 */
export function staleFacts(blocks: PolicyBlocks, kind: NamingKind, context: RuleContext): readonly StaleFact[] {
  const { index } = blocks;
  const inputs = [index.stamp(ASPECTS[kind]), index.stamp('citations'), context.knowledge, context.asOf];
  return index.keep(KEPT[kind], inputs, () => found(blocks, kind, context));
}

/** The block and the fact that a stale fact is in a reading. */
export function factAt<Kind extends NamingKind>(
  blocks: PolicyBlocks,
  kind: Kind,
  { place, item }: StaleFact,
): { readonly block: PolicyBlock; readonly fact: FactOf<Kind> } {
  const block = blocks[blocks.index.having(kind)[place] as number] as PolicyBlock;
  return { block, fact: block.facts[kind][item] as FactOf<Kind> };
}

function found(blocks: PolicyBlocks, kind: NamingKind, context: RuleContext): StaleFact[] {
  const endings = new Map<string, Ending | undefined>();
  const stale: StaleFact[] = [];
  for (const [place, index] of blocks.index.having(kind).entries()) {
    const block = blocks[index] as PolicyBlock;
    for (const [item, fact] of block.facts[kind].entries()) {
      if (!endings.has(fact.framework)) endings.set(fact.framework, reportedEnding(fact.framework, context));
      const ending = endings.get(fact.framework);
      if (ending && !isFine(fact, block)) stale.push({ ending, place, item });
    }
  }
  return stale;
}

function reportedEnding(id: string, context: RuleContext): Ending | undefined {
  const framework = context.knowledge.frameworkById.get(id);
  return framework?.report ? endingOf(framework, context) : undefined;
}

/** True for a mention that the text calls past, or that is part of a citation. Links are only links. */
const isFine = (fact: FactOf<NamingKind>, { facts }: PolicyBlock): boolean =>
  'historical' in fact && (fact.historical || facts.citations.some((cited) => contains(cited, fact)));
