import { oldNameIn } from '../fixes/staleMention.ts';
import type { FrameworkLink, FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { byPosition } from '../text/span.ts';
import type { Ending } from './endings.ts';
import type { Fix, RelatedPlace, RuleContext } from './rule.ts';
import { factAt, type NamingFact, type StaleFacts, type StaleQuestion, staleFacts } from './staleFacts.ts';

/**
 * What became of a framework, and every place that names it as if it still stood. The first, which is one in the text if
 * there is one, is where the finding goes; the others follow in their order.
 */
export interface StaleGroup<Place extends FrameworkMention | FrameworkLink> extends Ending {
  readonly places: readonly [Place, ...Place[]];
}

/** Mentions of what is stale on a day. */
export function staleMentions(
  policy: Policy,
  question: StaleQuestion<'frameworks'>,
  context: RuleContext,
): StaleGroup<FrameworkMention>[] {
  return staleFacts(policy, question, context).map((facts) => grouped(facts, (naming) => mentionAt(naming, policy)));
}

/** The same for links to websites. */
export function staleLinks(
  policy: Policy,
  question: StaleQuestion<'frameworkLinks'>,
  context: RuleContext,
): StaleGroup<FrameworkLink>[] {
  return staleFacts(policy, question, context).map((facts) => grouped(facts, (naming) => linkAt(naming, policy)));
}

function mentionAt(naming: NamingFact, { blocks }: Policy): FrameworkMention {
  const { block, fact } = factAt(blocks, 'frameworks', naming);
  const text = block.text.source.slice(fact.from, fact.to);
  const { framework } = naming;
  return { framework, text, historical: false, block, from: block.from + fact.from, to: block.from + fact.to };
}

function linkAt(naming: NamingFact, { blocks }: Policy): FrameworkLink {
  const { block, fact } = factAt(blocks, 'frameworkLinks', naming);
  const { framework } = naming;
  return { framework, target: fact.target, block, from: block.from + fact.from, to: block.from + fact.to };
}

function grouped<Place extends FrameworkMention | FrameworkLink>(
  { ending, own, unspecific }: StaleFacts,
  placeOf: (naming: NamingFact) => Place,
): StaleGroup<Place> {
  const places = own.map(placeOf) as [Place, ...Place[]];
  const first = places.find((place) => !isInLinkTitle(place)) ?? places[0];
  for (const naming of unspecific) places.push(placeOf(naming));
  if (unspecific.length > 0) places.sort((a, b) => a.from - b.from);
  const { framework, ended, what, instead } = ending;
  const others = places.filter((place) => place !== first);
  return { framework, ended, what, instead, places: [first, ...others] };
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
