import type { Knowledge } from './load.ts';
import type { Framework } from './schema.ts';
import { statusAt } from './timeline.ts';

/** What successors are looked up in, and for which day (YYYY-MM-DD). */
export interface SuccessorContext {
  readonly knowledge: Pick<Knowledge, 'frameworkById'>;
  readonly asOf: string;
}

/**
 * What a policy would name on a day in the place of a framework: what its entry says, or what took its place. Of what
 * has itself become stale the successors count; what is not in force yet can be named by nobody.
 */
export function standingSuccessors(framework: Framework, context: SuccessorContext): Framework[] {
  return [...standing(framework, context, new Set([framework.id]))];
}

function standing(framework: Framework, context: SuccessorContext, seen: Set<string>): Set<Framework> {
  const { useInstead, successors } = framework;
  const found = new Set<Framework>();
  for (const id of useInstead.length > 0 ? useInstead : successors) {
    const next = context.knowledge.frameworkById.get(id);
    if (!next || seen.has(id)) continue;
    seen.add(id);
    const { status } = statusAt(next, context.asOf);
    if (status === 'current') found.add(next);
    if (status === 'stale') for (const further of standing(next, context, seen)) found.add(further);
  }
  return found;
}
