import { insertionPlace, insertSection } from '../fixes/insertSection.ts';
import { sectionClauses } from '../knowledge/clauses.ts';
import type { Clause } from '../knowledge/schema.ts';
import { requirementsOn } from '../policy/applicability.ts';
import type { InsertedSection, InsertSectionParams } from '../protocol.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Checked } from '../workspace/analysis.ts';
import { rangeOf } from './ranges.ts';

/** The clause that fits best for a section on a topic, by the organisation's certifications and the laws that ask for it. */
export function bestClause(checked: Checked, topic: string): Clause | undefined {
  const { policy, profile, knowledge, asOf } = checked;
  const requirements = requirementsOn(topic, policy.applicability, knowledge, asOf);
  const laws = requirements.map(({ law }) => law.id);
  const { certifications } = profile;
  return sectionClauses(knowledge.clausesByTopic.get(topic) ?? [], { certifications, laws })[0];
}

/** The edit that inserts a topic's clause as a section at its right place, as text or as an LSP snippet. */
export function insertionOf(
  { policy, profile, knowledge }: Checked,
  clause: Clause,
  form: 'text' | 'snippet' = 'text',
): TextEdit {
  return insertSection(policy, clause, { profile, knowledge }, form);
}

/** Where {@link insertionOf} inserts it: an offset. */
export function insertionPlaceOf({ policy, knowledge }: Checked, clause: Clause): number {
  return insertionPlace(policy, clause, knowledge);
}

/** What `policywright/insertSection` answers; null where the knowledge has no such clause, or none that would be true. */
export function insertedSection(
  checked: Checked,
  { topic, clause: wanted }: Pick<InsertSectionParams, 'topic' | 'clause'>,
): InsertedSection | null {
  const clause = wanted === undefined ? bestClause(checked, topic) : checked.knowledge.clauseById.get(wanted);
  if (!clause) return null;
  const { uri, version } = checked.document;
  const edit = insertionOf(checked, clause);
  const range = rangeOf(checked.policy.lines, edit);
  return {
    uri,
    version,
    title: clause.title,
    edits: [{ range, newText: edit.text }],
    position: range.start,
    snippet: insertionOf(checked, clause, 'snippet').text,
  };
}
