import { fillClause, sectionClauses } from '../knowledge/clauses.ts';
import type { Clause, Framework } from '../knowledge/schema.ts';
import { standingSuccessors } from '../knowledge/successors.ts';
import type { FrameworkMention } from '../policy/frameworks.ts';
import type { Policy } from '../policy/policy.ts';
import type { Fix, RuleContext } from '../rules/rule.ts';
import { byPosition, type Span } from '../text/span.ts';
import { profileValues } from './profileValues.ts';
import { removalOf, sentenceAround } from './sentence.ts';

/**
 * Puts a clause in place of the paragraph that relies on a stale transfer framework: the clause of a framework to
 * which the profile says that the organisation is certified, and a transfer clause that needs no certification. Never
 * a certification on its own: an untrue claim would itself be deceptive.
 */
export function clauseFixes(policy: Policy, { block, framework }: FrameworkMention, context: RuleContext): Fix[] {
  const { knowledge, profile } = context;
  if (block.kind !== 'paragraph') return [];
  const laws = profile.laws ?? [];
  const clauses = sectionClauses(knowledge.clausesByTopic.get('transfer-mechanism') ?? [], { ...profile, laws });
  const successors = [...framework.useInstead, ...framework.successors];
  const certified = clauses.find(({ needs }) => needs !== undefined && successors.includes(needs));
  const general = clauses.find(({ needs }) => needs === undefined);
  const values = profileValues(profile);
  const fix = (clause: Clause): Fix => ({
    title: `Replace this paragraph with the clause “${clause.title}”`,
    level: 'suggestion',
    edits: [
      {
        from: block.from,
        to: block.to,
        text: asIn(policy, fillClause(clause, values, 'text', knowledge.placeholders).text),
      },
    ],
  });
  return [certified, general].filter((clause) => clause !== undefined).map(fix);
}

/** Text with the line ends of the document it goes into. */
function asIn(policy: Policy, text: string): string {
  return policy.document.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** Names a successor instead, everywhere; what the sentences then claim may differ, so a person chooses. */
export function successorFixes(places: readonly FrameworkMention[], framework: Framework, context: RuleContext): Fix[] {
  const where = places.length > 1 ? ` in all ${places.length} places` : '';
  return standingSuccessors(framework, context).map(({ name }) => {
    const edits = places.map((place) => ({ ...oldNameIn(place), text: name })).sort(byPosition);
    return { title: `Name “${name}” instead${where}`, level: 'suggestion' as const, edits };
  });
}

/** "TRUSTe's Privacy Seal" names a seal by its owner: only the owner's name is old. */
export function oldNameIn({ from, to, text, framework }: FrameworkMention): Span {
  const at = text.toLowerCase().indexOf(framework.name.toLowerCase());
  return at < 0 ? { from, to } : { from: from + at, to: from + at + framework.name.length };
}

/** Takes out the sentence that names it; a heading or a table cell is no sentence. */
export function removalFix(policy: Policy, { block, from }: FrameworkMention): Fix[] {
  if (block.kind !== 'paragraph') return [];
  const span = removalOf(block, sentenceAround(block, from), policy.document.text);
  return [{ title: 'Remove this sentence', level: 'suggestion', edits: [{ ...span, text: '' }] }];
}

/** Keeps the sentence, and says that what it names is past. */
export function historicalFix({ to }: FrameworkMention, since: string): Fix {
  return {
    title: `Mark it as past: “(no longer valid since ${since})”`,
    level: 'suggestion',
    edits: [{ from: to, to, text: ` (no longer valid since ${since})` }],
  };
}
