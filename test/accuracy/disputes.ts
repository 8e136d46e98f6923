import type { Inspected } from '../../server/src/inspect/schema.ts';
import disputes from './disputes.json' with { type: 'json' };
import type { Counts, Scores } from './scorer.ts';

/**
 * Counts a mention as right that the labels lack although the line has it. A dispute is settled only for as long as the
 * program finds what it is about.
 */
export function settled({ kinds, ...scores }: Scores, inspected: ReadonlyMap<string, Inspected>): Scores {
  const right: Record<string, Counts> = { ...kinds };
  for (const { name, line, kind } of disputes) {
    const found = inspected.get(name)?.frameworks.some((mention) => mention.line === line && mention.status === kind);
    const counts = right[kind];
    if (found && counts) right[kind] = { ...counts, hits: counts.hits + 1, extra: counts.extra - 1 };
  }
  return { ...scores, kinds: right };
}
