import { formatDate } from '../../text/formatDate.ts';
import { clauseForRequirement } from '../clauses.ts';
import type { Knowledge, LawRequirement } from '../load.ts';
import type { Law, Requirement } from '../schema.ts';
import { clauseQuote } from './clause.ts';
import { type Description, type DescriptionContext, listOf, sourceLine, titledList } from './description.ts';
import { statusWords, timelineLines } from './framework.ts';

/** A law: where it stands, and everything that it asks a policy to say. */
export function lawDescription(law: Law, { knowledge, asOf }: DescriptionContext): Description {
  const framework = law.framework === undefined ? undefined : knowledge.frameworkById.get(law.framework);
  return {
    id: law.id,
    title: `${law.name} (${law.shortName})`,
    ...(framework && { state: statusWords(framework, asOf) }),
    paragraphs: [
      `Jurisdictions: ${law.jurisdictions.join(', ')}.`,
      ...listOf(framework ? timelineLines(framework) : []),
      ...titledList(
        'What it asks a policy to say:',
        law.requirements.map(
          (requirement) => `${requirement.article} (${requirement.id}): ${requirementLine(requirement, knowledge)}`,
        ),
      ),
      ...sourceLine(law.source),
      `Reviewed: ${formatDate(law.reviewed)}.${law.watch ? ` To watch: ${law.watch}` : ''}`,
    ],
  };
}

function requirementLine(requirement: Requirement, knowledge: Knowledge): string {
  const condition = conditionOf(requirement, knowledge);
  return condition === undefined ? requirement.text : `${requirement.text} When: ${condition}`;
}

/** When a requirement applies, in words; undefined where it always does. */
export function conditionOf({ when }: Requirement, knowledge: Knowledge): string | undefined {
  return when === 'always' ? undefined : (knowledge.conditionById.get(when)?.description ?? when);
}

/** One requirement: its text, when it applies, by which words it counts as met, and the clause that meets it. */
export function requirementDescription(
  { law, requirement }: LawRequirement,
  { knowledge }: DescriptionContext,
): Description {
  const topic = knowledge.topicById.get(requirement.topic);
  const certifications = knowledge.clauses.flatMap(({ needs }) => needs ?? []);
  const clause = clauseForRequirement({ law, requirement }, knowledge, certifications);
  const { cues, counterCues } = knowledge.requirementById.get(requirement.sameAs ?? '')?.requirement ?? requirement;
  return {
    id: requirement.id,
    title: `${law.shortName} ${requirement.article}`,
    state: requirement.severity,
    paragraphs: [
      requirement.text,
      `Applies: ${conditionOf(requirement, knowledge) ?? 'to every policy under this law.'}`,
      ...(requirement.from ? [`From: ${formatDate(requirement.from)}.`] : []),
      `Topic: ${topic?.title ?? requirement.topic} (${requirement.topic}).`,
      ...(requirement.sameAs
        ? [`Asks for the same as ${requirement.sameAs}: what meets that one meets this one.`]
        : []),
      ...(cues.length === 0 ? ['Met where the policy covers its topic.'] : []),
      ...titledList('Words that show that it is met:', cues.map(cueText)),
      ...titledList('Words that take the force of those in their sentence away:', counterCues.map(cueText)),
      ...(clause ? [`The clause “${clause.title}” (${clause.id}) meets it:`, clauseQuote(clause)] : []),
      ...sourceLine(requirement.source),
    ],
  };
}

const cueText = (cue: Requirement['cues'][number]): string => `\`${typeof cue === 'string' ? cue : cue.phrase}\``;
