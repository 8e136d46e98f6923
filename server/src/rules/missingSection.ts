import { insertSection } from '../fixes/insertSection.ts';
import { profileValues } from '../fixes/profileValues.ts';
import { sectionClauses } from '../knowledge/clauses.ts';
import type { LawRequirement } from '../knowledge/load.ts';
import type { Severity, Topic } from '../knowledge/schema.ts';
import { type Applicability, requirementsOn } from '../policy/applicability.ts';
import { collectsNothing } from '../policy/collectsNothing.ts';
import { hasWayToContact, invitationIn } from '../policy/contactWays.ts';
import { isForeignTo } from '../policy/documentType.ts';
import { isUnreadLanguage } from '../policy/language.ts';
import type { Policy } from '../policy/policy.ts';
import type { TopicCoverage } from '../policy/topics.ts';
import { grouped } from '../text/grouped.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import { askedBy, broadestCitation, citations } from './citations.ts';
import { type Finding, type Fix, finding, type RuleContext, rule } from './rule.ts';

const FINE = `# Privacy Policy

Acme Ltd, 5 Quay Street, Bristol, is the controller of your personal data. We collect your name and e-mail address
directly from you, and use this data to answer your questions. We keep it for one year, and share it with service
providers that host our systems. Our legal basis is your consent, which you can withdraw at any time. You have the right to access, correct
or delete your data: write to privacy@acme.example. You can complain to your data protection authority. We protect your
data with encryption. We may change this policy and will post the new version here. Last updated: 3 May 2026.
`;

/** Topics that a law asks for and that neither a heading nor the text covers. */
export const missingSection = rule({
  id: 'missing-section',
  family: 'sections',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'The policy says nothing on a topic that a law asks for.',
  messages: {
    missing: 'Could not find anything on “{{topic}}”. {{laws}}. Add a section that says it.',
    unsure: 'Check whether the policy covers “{{topic}}”: what was found may not be enough. {{laws}}.',
    assumed:
      'Could not find anything on “{{topic}}”, which most privacy laws ask for ({{laws}}). Add a section, or name the laws that apply to you in policywright.yml.',
    assumedSeveral:
      'Could not find anything on {{topics}}. Most privacy laws ask for each ({{laws}}). Add the sections, or name the laws that apply to you in policywright.yml.',
    unsureSeveral:
      'Check whether the policy covers {{topics}}: what was found may not be enough. Most privacy laws ask for each ({{laws}}).',
  },
  source:
    'The articles that each message names, among them GDPR Art. 13 and 14, Cal. Bus. & Prof. Code § 22575 and Cal. Civ. Code § 1798.130.',
  examples: {
    flagged:
      '# Privacy Policy\n\nAcme Ltd is the controller under the GDPR. We collect your name and e-mail address.\n',
    fine: FINE,
  },
  *check(policy, context) {
    if (isUnreadLanguage(policy)) return;
    const topics = lacking(policy, context).sort((a, b) => Number(b.sure) - Number(a.sure));
    for (const [first, ...others] of groupedByCause(policy, topics)) {
      yield others.length > 0 ? several(policy, [first, ...others], context) : missing(policy, first, context);
    }
  },
});

/** A topic that the policy does not cover, and what laws ask for on it: at least one requirement. */
interface Lacking extends TopicCoverage {
  readonly requirements: readonly LawRequirement[];
}

/** What readers need to know of somebody who says that no personal data is collected. */
const ASKED_OF_ALL: ReadonlySet<string> = new Set(['controller-identity', 'contact']);

function lacking(policy: Policy, { knowledge, asOf }: RuleContext): Lacking[] {
  const nothingCollected = collectsNothing(policy.blocks);
  return policy.topics.flatMap((coverage) => {
    const { topic, covered } = coverage;
    if (covered || (nothingCollected && !ASKED_OF_ALL.has(topic.id))) return [];
    if (saysMissingContact(policy, topic) || isForeignTo(policy.documentType, topic.id)) return [];
    const requirements = requirementsOn(topic.id, policy.applicability, knowledge, asOf).filter(
      ({ requirement }) => requirement.severity !== 'hint',
    );
    return requirements.length > 0 ? [{ ...coverage, requirements }] : [];
  });
}

/**
 * Where no law is known, that is the one cause of all that is said, and it is said once: what is missing, and what may be.
 * A topic that a comment suppresses stays alone, so that the comment takes out this topic and no other.
 */
function groupedByCause(
  { applicability, suppressions }: Policy,
  topics: readonly Lacking[],
): [Lacking, ...Lacking[]][] {
  const suppressed = new Set(suppressions.flatMap(({ rules }) => rules.map(({ id }) => id)));
  return grouped(topics, ({ topic, sure }) =>
    applicability.basis !== 'assumed' || suppressed.has(`missing-section/${topic.id}`) ? topic.id : `${sure}`,
  );
}

/** `missing-contact` says it, at the words that ask readers to get in touch. */
const saysMissingContact = (policy: Policy, topic: Topic): boolean =>
  topic.id === 'contact' && !hasWayToContact(policy) && invitationIn(policy.blocks) !== undefined;

type MessageId = 'missing' | 'unsure' | 'assumed' | 'assumedSeveral' | 'unsureSeveral';

function several(policy: Policy, topics: readonly [Lacking, ...Lacking[]], context: RuleContext): Finding<MessageId> {
  const titles = topics.map(({ topic }) => `“${topic.title}”`);
  return finding(
    placeOf(policy),
    topics[0].sure ? 'assumedSeveral' : 'unsureSeveral',
    {
      topics: listed(titles),
      laws: broadestCitation(topics.map(({ requirements }) => requirements)),
    },
    {
      severity: 'information',
      fixes: () => topics.flatMap((lack) => insertions(policy, lack, context).slice(0, 1)),
    },
  );
}

function missing(policy: Policy, lack: Lacking, context: RuleContext): Finding<MessageId> {
  const { topic, sure, requirements } = lack;
  const { basis } = policy.applicability;
  const messageId = !sure ? 'unsure' : basis === 'assumed' ? 'assumed' : 'missing';
  const laws = basis === 'assumed' ? citations(requirements) : askedBy(requirements, policy.applicability);
  return finding(
    placeOf(policy),
    messageId,
    { topic: topic.title, laws },
    {
      severity: severityOf(sure, basis),
      subject: topic.id,
      fixes: () => insertions(policy, lack, context),
    },
  );
}

/** An error only where the organisation itself says that the law applies; a guess is never more than information. */
function severityOf(sure: boolean, basis: Applicability['basis']): Severity {
  if (!sure || basis === 'assumed') return 'information';
  return basis === 'profile' ? 'error' : 'warning';
}

/** The document's title, or its first words: what is missing has no place of its own. */
export function placeOf({ title, blocks, document }: Policy): Span {
  if (title) return title.titleSpan;
  const first = blocks.find(({ text }) => /\S/.test(text.prose));
  if (!first) return { from: 0, to: 0 };
  const line = document.source.indexOf('\n', first.from);
  return { from: first.from, to: Math.min(first.to, line < 0 ? first.to : line, first.from + 80) };
}

function insertions(policy: Policy, { topic, requirements }: Lacking, context: RuleContext): Fix[] {
  const laws = requirements.map(({ law }) => law.id);
  const clauses = sectionClauses(context.knowledge.clausesByTopic.get(topic.id) ?? [], { ...context.profile, laws });
  const values = profileValues(context.profile);
  // A lone sentence says nothing as long as its blanks are open.
  const speaking = clauses.filter(
    (clause) => !clause.sentence || clause.placeholders.every((blank) => values(blank) !== undefined),
  );
  return speaking.slice(0, 3).map((clause) => ({
    title: `Insert the section “${clause.title}”${clause.form === 'long' ? ' (long form)' : ''}`,
    level: 'suggestion',
    edits: [insertSection(policy, clause, context)],
  }));
}
