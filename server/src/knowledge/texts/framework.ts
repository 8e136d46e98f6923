import { formatDate } from '../../text/formatDate.ts';
import type { Framework, FrameworkKind } from '../schema.ts';
import { standingSuccessors } from '../successors.ts';
import { type FrameworkStatus, statusAt } from '../timeline.ts';
import { type Description, type DescriptionContext, listOf, sourceLine, titledList } from './description.ts';

/** What has legal force; of other things one says that they are current. */
const IN_FORCE: ReadonlySet<FrameworkKind> = new Set(['transfer-framework', 'law', 'instrument', 'case']);

/** The status of a framework on a day in words that can follow its name. */
export function statusWords(framework: Framework, asOf: string): string {
  const { status, event, next } = statusAt(framework, asOf);
  const words: Readonly<Record<FrameworkStatus, string>> = {
    current: `${IN_FORCE.has(framework.kind) ? 'in force' : 'current'} on ${formatDate(asOf)}`,
    stale: `no longer stands, since ${formatDate(event.date)}`,
    upcoming: next ? `not in force yet; ${formatDate(next.date)}: ${next.what}` : 'not in force yet',
  };
  return words[status];
}

/** What a policy would name on the day in the place of a framework, by name. */
function successorNames(framework: Framework, context: DescriptionContext): string[] {
  if (framework.replacement) return [framework.replacement];
  return standingSuccessors(framework, context).map(({ name }) => name);
}

/** What happened to a framework, oldest first: "6 October 2015: the Court of Justice annulled …". */
export function timelineLines({ timeline }: Framework): string[] {
  return timeline.map(({ date, what }) => `${formatDate(date)}: ${what}`);
}

/** A framework as a hover tells of it: why it matters, its timeline, what takes its place, the source. */
export function frameworkDescription(framework: Framework, context: DescriptionContext): Description {
  const { asOf } = context;
  const stale = statusAt(framework, asOf).status === 'stale';
  const instead = stale ? successorNames(framework, context) : [];
  return {
    id: framework.id,
    title: framework.name,
    state: statusWords(framework, asOf),
    paragraphs: [
      framework.why,
      ...listOf(timelineLines(framework)),
      ...(instead.length > 0 ? [`Today: ${instead.join('; ')}.`] : []),
      ...sourceLine(framework.source),
      reviewLine(framework),
    ],
  };
}

/** The same, with what only those need who keep the knowledge: by which words and addresses a mention is found. */
export function wholeFrameworkDescription(framework: Framework, context: DescriptionContext): Description {
  const { kind, jurisdictions, phrases, unless, urls, report } = framework;
  const description = frameworkDescription(framework, context);
  return {
    ...description,
    paragraphs: [
      `${kind}${jurisdictions.length > 0 ? ` (${jurisdictions.join(', ')})` : ''}`,
      ...description.paragraphs,
      ...(report ? [] : ['A mention alone is no finding.']),
      ...titledList('Found by these phrases:', phrases.map(code)),
      ...titledList('Not where the sentence also has:', unless.map(code)),
      ...titledList('Addresses:', urls.map(code)),
    ],
  };
}

const code = (phrase: string): string => `\`${phrase}\``;

function reviewLine({ reviewed, confidence, watch }: Framework): string {
  const sure = confidence === 'high' ? '' : ` (confidence: ${confidence})`;
  return `Reviewed: ${formatDate(reviewed)}${sure}.${watch ? ` To watch: ${watch}` : ''}`;
}
