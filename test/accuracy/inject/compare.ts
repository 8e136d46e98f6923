import { overlaps, type Span } from '../../../server/src/text/span.ts';
import type { Seen } from '../findings.ts';
import { mapped, written } from './edits.ts';
import type { Fault } from './fault.ts';

/** What a fault did to the findings. */
export interface Comparison {
  readonly found: boolean;
  /** Other findings that are as they were. */
  readonly kept: number;
  readonly lost: readonly Seen[];
  readonly gained: readonly Seen[];
}

/** Compares what was seen before and after a fault; other findings must stay, at their places. */
export function compare(before: readonly Seen[], after: readonly Seen[], fault: Fault): Comparison {
  const { edits, mayChange = () => false } = fault;
  const news = written(edits);
  const open = after.map((seen) => ({ seen, identity: identityAfter(seen, news) }));
  const lost: Seen[] = [];
  let kept = 0;
  for (const seen of before) {
    const places = seen.places.map(({ from }) => mapped(from, edits)).filter((from) => from !== undefined);
    const isCut = places.length < seen.places.length;
    if (isCut && places.length === 0) continue;
    const identity = identityOf(seen.key, places);
    const at = open.findIndex((candidate) => candidate.identity === identity);
    if (at >= 0) {
      open.splice(at, 1);
      kept++;
    } else if (!isCut && !mayChange(seen) && !isTouched(seen, edits)) lost.push(seen);
  }
  const gained = open.map(({ seen }) => seen).filter((seen) => !isExpected(seen, fault) && !mayChange(seen));
  return { found: after.some((seen) => isExpected(seen, fault)), kept, lost, gained };
}

/** What was itself changed may well be seen otherwise. */
const isTouched = ({ places }: Seen, edits: Fault['edits']): boolean =>
  places.some((place) => edits.some((edit) => place.from <= edit.to && edit.from <= place.to));

const identityOf = (key: string, places: readonly number[]): string =>
  `${key} ${[...new Set(places)].sort((a, b) => a - b).join(' ')}`;

/** Without the places that the fault itself wrote. */
function identityAfter({ key, places }: Seen, news: readonly Span[]): string {
  const old = places.filter(({ from }) => !news.some((span) => from >= span.from && from < span.to));
  return identityOf(
    key,
    old.map(({ from }) => from),
  );
}

function isExpected({ key, places }: Seen, { expected }: Fault): boolean {
  if (!expected.keys.includes(key)) return false;
  return places.length === 0 || places.some((place) => expected.places.some((wanted) => overlaps(place, wanted)));
}
