import { requirementsOn } from '../policy/applicability.ts';
import type { Section } from '../policy/policy.ts';
import { type RequirementState, type RequirementStatus, requirementsOf } from '../policy/requirements.ts';
import type { Checked } from '../workspace/analysis.ts';

const MARKS: Readonly<Record<RequirementState, string>> = { met: '✓', unsure: '?', unmet: '✗' };
const WORDS: Readonly<Record<RequirementState, string>> = {
  met: '',
  unsure: ' (to be checked)',
  unmet: ' (not found)',
};

/**
 * What a section's heading covers: each topic, with what the laws in force ask of it and whether the policy says that.
 * Where no law is known, the laws that would ask for the topic.
 * @param topics ids of the topics that the heading names, or that findings on it are about
 * @returns Markdown
 */
export function headingText({ title }: Section, topics: readonly string[], checked: Checked): string {
  const { policy, knowledge, asOf } = checked;
  const statuses = requirementsOf(policy, knowledge, asOf);
  const texts = topics.flatMap((id) => {
    const topic = knowledge.topicById.get(id);
    if (!topic) return [];
    const lines = requirementLines(statuses.filter(({ requirement }) => requirement.topic === id));
    return [[`**${topic.title}**: ${topic.description}${askedElsewhere(id, checked)}`, ...lines].join('\n')];
  });
  return [`The heading “${title}” covers:`, ...texts].join('\n\n');
}

/** One line for all laws that ask for the same, the open ones first. */
function requirementLines(statuses: readonly RequirementStatus[]): string[] {
  const roots = [...new Set(statuses.map(({ root }) => root))];
  const groups = roots.map((root) => statuses.filter((status) => status.root === root));
  const order: readonly RequirementState[] = ['unmet', 'unsure', 'met'];
  return order.flatMap((state) => groups.filter(([first]) => first?.state === state).map(requirementLine));
}

function requirementLine(group: readonly RequirementStatus[]): string {
  const [first] = group;
  if (!first) return '';
  const laws = [...new Set(group.map(({ law, requirement }) => `${law.shortName} ${requirement.article}`))];
  const { brief, text } = first.root;
  return `- ${MARKS[first.state]} ${brief ?? text}${WORDS[first.state]}: ${laws.join('; ')}`;
}

/** Only where no law is known: else each requirement is listed with its law. */
function askedElsewhere(topic: string, { policy, knowledge, asOf }: Checked): string {
  if (policy.applicability.basis !== 'assumed') return '';
  const asking = requirementsOn(topic, policy.applicability, knowledge, asOf).map(
    ({ law, requirement }) => `${law.shortName} ${requirement.article}`,
  );
  return asking.length > 0 ? ` Asked for by ${[...new Set(asking)].join(', ')}.` : '';
}
