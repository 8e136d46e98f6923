import { oldNameIn } from '../fixes/staleMention.ts';
import type { Framework, FrameworkKind } from '../knowledge/schema.ts';
import { changeLogFinder, type FrameworkLink, type FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { byPosition } from '../text/span.ts';
import type { Ending } from './endings.ts';
import type { Fix, RelatedPlace, RuleContext } from './rule.ts';
import { staleFacts } from './staleFacts.ts';

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
  const isWanted = ({ kind }: Framework): boolean => kinds.includes(kind);
  const isInLog = changeLogFinder(sections);
  const groups = new Map<Ending, FrameworkMention[]>();
  for (const { ending, fact, block, from, to } of staleFacts(blocks, 'frameworks', context, isWanted)) {
    if (isInLog(from)) continue;
    const text = block.text.source.slice(fact.from, fact.to);
    add(groups, ending, { framework: ending.framework, text, historical: false, block, from, to });
  }
  return joined(groups);
}

/** The same for links to websites. */
export function staleLinks({ blocks }: Policy, context: RuleContext): StaleGroup<FrameworkLink>[] {
  const groups = new Map<Ending, FrameworkLink[]>();
  const isWanted = ({ kind }: Framework): boolean => kind === 'website';
  for (const { ending, fact, block, from, to } of staleFacts(blocks, 'frameworkLinks', context, isWanted)) {
    add(groups, ending, { framework: ending.framework, target: fact.target, block, from, to });
  }
  return joined(groups);
}

function add<Place>(groups: Map<Ending, Place[]>, ending: Ending, place: Place): void {
  const known = groups.get(ending);
  if (known) known.push(place);
  else groups.set(ending, [place]);
}

/** "Safe Harbor" beside "U.S.-EU Safe Harbor" is the same cause: its places become places of the specific one. */
function joined<Place extends FrameworkMention | FrameworkLink>(
  groups: ReadonlyMap<Ending, Place[]>,
): StaleGroup<Place>[] {
  const endings = [...groups.keys()];
  const specificOf = ({ framework: { mayMean } }: Ending): Ending | undefined =>
    mayMean.length > 0 ? endings.find(({ framework }) => mayMean.includes(framework.id)) : undefined;
  const specific = new Map(endings.map((ending) => [ending, specificOf(ending)]));
  return endings.flatMap((ending) => {
    if (specific.get(ending)) return [];
    const own = groups.get(ending) ?? [];
    const first = own.find((place) => !isInLinkTitle(place)) ?? own[0];
    if (!first) return [];
    const more = endings.filter((other) => specific.get(other) === ending).flatMap((other) => groups.get(other) ?? []);
    const others = [...own, ...more].filter((place) => place !== first);
    return [{ ...ending, places: [first, ...others.sort((a, b) => a.from - b.from)] }];
  });
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
