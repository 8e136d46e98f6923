import { citationDescription } from './citation.ts';
import { clauseDescription } from './clause.ts';
import { contradictionDescription } from './contradiction.ts';
import type { Description, DescriptionContext } from './description.ts';
import { wholeFrameworkDescription } from './framework.ts';
import { lawDescription, requirementDescription } from './law.ts';
import { topicDescription } from './topic.ts';

/**
 * Everything in the knowledge that has an id: a law and its framework, or a topic and its clause, may share one. An
 * article without the last words of its id ("gdpr/13-2-d") stands for all requirements that it makes.
 */
export function describeId(id: string, context: DescriptionContext): Description[] {
  const found = describedExactly(id, context);
  if (found.length > 0 || !id.includes('/')) return found;
  const requirements = [...context.knowledge.requirementById.keys()].filter((other) => other.startsWith(`${id}-`));
  return requirements.flatMap((requirement) => describedExactly(requirement, context));
}

function describedExactly(id: string, context: DescriptionContext): Description[] {
  const { knowledge } = context;
  const described = <T>(entry: T | undefined, describe: (entry: T, context: DescriptionContext) => Description) =>
    entry === undefined ? [] : [describe(entry, context)];
  return [
    ...described(knowledge.lawById.get(id), lawDescription),
    ...described(knowledge.frameworkById.get(id), wholeFrameworkDescription),
    ...described(knowledge.requirementById.get(id), requirementDescription),
    ...described(knowledge.topicById.get(id), topicDescription),
    ...described(knowledge.clauseById.get(id), clauseDescription),
    ...described(knowledge.citationById.get(id), citationDescription),
    ...described(knowledge.contradictionById.get(id), contradictionDescription),
    ...described(knowledge.conditionById.get(id), ({ description }) => ({
      id,
      title: 'When a requirement applies',
      paragraphs: [description],
    })),
  ];
}

/** All ids that {@link describeId} knows. */
export function describedIds({ knowledge }: Pick<DescriptionContext, 'knowledge'>): string[] {
  const { lawById, frameworkById, requirementById, topicById, clauseById, conditionById } = knowledge;
  const { citationById, contradictionById } = knowledge;
  const maps = [
    lawById,
    frameworkById,
    requirementById,
    topicById,
    clauseById,
    citationById,
    contradictionById,
    conditionById,
  ];
  return [...new Set(maps.flatMap((map) => [...map.keys()]))];
}
