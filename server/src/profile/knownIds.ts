import type { KnowledgeData } from '../knowledge/schema.ts';
import { statusAt } from '../knowledge/timeline.ts';
import type { KnownIds } from './schema.ts';

/**
 * The ids that a profile may name: all laws and rules, and as certifications the transfer frameworks that are current
 * (on the day on which the knowledge was last checked) and whatever else a clause asks to be certified to.
 */
export function knownIds(knowledge: KnowledgeData, ruleIds: readonly string[]): KnownIds {
  const current = knowledge.frameworks
    .filter((framework) => framework.kind === 'transfer-framework')
    .filter((framework) => statusAt(framework, knowledge.snapshot).status === 'current');
  const needed = knowledge.clauses.flatMap(({ needs }) => needs ?? []);
  return {
    laws: knowledge.laws.map(({ id }) => id),
    certifications: [...new Set([...current.map(({ id }) => id), ...needed])],
    rules: ruleIds,
  };
}
