import { insertClauses } from '../fixes/insertClauses.ts';
import { clauseForRequirement } from '../knowledge/clauses.ts';
import type { Requirement } from '../knowledge/schema.ts';
import type { Applicability } from '../policy/applicability.ts';
import { isForeignTo } from '../policy/documentType.ts';
import { isUnreadLanguage } from '../policy/language.ts';
import type { Policy } from '../policy/policy.ts';
import {
  type ApplicableRequirement,
  applicableRequirements,
  type RequirementStatus,
  stateOf,
  statusOf,
} from '../policy/requirements.ts';
import { listed } from '../text/listed.ts';
import { type RequirementPlace, RequirementPlaces } from './requirementPlaces.ts';
import { type Finding, type Fix, finding, type RuleContext, rule } from './rule.ts';

/** More would not be read; the hover lists all. */
const MOST_NAMED = 4;
const MOST_CITED = 5;

/** What a law asks a policy to say on a topic that the policy treats, and that it does not say. */
export const incompleteSection = rule({
  id: 'incomplete-section',
  family: 'sections',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A section leaves out something that a law asks for on its topic.',
  messages: {
    missing:
      'Could not find {{items}}, which a policy should state under {{laws}}. Add what is missing to this section.',
    unsure: 'Check whether the policy states {{items}}, as it should under {{laws}}: what was found may not be enough.',
  },
  source: 'The articles that each message names, among them GDPR Art. 13(2), DPF Principles II.1.a and 11 CCR 7011(e).',
  examples: {
    flagged:
      '# Privacy Policy\n\n## Your rights\n\nUnder the GDPR you can ask us for a copy of your personal data, to correct it or to delete it, and you can object to its processing. We answer within one month.\n',
    fine: '# Privacy Policy\n\n## Your rights\n\nUnder the GDPR you can ask us for a copy of your personal data, to correct it or to delete it, to restrict its processing and to hand it over in a portable format. You can object to its processing. We answer within one month.\n',
  },
  *check(policy, context) {
    if (isUnreadLanguage(policy)) return;
    const bySection = new Map<RequirementPlace, RequirementStatus[]>();
    const places = new RequirementPlaces(policy);
    for (const gap of gapsOf(policy, context)) {
      const place = places.of(gap);
      if (!place) continue;
      const known = bySection.get(place);
      if (known) known.push(gap);
      else bySection.set(place, [gap]);
    }
    for (const [place, items] of bySection) yield incomplete(policy, place, items, context);
  },
});

/** What a lawyer would ask for on topics that are treated: `missing-section` speaks where the whole topic is missing. */
function gapsOf(policy: Policy, context: RuleContext): RequirementStatus[] {
  const { basis } = policy.applicability;
  const gaps: RequirementStatus[] = [];
  for (const item of applicableRequirements(policy, context.knowledge, context.asOf)) {
    if (!isWeighty(item, basis) || stateOf(item, policy) === 'met' || !isTreated(item.requirement, policy)) continue;
    const status = statusOf(item, policy);
    const gap = isSaidBeside(item, context) ? { ...status, state: 'unsure' as const } : status;
    if (gap.state === 'unmet' || basis !== 'text') gaps.push(gap);
  }
  return gaps;
}

/**
 * True for a requirement with words of its own that is more than advice. Laws that are only inferred from the text are a
 * guess, so that then only what weighs most is told.
 */
const isWeighty = (
  { requirement: { severity }, root }: ApplicableRequirement,
  basis: Applicability['basis'],
): boolean => root.cues.length > 0 && (basis === 'text' ? severity === 'error' : severity !== 'hint');

function isTreated({ topic }: Requirement, { topics, documentType }: Policy): boolean {
  const coverage = topics.find((one) => one.topic.id === topic);
  return coverage?.covered === true && !isForeignTo(documentType, topic);
}

/** Another policy of the organisation says it; whether it speaks for this one too, a person decides. */
const isSaidBeside = ({ root }: ApplicableRequirement, { siblings }: RuleContext): boolean =>
  siblings.some(({ policy }) => (policy.requirementSupport.get(root.id)?.score ?? 0) >= 1);

/** The clear gaps, with the uncertain ones only where there is nothing else. */
function incomplete(
  policy: Policy,
  place: RequirementPlace,
  items: readonly RequirementStatus[],
  context: RuleContext,
): Finding<'missing' | 'unsure'> {
  const clear = items.filter(({ state }) => state === 'unmet');
  const told = clear.length > 0 ? clear : items;
  const isGuess = clear.length === 0 || policy.applicability.basis === 'text';
  const isGrave = told.some(({ requirement: { severity } }) => severity === 'error' || severity === 'warning');
  return finding(
    place.heading,
    clear.length > 0 ? 'missing' : 'unsure',
    { items: namesOf(told), laws: lawsOf(told, policy.applicability), topics: topicsOf(told) },
    {
      severity: isGuess || !isGrave ? 'information' : 'warning',
      related: clear.length > 0 ? [] : nearest(told),
      fixes: () => insertion(policy, place, told, context),
    },
  );
}

/** Ids, for the hover. */
const topicsOf = (items: readonly RequirementStatus[]): string =>
  [...new Set(items.map(({ requirement }) => requirement.topic))].join(' ');

/** "the right to data portability, the right to object and 2 more" */
function namesOf(items: readonly RequirementStatus[]): string {
  const names = [...new Set(items.map(({ root, requirement }) => briefOf(root.brief ? root : requirement)))];
  const shown =
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;
  return listed(shown);
}

/** Each law with all the articles: "GDPR Art. 13(2)(b), Art. 18, Art. 20; UK GDPR Art. 13(2)(b), Art. 18, Art. 20". */
function lawsOf(items: readonly RequirementStatus[], { basis }: Applicability): string {
  const articles = new Map<string, Set<string>>();
  for (const { law, requirement } of items) {
    const known = articles.get(law.shortName) ?? new Set();
    articles.set(law.shortName, known);
    for (const part of requirement.article.split(', ')) known.add(part);
  }
  const cited = Array.from(articles, ([law, parts]) => `${law} ${[...parts].slice(0, MOST_CITED).join(', ')}`);
  return `${cited.join('; ')}${basis === 'text' ? ' (laws inferred from the text)' : ''}`;
}

const briefOf = ({ brief, text }: Requirement): string => brief ?? `what this asks for: “${text.replace(/\.$/, '')}”`;

const nearest = (items: readonly RequirementStatus[]): { from: number; to: number; message: string }[] =>
  items.flatMap(({ evidence, root }) =>
    evidence ? [{ from: evidence.from, to: evidence.to, message: `This comes nearest to ${briefOf(root)}.` }] : [],
  );

/** All that is told in one go; none where a clause would claim a certification that the profile does not have. */
function insertion(
  policy: Policy,
  { body }: RequirementPlace,
  told: readonly RequirementStatus[],
  context: RuleContext,
): Fix[] {
  const clauses = told.map((item) => clauseForRequirement(item, context.knowledge, context.profile.certifications));
  if (clauses.some((clause) => clause === undefined)) return [];
  const unique = [...new Set(clauses.filter((clause) => clause !== undefined))];
  const titles = unique.map(({ title }) => `“${title}”`);
  return [
    {
      title: `Add ${titles.length > 2 ? `${titles.length} standard clauses` : titles.join(' and ')} to this section`,
      level: 'suggestion',
      edits: [insertClauses(policy, body, unique, context)],
    },
  ];
}
