import { formatDate } from '../../text/formatDate.ts';
import { table } from '../../text/markdownTable.ts';
import { slugOf } from '../../text/slug.ts';
import type { Knowledge } from '../load.ts';
import type { Law, Requirement } from '../schema.ts';
import { type DescriptionContext, listOf, sourceLine } from '../texts/description.ts';
import { statusWords, timelineLines } from '../texts/framework.ts';
import { conditionOf } from '../texts/law.ts';
import { type Page, page } from './page.ts';

/** `laws/<id>.md`: what a law asks a policy to say, article by article. */
export function lawPage(law: Law, { knowledge, asOf }: DescriptionContext): Page {
  const framework = law.framework === undefined ? undefined : knowledge.frameworkById.get(law.framework);
  return page(`laws/${law.id}.md`, `${law.name} (${law.shortName})`, [
    `\`${law.id}\`${framework ? `: ${statusWords(framework, asOf)}` : ''}. Jurisdictions: ${law.jurisdictions.join(', ')}.`,
    ...listOf(framework ? timelineLines(framework) : []),
    table(
      ['Article', 'What the policy has to say', 'When', 'Topic', 'Clause', 'Severity', 'Id'],
      law.requirements.map((requirement) => row(requirement, knowledge)),
    ).trim(),
    ...sourceLine(law.source),
    `Reviewed: ${formatDate(law.reviewed)}.${law.watch ? ` To watch: ${law.watch}` : ''}`,
  ]);
}

function row(requirement: Requirement, knowledge: Knowledge): string[] {
  const { id, article, topic, text, clause, severity, from } = requirement;
  const condition = conditionOf(requirement, knowledge) ?? 'always';
  const title = knowledge.topicById.get(topic)?.title ?? topic;
  const topicLink = `[${title}](../topics.md#${slugOf(title)})`;
  const clauseLink = clause ? `[\`${clause}\`](../clauses.md)` : '';
  const since = from ? ` From ${formatDate(from)}.` : '';
  return [article, text, `${condition}${since}`, topicLink, clauseLink, severity, `\`${id}\``];
}
