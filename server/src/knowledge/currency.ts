import type { Knowledge } from './load.ts';
import type { Framework, TimelineEvent } from './schema.ts';
import { firstDay } from './timeline.ts';

/** An entry whose facts are older than this, in months, is to be compared with its source again. */
export const REVIEW_MONTHS = 18;

/** Knowledge that was last checked longer ago than this, in months, is out of date as a whole. */
export const SNAPSHOT_MONTHS = 9;

/** An entry of the knowledge that somebody should look at again. */
export interface DueEntry {
  readonly id: string;
  readonly name: string;
  readonly reviewed: string;
  /** True where the review is more than {@link REVIEW_MONTHS} ago. */
  readonly old: boolean;
  /** Events that have come about since the review. */
  readonly happened: readonly TimelineEvent[];
  /** What to look for, as whoever reviewed it last wrote down. */
  readonly watch: string | undefined;
}

/**
 * What is to be reviewed on a day, the most pressing first: what has happened since the review, then old reviews, then
 * what is only to be watched.
 */
export function dueEntries(knowledge: Reviewable, asOf: string): DueEntry[] {
  const { frameworks, laws, citations, contradictions } = knowledge;
  const entries: Reviewed[] = [
    ...frameworks,
    ...laws.map((law) => ({ ...law, timeline: [] })),
    ...citations.map((citation) => ({ ...citation, name: citation.what, timeline: [] })),
    ...contradictions.map((one) => ({ ...one, name: one.claim.says, timeline: [] })),
  ];
  const due = entries
    .map((entry) => dueEntry(entry, asOf))
    .filter(({ old, happened, watch }) => old || happened.length > 0 || watch !== undefined);
  return due.sort((a, b) => pressing(b) - pressing(a) || (a.reviewed < b.reviewed ? -1 : 1) || (a.id < b.id ? -1 : 1));
}

type Reviewable = Pick<Knowledge, 'frameworks' | 'laws' | 'citations' | 'contradictions'>;
type Reviewed = Pick<Framework, 'id' | 'name' | 'reviewed' | 'timeline'> & { readonly watch?: string | undefined };

function dueEntry({ id, name, reviewed, timeline, watch }: Reviewed, asOf: string): DueEntry {
  const happened = timeline.filter(({ date }) => firstDay(date) > firstDay(reviewed) && firstDay(date) <= asOf);
  return { id, name, reviewed, old: isOlderThan(reviewed, REVIEW_MONTHS, asOf), happened, watch };
}

const pressing = ({ happened, old }: DueEntry): number => (happened.length > 0 ? 2 : 0) + (old ? 1 : 0);

/** True where a date lies more than so many months before a day; dates may lack day or month. */
export function isOlderThan(date: string, months: number, asOf: string): boolean {
  return monthsAfter(date, months) < asOf;
}

/** The same day some months later, as text that compares with other days; 31 of a short month counts as its end. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = firstDay(date).split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}-${two(day)}`;
}
