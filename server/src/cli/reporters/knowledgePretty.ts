import { type DueEntry, REVIEW_MONTHS } from '../../knowledge/currency.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import { type FrameworkStatus, statusAt } from '../../knowledge/timeline.ts';
import { formatDate } from '../../text/formatDate.ts';
import type { Paint, Style } from '../ansi.ts';
import { indented, wrap } from '../wrap.ts';

const WIDTH = 80;

const SIGNS: Readonly<Record<FrameworkStatus, readonly [sign: string, style: Style]>> = {
  current: [' ', 'dim'],
  stale: ['x', 'yellow'],
  upcoming: ['>', 'blue'],
};

/** All entries by kind, one an entry, and how many there are. Ends with a line feed. */
export function knowledgePretty(knowledge: Knowledge, asOf: string, paint: Paint): string {
  const { laws, topics, clauses, citations, contradictions } = knowledge;
  const parts = [
    ...frameworkParts(knowledge, asOf, paint),
    part(
      'laws',
      laws.map(({ id, name, requirements }) => entry(id, `${name}: ${requirements.length} requirements`, paint)),
      paint,
    ),
    ...laws.map((law) =>
      part(
        law.id,
        law.requirements.map(({ id, text }) => entry(id, text, paint)),
        paint,
      ),
    ),
    part(
      'topics',
      topics.map(({ id, title }) => entry(id, title, paint)),
      paint,
    ),
    part(
      'clauses',
      clauses.map(({ id, description }) => entry(id, description, paint)),
      paint,
    ),
    part(
      'citations that are out of date',
      citations.map(({ id, what }) => entry(id, what, paint)),
      paint,
    ),
    part(
      'contradictions',
      contradictions.map(({ id, claim, contrary }) => entry(id, `${claim.says}, and ${contrary.says}`, paint)),
      paint,
    ),
    summary(knowledge, asOf),
  ];
  return `${parts.join('\n\n')}\n`;
}

const part = (title: string, lines: readonly string[], paint: Paint): string =>
  `${paint('bold', title)}\n${lines.join('\n')}`;

const entry = (id: string, text: string, paint: Paint): string =>
  `  ${paint('cyan', id)}  ${wrap(text, { width: WIDTH, start: id.length + 4, indent: 6 })}`;

function frameworkParts({ frameworks }: Knowledge, asOf: string, paint: Paint): string[] {
  const families = [...new Set(frameworks.map(({ family }) => family))];
  return families.map((family) => {
    const members = frameworks.filter((framework) => framework.family === family);
    const lines = members.map((framework) => {
      const [sign, style] = SIGNS[statusAt(framework, asOf).status];
      const name = wrap(framework.name, { width: WIDTH, start: framework.id.length + 6, indent: 6 });
      return `  ${paint(style, sign)} ${paint('cyan', framework.id)}  ${name}`;
    });
    return part(family, lines, paint);
  });
}

function summary(knowledge: Knowledge, asOf: string): string {
  const { frameworks, laws, topics, clauses, citations, contradictions, snapshot } = knowledge;
  const having = (status: FrameworkStatus): number =>
    frameworks.filter((framework) => statusAt(framework, asOf).status === status).length;
  const requirements = laws.reduce((sum, law) => sum + law.requirements.length, 0);
  const sentences = [
    `${frameworks.length} frameworks: ${having('current')} current, ${having('stale')} stale (x), ${having('upcoming')} upcoming (>) on ${formatDate(asOf)}.`,
    `${laws.length} laws with ${requirements} requirements, ${topics.length} topics, ${clauses.length} clauses.`,
    `${citations.length} citations that are out of date, ${contradictions.length} contradictions.`,
    `Last checked as a whole on ${formatDate(snapshot)}.`,
    'More about one: policywright explain ID',
  ];
  return sentences.map((sentence) => wrap(sentence, { width: WIDTH })).join('\n');
}

/** What is to be reviewed: why, and what to look for. Ends with a line feed. */
export function duePretty(due: readonly DueEntry[], asOf: string, paint: Paint): string {
  const entries = due.map(({ id, name, reviewed, old, happened, watch }) => {
    const reasons = [
      ...happened.map(({ date, what }) => `Since the review, on ${formatDate(date)}: ${what}.`),
      `Reviewed on ${formatDate(reviewed)}${old ? `, more than ${REVIEW_MONTHS} months ago` : ''}.`,
      ...(watch ? [`To watch: ${watch}`] : []),
    ];
    return `${paint('bold', id)}  ${wrap(name, { width: WIDTH, start: id.length + 2, indent: 2 })}\n${indented(reasons, 2, WIDTH)}`;
  });
  const urgent = due.filter(({ old, happened }) => old || happened.length > 0).length;
  const end = `${urgent} to review now, ${due.length - urgent} to watch, on ${formatDate(asOf)}.`;
  return `${[...entries, end].join('\n\n')}\n`;
}
