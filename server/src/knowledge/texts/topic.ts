import type { Topic } from '../schema.ts';
import { type Description, type DescriptionContext, titledList } from './description.ts';

/** A topic: what covers it, which laws ask for it, how sections on it are called, and its clauses. */
export function topicDescription(topic: Topic, { knowledge }: DescriptionContext): Description {
  const { id, title, description, headings } = topic;
  const asking = knowledge.requirementsByTopic.get(id) ?? [];
  const clauses = knowledge.clausesByTopic.get(id) ?? [];
  return {
    id,
    title,
    state: 'topic',
    paragraphs: [
      description,
      ...titledList(
        'Asked for by:',
        asking.map(
          ({ law, requirement }) => `${law.shortName} ${requirement.article} (${requirement.id}): ${requirement.text}`,
        ),
      ),
      ...titledList(
        'Headings of such sections:',
        headings.map((phrase) => `\`${phrase}\``),
      ),
      ...titledList(
        'Clauses:',
        clauses.map((clause) => `${clause.id}: ${clause.description}`),
      ),
    ],
  };
}
