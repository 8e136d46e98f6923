import type { Framework, TimelineEvent } from '../knowledge/schema.ts';
import { type SuccessorContext, standingSuccessors } from '../knowledge/successors.ts';
import { endsOf } from '../knowledge/timeline.ts';
import { formatDate } from '../text/formatDate.ts';

/** What became of a framework that no longer stands, in the words of messages. */
export interface Ending {
  readonly framework: Framework;
  /** The event that ended it. */
  readonly ended: TimelineEvent;
  /** What happened, as the end of a sentence: "on 6 October 2015 the Court of Justice annulled it". */
  readonly what: string;
  /** What to do, as the end of a sentence. */
  readonly instead: string;
}

/** What became of a framework by a day; undefined where it is not stale on that day. */
export function endingOf(framework: Framework, context: SuccessorContext): Ending | undefined {
  const [ended, ...more] = endsOf(framework, context.asOf);
  if (!ended) return undefined;
  const later = ended.event === 'renamed' ? more.at(-1) : undefined;
  const what = [ended, later].flatMap((event) => (event ? [happened(event)] : [])).join(', and ');
  return { framework, ended, what, instead: insteadOf(framework, context) };
}

const happened = ({ date, what }: TimelineEvent): string =>
  `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)} ${what}`;

function insteadOf(framework: Framework, context: SuccessorContext): string {
  if (framework.replacement) return `write “${framework.replacement}”`;
  const names = standingSuccessors(framework, context).map(({ name }) => name);
  if (names.length === 0) return 'remove the mention, or mark it as past';
  return `name what applies today (${names.join(', or ')}) if it applies to you, or remove the mention`;
}
