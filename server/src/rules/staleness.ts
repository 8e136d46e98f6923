import { oldNameIn } from '../fixes/staleMention.ts';
import type { Framework, FrameworkKind, TimelineEvent } from '../knowledge/schema.ts';
import { type SuccessorContext, standingSuccessors } from '../knowledge/successors.ts';
import { endsOf } from '../knowledge/timeline.ts';
import type { FrameworkLink, FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import { capitalised } from '../text/capitalised.ts';
import { formatDate } from '../text/formatDate.ts';
import { byPosition } from '../text/span.ts';
import type { Fix, RelatedPlace } from './rule.ts';

/**
 * A stale framework and every place that names it as if it still stood. The first, which is one in the text if there is
 * one, is where the finding goes; the others follow in their order.
 */
export interface StaleGroup<Place extends FrameworkMention | FrameworkLink> {
  readonly framework: Framework;
  /** The event that ended it. */
  readonly ended: TimelineEvent;
  /** What became of it after it had only been renamed. */
  readonly later: TimelineEvent | undefined;
  readonly places: readonly [Place, ...Place[]];
}

/**
 * Groups what is stale on a day by framework: one cause, one finding. Left out are historical mentions, which are fine,
 * and those inside a citation of one section, of which `law-superseded-in-text` says what took the section's place.
 */
export function staleMentions(
  policy: Policy,
  kinds: readonly FrameworkKind[],
  asOf: string,
): StaleGroup<FrameworkMention>[] {
  const mentions = policy.frameworks.filter((mention) => !mention.historical && !isCited(mention));
  return staleGroups(mentions, kinds, asOf);
}

const isCited = ({ block, from, to }: FrameworkMention): boolean =>
  block.facts.citations.some((cited) => block.from + cited.from <= from && block.from + cited.to >= to);

/** The same for links to websites. */
export function staleLinks(policy: Policy, asOf: string): StaleGroup<FrameworkLink>[] {
  return staleGroups(policy.frameworkLinks, ['website'], asOf);
}

function staleGroups<Place extends FrameworkMention | FrameworkLink>(
  places: readonly Place[],
  kinds: readonly FrameworkKind[],
  asOf: string,
): StaleGroup<Place>[] {
  const groups = new Map<string, StaleGroup<Place> & { readonly places: Place[] }>();
  for (const place of places) {
    const { framework } = place;
    if (!framework.report || !kinds.includes(framework.kind)) continue;
    const known = groups.get(framework.id);
    if (known) {
      known.places.push(place);
      continue;
    }
    const [ended, ...more] = endsOf(framework, asOf);
    const later = ended?.event === 'renamed' ? more.at(-1) : undefined;
    if (ended) groups.set(framework.id, { framework, ended, later, places: [place] });
  }
  return joined([...groups.values()]);
}

/** "Safe Harbor" beside "U.S.-EU Safe Harbor" is the same cause: its places become places of the specific one. */
function joined<Place extends FrameworkMention | FrameworkLink>(
  groups: readonly StaleGroup<Place>[],
): StaleGroup<Place>[] {
  const specific = new Map(
    groups.map((group) => [group, groups.find(({ framework }) => group.framework.mayMean.includes(framework.id))]),
  );
  return groups
    .filter((group) => specific.get(group) === undefined)
    .map((group) => {
      const more = groups.filter((other) => specific.get(other) === group).flatMap(({ places }) => places);
      const first = group.places.find((place) => !isInLinkTitle(place)) ?? group.places[0];
      const others = [...group.places, ...more].filter((place) => place !== first);
      return { ...group, places: [first, ...others.sort((a, b) => a.from - b.from)] };
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
  return places.slice(1).map(({ from, to }) => ({ from, to, message: `${framework.name} is meant here too.` }));
}

/** What happened, as the end of a sentence: "on 6 October 2015 the Court of Justice annulled it". */
export function whatHappened({ ended, later }: StaleGroup<FrameworkMention | FrameworkLink>): string {
  return [ended, later].flatMap((event) => (event ? [happened(event)] : [])).join(', and ');
}

const happened = ({ date, what }: TimelineEvent): string =>
  `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)} ${what}`;

/** What to do, as the end of a sentence. */
export function insteadOf(framework: Framework, context: SuccessorContext): string {
  if (framework.replacement) return `write “${framework.replacement}”`;
  const names = standingSuccessors(framework, context).map(({ name }) => name);
  if (names.length === 0) return 'remove the mention, or mark it as past';
  return `name what applies today (${names.join(', or ')}) if it applies to you, or remove the mention`;
}

/** {@link insteadOf} as a sentence of its own, without its full stop. */
export function insteadSentence(framework: Framework, context: SuccessorContext): string {
  return capitalised(insteadOf(framework, context));
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
