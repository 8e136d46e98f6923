import type { HeadingForm } from '../facts/headings.ts';
import { profileValues } from '../fixes/profileValues.ts';
import { fillClause, sectionClauses } from '../knowledge/clauses.ts';
import type { Policy, Section } from '../policy/policy.ts';
import { type Fix, finding, type RuleContext, rule } from './rule.ts';

/** A bold or plain line with nothing below it may be a statement; these forms are headings whatever they say. */
const CERTAIN: ReadonlySet<HeadingForm> = new Set(['atx', 'setext', 'html', 'marked', 'underlined']);

/** A heading with nothing below it. */
export const emptySection = rule({
  id: 'empty-section',
  family: 'sections',
  severity: 'warning',
  fix: 'suggestion',
  summary: 'A heading has no text below it.',
  messages: {
    empty:
      'The section “{{title}}” is empty. A heading promises readers an answer; write the text, or remove the heading.',
  },
  source: 'GDPR Art. 12(1): information must be given in an intelligible and easily accessible form.',
  examples: {
    flagged: '# Privacy Policy\n\n## Retention\n\n## Security\n\nWe encrypt backups.\n',
    fine: '# Privacy Policy\n\n## Your data\n\n### Security\n\nWe encrypt backups.\n',
  },
  *check(policy, context) {
    for (const [index, section] of policy.sections.entries()) {
      if (!CERTAIN.has(section.form) || !isEmpty(policy, section, index)) continue;
      if (section === policy.title || isNameOfPolicy(section)) continue;
      yield finding(
        section.titleSpan,
        'empty',
        { title: section.title },
        { fixes: () => fixesFor(policy, section, context) },
      );
    }
  },
});

const NAME_OF_POLICY =
  /^(?!.{0,40}\b(?:to|of|our|this)\b)(?:\S{1,30}\s){0,4}(?:privacy|cookies?|data protection) (?:policy|notice|statement)$/i;

/** The policy's own name stands once more where the text begins behind a summary: it promises nothing but what follows. */
const isNameOfPolicy = ({ title }: Section): boolean => NAME_OF_POLICY.test(title);

/** No section below it, and nothing but white space, comments and rules up to the next heading. */
function isEmpty({ sections, document }: Policy, section: Section, index: number): boolean {
  if (sections[index + 1]?.parent === section) return false;
  const { from, to } = section.bodySpan;
  // Nearly all sections do, and need not be cut out of the text to tell.
  const beginning = document.source.slice(from, Math.min(to, from + BEGINNING));
  if (to - from > 2000 || BEGINS_WITH_WORD.test(beginning)) return false;
  const body = document.source.slice(from, to);
  return !/[\p{L}\p{N}]/u.test(/<!--|\{/.test(body) ? withoutMarkup(body) : body);
}

const BEGINS_WITH_WORD = /^\s*[a-z\d]/i;
const BEGINNING = 40;

const withoutMarkup = (body: string): string => body.replace(/<!--[\s\S]*?-->|^\s*\{[:#][^}\n]*\}\s*$/gm, '');

function fixesFor(policy: Policy, section: Section, context: RuleContext): Fix[] {
  const [topic] = policy.topicsOfSection.get(section) ?? [];
  const laws = policy.applicability.laws.map(({ law }) => law.id);
  const clauses = sectionClauses(context.knowledge.clausesByTopic.get(topic ?? '') ?? [], { ...context.profile, laws });
  const newLine = policy.document.text.includes('\r\n') ? '\r\n' : '\n';
  const insertions = clauses.slice(0, 3).map((clause): Fix => {
    const body = fillClause(clause, profileValues(context.profile), 'text', context.knowledge.placeholders).text;
    const at = section.headingSpan.to;
    const text = `${newLine}${newLine}${body.replaceAll('\n', newLine)}`;
    return { title: `Insert the clause “${clause.title}”`, level: 'suggestion', edits: [{ from: at, to: at, text }] };
  });
  const removal = { from: section.headingSpan.from, to: section.bodySpan.to, text: '' };
  return [...insertions, { title: 'Remove the heading', level: 'suggestion', edits: [removal] }];
}
