import type { FactOf } from '../facts/index.ts';
import type { Framework, FrameworkKind } from '../knowledge/schema.ts';
import { aspect, type Kept } from '../policy/factIndex.ts';
import { changeLogFinder } from '../policy/frameworks.ts';
import { outlineOf } from '../policy/outline.ts';
import type { Policy, PolicyBlock, PolicyBlocks } from '../policy/policy.ts';
import { NoteKey } from '../text/notes.ts';
import { contains } from '../text/span.ts';
import { type Ending, endingOf } from './endings.ts';
import type { RuleContext } from './rule.ts';

/** The kinds of facts that name what may have ended. */
export type NamingKind = 'frameworks' | 'frameworkLinks';

/** Asks for facts of a kind that name what is stale, of some kinds. Who asks makes one for himself. */
export class StaleQuestion<Kind extends NamingKind> {
  readonly kind: Kind;
  readonly about: readonly FrameworkKind[];
  readonly kept = new NoteKey<Kept<readonly StaleFacts[]>>();

  constructor(kind: Kind, about: readonly FrameworkKind[]) {
    this.kind = kind;
    this.about = about;
  }
}

/** What became of a framework, and the facts that name it as if it still stood, in the order of the text. */
export interface StaleFacts {
  readonly ending: Ending;
  readonly own: readonly [NamingFact, ...NamingFact[]];
  /** Those that name it less specifically. */
  readonly unspecific: readonly NamingFact[];
}

/** A fact that names a framework, told by its place among others, so that it may move. */
export interface NamingFact {
  readonly framework: Framework;
  /** The how manieth of the blocks that have facts of its kind. */
  readonly place: number;
  /** The how manieth of those facts in that block. */
  readonly item: number;
}

/** What became of frameworks, by their ids, as far as somebody asked. */
const ENDINGS = new NoteKey<Kept<Map<string, Ending | undefined>>>();

const ASPECTS = {
  frameworks: aspect('frameworks', (a, b) => a.framework === b.framework && a.historical === b.historical),
  frameworkLinks: aspect('frameworkLinks', (a, b) => a.framework === b.framework),
};

/**
 * What is stale on a day and is to be reported, by framework: one cause, one finding. Left out are mentions that are past
 * by their words or because they stand in a change log, which are fine, and those inside a citation of one section, of
 * which `law-superseded-in-text` says what took the section's place.
 */
export function staleFacts(
  policy: Policy,
  question: StaleQuestion<NamingKind>,
  context: RuleContext,
): readonly StaleFacts[] {
  const { blocks, document } = policy;
  const { index } = blocks;
  const stamps = [index.stamp(ASPECTS[question.kind]), index.stamp('citations'), outlineOf(blocks, document.source)];
  return index.keep(question.kept, [...stamps, context.knowledge, context.asOf], () =>
    joined(byEnding(policy, question, context)),
  );
}

/** The block and the fact that are meant. */
export function factAt<Kind extends NamingKind>(
  blocks: PolicyBlocks,
  kind: Kind,
  { place, item }: NamingFact,
): { readonly block: PolicyBlock; readonly fact: FactOf<Kind> } {
  const block = blocks[blocks.index.having(kind)[place] as number] as PolicyBlock;
  return { block, fact: block.facts[kind][item] as FactOf<Kind> };
}

type Places = [NamingFact, ...NamingFact[]];

function byEnding(
  { blocks, sections }: Policy,
  { kind, about }: StaleQuestion<NamingKind>,
  context: RuleContext,
): Map<Ending, Places> {
  const found = new Map<Ending, Places>();
  const isInLog = changeLogFinder(sections);
  const endingFor = endingFinder(blocks, context);
  for (const [place, index] of blocks.index.having(kind).entries()) {
    const block = blocks[index] as PolicyBlock;
    for (const [item, fact] of block.facts[kind].entries()) {
      const ending = endingFor(fact.framework);
      if (!ending || !about.includes(ending.framework.kind) || isFine(fact, block, isInLog)) continue;
      const known = found.get(ending);
      const naming = { framework: ending.framework, place, item };
      if (known) known.push(naming);
      else found.set(ending, [naming]);
    }
  }
  return found;
}

/** Gives what became of a framework that is to be reported, by its id; each is worked out once for a document and a day. */
function endingFinder({ index }: PolicyBlocks, context: RuleContext): (id: string) => Ending | undefined {
  const { knowledge, asOf } = context;
  const known = index.keep(ENDINGS, [knowledge, asOf], () => new Map<string, Ending | undefined>());
  return (id) => {
    if (known.has(id)) return known.get(id);
    const framework = knowledge.frameworkById.get(id);
    const ending = framework?.report ? endingOf(framework, context) : undefined;
    known.set(id, ending);
    return ending;
  };
}

/** True for a mention that is past, or part of a citation. Links are only links. */
function isFine(fact: FactOf<NamingKind>, { from, facts }: PolicyBlock, isInLog: (offset: number) => boolean): boolean {
  if (!('historical' in fact)) return false;
  return fact.historical || facts.citations.some((cited) => contains(cited, fact)) || isInLog(from + fact.from);
}

/** "Safe Harbor" beside "U.S.-EU Safe Harbor" is the same cause. */
function joined(found: ReadonlyMap<Ending, Places>): StaleFacts[] {
  const endings = [...found.keys()];
  const specificOf = ({ framework: { mayMean } }: Ending): Ending | undefined =>
    endings.find(({ framework }) => mayMean.includes(framework.id));
  const all: StaleFacts[] = [];
  for (const [ending, own] of found) {
    if (specificOf(ending)) continue;
    const others = endings.filter((other) => specificOf(other) === ending);
    all.push({ ending, own, unspecific: others.flatMap((other) => found.get(other) ?? []) });
  }
  return all;
}
