import { oldNameIn } from '../fixes/staleMention.ts';
import type { FrameworkKind } from '../knowledge/schema.ts';
import { changeLogFinder, type FrameworkLink, type FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { byPosition } from '../text/span.ts';
import type { Ending } from './endings.ts';
import type { Fix, RelatedPlace, RuleContext } from './rule.ts';
import { factAt, staleFacts } from './staleFacts.ts';

/**
 * What became of a framework, and every place that names it as if it still stood. The first, which is one in the text if
 * there is one, is where the finding goes; the others follow in their order.
 */
export interface StaleGroup<Place extends FrameworkMention | FrameworkLink> extends Ending {
  readonly places: readonly [Place, ...Place[]];
}

/** Groups what is stale on a day by framework: one cause, one finding. Mentions in a change log are fine. */
export function staleMentions(
  { blocks, sections }: Policy,
  kinds: readonly FrameworkKind[],
  context: RuleContext,
): StaleGroup<FrameworkMention>[] {
  const isInLog = changeLogFinder(sections);
  const groups = new Map<Ending, Places<FrameworkMention>>();
  for (const stale of staleFacts(blocks, 'frameworks', context)) {
    const { ending } = stale;
    if (!kinds.includes(ending.framework.kind)) continue;
    const { block, fact } = factAt(blocks, 'frameworks', stale);
    const from = block.from + fact.from;
    if (isInLog(from)) continue;
    const text = block.text.source.slice(fact.from, fact.to);
    const { framework } = ending;
    add(groups, ending, { framework, text, historical: false, block, from, to: block.from + fact.to });
  }
  return joined(groups);
}

/** The same for links to websites. */
export function staleLinks({ blocks }: Policy, context: RuleContext): StaleGroup<FrameworkLink>[] {
  const groups = new Map<Ending, Places<FrameworkLink>>();
  for (const stale of staleFacts(blocks, 'frameworkLinks', context)) {
    const { framework } = stale.ending;
    if (framework.kind !== 'website') continue;
    const { block, fact } = factAt(blocks, 'frameworkLinks', stale);
    const span = { from: block.from + fact.from, to: block.from + fact.to };
    add(groups, stale.ending, { framework, target: fact.target, block, ...span });
  }
  return joined(groups);
}

type Places<Place> = [Place, ...Place[]];

function add<Place>(byEnding: Map<Ending, Places<Place>>, ending: Ending, place: Place): void {
  const known = byEnding.get(ending);
  if (known) known.push(place);
  else byEnding.set(ending, [place]);
}

/** "Safe Harbor" beside "U.S.-EU Safe Harbor" is the same cause: its places become places of the specific one. */
function joined<Place extends FrameworkMention | FrameworkLink>(
  byEnding: ReadonlyMap<Ending, Places<Place>>,
): StaleGroup<Place>[] {
  const endings = [...byEnding.keys()];
  const unspecific = new Map<Ending, Ending>();
  for (const ending of endings) {
    const { mayMean } = ending.framework;
    const specific = mayMean.length > 0 && endings.find(({ framework }) => mayMean.includes(framework.id));
    if (specific) unspecific.set(ending, specific);
  }
  const groups: StaleGroup<Place>[] = [];
  for (const [ending, own] of byEnding) {
    if (unspecific.has(ending)) continue;
    const more = [...unspecific].flatMap(([other, specific]) =>
      specific === ending ? (byEnding.get(other) ?? []) : [],
    );
    const all = more.length > 0 ? [...own, ...more].sort((a, b) => a.from - b.from) : own;
    const first = own.find((place) => !isInLinkTitle(place)) ?? own[0];
    groups.push({ ...ending, places: [first, ...all.filter((place) => place !== first)] });
  }
  return groups;
}

/** The title of a link is shown to nobody who reads the page: a place in the text says more, and has the better fixes. */
function isInLinkTitle({ block, from }: FrameworkMention | FrameworkLink): boolean {
  const at = from - block.from;
  return block.text.links.some(
    ({ from: start, to, textSpan, targetSpan }) =>
      at >= start && at < to && at >= textSpan.to && at >= (targetSpan?.to ?? to),
  );
}

/** The other places of a group, for related information. */
export function otherPlaces({ framework, places }: StaleGroup<FrameworkMention | FrameworkLink>): RelatedPlace[] {
  const message = `${framework.name} is meant here too.`;
  return places.slice(1).map(({ from, to }) => ({ from, to, message }));
}

/** Swaps the new name in, everywhere: only where the knowledge says that a swap leaves the meaning unchanged. */
export function renamingFix({ framework, places }: StaleGroup<FrameworkMention>): Fix[] {
  const { replacement } = framework;
  if (!replacement) return [];
  const edits = places.map((place) => ({ ...oldNameIn(place), text: replacement })).sort(byPosition);
  const title =
    places.length === 1 ? `Change to “${replacement}”` : `Change to “${replacement}” in all ${places.length} places`;
  return [{ title, level: 'safe', edits }];
}
