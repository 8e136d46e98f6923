import type { KnowledgeData } from '../knowledge/schema.ts';
import type { KnownIds } from './schema.ts';

/**
 * The ids that a profile may name: all laws and rules, and as certifications the transfer frameworks and whatever else
 * a clause asks to be certified to.
 */
export function knownIds(knowledge: KnowledgeData, ruleIds: readonly string[]): KnownIds {
  const frameworks = knowledge.frameworks.filter(({ kind }) => kind === 'transfer-framework').map(({ id }) => id);
  const needed = knowledge.clauses.flatMap(({ needs }) => needs ?? []);
  return {
    laws: knowledge.laws.map(({ id }) => id),
    certifications: [...new Set([...frameworks, ...needed])],
    rules: ruleIds,
  };
}
