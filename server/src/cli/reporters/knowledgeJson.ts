import type { DueEntry } from '../../knowledge/currency.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import { statusAt } from '../../knowledge/timeline.ts';
import type { DueOutput, KnowledgeOutput } from '../knowledgeSchema.ts';

/** Everything that is known, for programs. Ends with a line feed. */
export function knowledgeJson(knowledge: Knowledge, asOf: string): string {
  const { snapshot, frameworks, laws, topics, clauses, conditions, placeholders } = knowledge;
  const { citations, contradictions, periods, terms } = knowledge;
  const output: KnowledgeOutput = {
    schema: 1,
    snapshot,
    asOf,
    frameworks: frameworks.map(({ timeline, ...framework }) => ({
      ...framework,
      status: statusAt({ timeline }, asOf).status,
      events: timeline,
    })),
    laws: laws.map(({ requirements: _, ...law }) => law),
    requirements: laws.flatMap((law) => law.requirements.map((requirement) => ({ ...requirement, law: law.id }))),
    topics,
    clauses,
    conditions,
    placeholders,
    citations,
    contradictions,
    periods,
    terms,
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** What is to be reviewed, for programs. Ends with a line feed. */
export function dueJson(due: readonly DueEntry[], asOf: string): string {
  const output: DueOutput = { schema: 1, asOf, due: due.map((entry) => ({ ...entry, happened: [...entry.happened] })) };
  return `${JSON.stringify(output, null, 2)}\n`;
}
