import { type ClauseForm, fillClause, type HeadingStyle, headingFor } from '../knowledge/clauses.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Clause } from '../knowledge/schema.ts';
import type { Policy, Section } from '../policy/policy.ts';
import type { Profile } from '../profile/profile.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { TextView } from '../text/editedText.ts';
import { headingStyleOf, mainSections } from './headingStyle.ts';
import { profileValues } from './profileValues.ts';

/** What an insertion is made from. */
export interface InsertionContext {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
}

/**
 * The edit that adds a clause as a section of its own: in the document's own heading style, filled from the profile,
 * behind the last section whose topics come before the clause's in the usual order of a policy. In a numbered policy it
 * goes to the end, so that no number and no reference to one changes.
 * @param form text leaves visible `[descriptions]` where the profile has no value; snippet makes them tab stops
 */
export function insertSection(
  policy: Policy,
  clause: Clause,
  context: InsertionContext,
  form: ClauseForm = 'text',
): TextEdit {
  const { document } = policy;
  const style = headingStyleOf(policy);
  const at = insertionPlace(policy, clause, context.knowledge, style);
  const body = fillClause(clause, profileValues(context.profile), form, context.knowledge.placeholders).text;
  const section = setOff(`${headingFor(clause, style)}\n\n${body}`, document.source, at);
  // A line that ends in a lone CR would take a line feed behind it for its own.
  const text = document.text.charAt(at - 1) === '\r' && section.startsWith('\n') ? `\n${section}` : section;
  return { from: at, to: at, text: document.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text };
}

/** The offset at which {@link insertSection} adds a clause. */
export function insertionPlace(
  policy: Policy,
  clause: Clause,
  knowledge: Knowledge,
  { numbering }: HeadingStyle = headingStyleOf(policy),
): number {
  const main = mainSections(policy);
  const after = numbering ? main.at(-1) : sectionBefore(main, clause.topic, policy, knowledge);
  return after ? after.span.to : placeWithoutSections(policy, main);
}

/** The last main section on a topic that usually comes before the given one; undefined where it would come first. */
function sectionBefore(
  main: readonly Section[],
  topic: string,
  policy: Policy,
  knowledge: Knowledge,
): Section | undefined {
  const order = knowledge.topics.findIndex(({ id }) => id === topic);
  return main.findLast((section) => {
    const own = orderOf(section, policy, knowledge);
    return own !== undefined && own <= order;
  });
}

/** Where a section's topics stand in the usual order; a section without known topics has no place of its own. */
function orderOf(section: Section, policy: Policy, knowledge: Knowledge): number | undefined {
  const ids = policy.topicsOfSection.get(section) ?? [];
  const orders = ids.map((id) => knowledge.topics.findIndex((topic) => topic.id === id)).filter((order) => order >= 0);
  return orders.length > 0 ? Math.min(...orders) : undefined;
}

/** Before the first main section, or at the end of a document that has none. */
function placeWithoutSections({ document }: Policy, [first]: readonly Section[]): number {
  return first ? first.headingSpan.from : document.source.length;
}

/** A blank line above and below, and none twice. */
function setOff(section: string, source: TextView, at: number): string {
  const before = /(\n[^\S\n]*)*$/.exec(source.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const breaks = before.split('\n').length - 1;
  const above = at === 0 ? '' : '\n'.repeat(Math.max(0, 2 - breaks));
  const below = at >= source.length ? '\n' : '\n\n';
  return above + section + below;
}
