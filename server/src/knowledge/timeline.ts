import type { TimelineEvent } from './schema.ts';

/** Whether naming a thing at a date is right (`current`), out of date (`stale`) or ahead of its time (`upcoming`). */
export type FrameworkStatus = 'current' | 'stale' | 'upcoming';

/** What a timeline says about one day. */
export interface StatusAt {
  readonly status: FrameworkStatus;
  /** The event that brought it about: since when it is so. The first of all where nothing has happened yet. */
  readonly event: TimelineEvent;
  /** The next event after the day, where one is known. */
  readonly next?: TimelineEvent;
}

/** What a thing is after each kind of event; news and amendments change nothing about whether its name may be used. */
const STATUS_AFTER: Readonly<Record<TimelineEvent['event'], FrameworkStatus | undefined>> = {
  announced: undefined,
  adopted: undefined,
  'in-force': 'current',
  amended: undefined,
  invalidated: 'stale',
  repealed: 'stale',
  replaced: 'stale',
  renamed: 'stale',
  discontinued: 'stale',
};

/**
 * The status of a framework on a day.
 * @param framework its timeline must be in order, as the build checks.
 * @param date ISO; like the dates of events it may lack day or month and then counts as its first day.
 */
export function statusAt(framework: { readonly timeline: readonly TimelineEvent[] }, date: string): StatusAt {
  const day = firstDay(date);
  const past = framework.timeline.filter((event) => firstDay(event.date) <= day);
  const next = framework.timeline.find((event) => firstDay(event.date) > day);
  const deciding = decidingEvent(past);
  const event = deciding ?? past.at(-1) ?? framework.timeline[0];
  if (!event) throw new Error('A framework needs at least one event in its timeline.');
  // An amendment without anything before it: all that is known is that the thing was there already.
  const amended = past.some((candidate) => candidate.event === 'amended');
  const status = (deciding && STATUS_AFTER[deciding.event]) ?? (amended ? 'current' : 'upcoming');
  return next ? { status, event, next } : { status, event };
}

/**
 * The event that ended a framework, seen from a day: the first after which it was stale and stayed so. Undefined where
 * it is not stale on that day.
 */
export function endOf(
  framework: { readonly timeline: readonly TimelineEvent[] },
  date: string,
): TimelineEvent | undefined {
  // Most frameworks never ended.
  if (!framework.timeline.some(({ event }) => STATUS_AFTER[event] === 'stale')) return undefined;
  const { status, event } = statusAt(framework, date);
  return status === 'stale' ? event : undefined;
}

/** The events that ended a framework, seen from a day, oldest first; none where it is not stale on that day. */
export function endsOf(framework: { readonly timeline: readonly TimelineEvent[] }, date: string): TimelineEvent[] {
  const first = endOf(framework, date);
  if (!first) return [];
  const day = firstDay(date);
  const since = framework.timeline.slice(framework.timeline.indexOf(first));
  return since.filter((event) => STATUS_AFTER[event.event] === 'stale' && firstDay(event.date) <= day);
}

/** The event that brought the last change of status: of "invalidated" and, later, "replaced" it is the former. */
function decidingEvent(past: readonly TimelineEvent[]): TimelineEvent | undefined {
  const telling = past.filter((event) => STATUS_AFTER[event.event] !== undefined);
  const last = telling.at(-1);
  if (!last) return undefined;
  const otherwise = telling.findLastIndex((event) => STATUS_AFTER[event.event] !== STATUS_AFTER[last.event]);
  return telling[otherwise + 1];
}

/** The first day of an ISO date that may lack day or month: 2015 is 2015-01-01. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}
