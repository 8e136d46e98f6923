import type { DefinedTerm } from '../policy/definedTerms.ts';
import { isOwnName } from '../policy/organisation.ts';
import { isUsed } from '../policy/termUses.ts';
import type { TextView } from '../text/editedText.ts';
import type { Span } from '../text/span.ts';
import { type Fix, finding, rule } from './rule.ts';

/** Terms that the policy defines and then never uses. */
export const unusedDefinition = rule({
  id: 'unused-definition',
  family: 'terms',
  severity: 'hint',
  fix: 'suggestion',
  summary: 'A term is defined and then never used.',
  messages: {
    unused:
      'The policy defines “{{term}}”, but no use of it could be found. A definition makes readers look for a special meaning: use the term where it is meant, or remove the definition.',
  },
  source: 'GDPR Art. 12(1): concise and intelligible information, in clear and plain language.',
  examples: {
    flagged:
      '# Privacy Policy\n\nThis policy covers our shop (the “Shop”) and our newsletter (the “Newsletter”).\n\n## Data\n\nThe Shop asks for your address.\n',
    fine: '# Privacy Policy\n\nThis policy covers our shop (the “Shop”).\n\n## Data\n\nThe Shop asks for your address.\n',
  },
  *check(policy) {
    for (const term of policy.definedTerms) {
      if (!term.definition.isName || isUsed(term, policy.blocks)) continue;
      if (isOtherwiseNamed(term, policy.document.source) || isOwnName(policy.organisation, term.term)) continue;
      const fixes = (): Fix[] => removal(term, policy.document.source);
      yield finding(term, 'unused', { term: term.term }, { fixes, tag: 'unnecessary' });
    }
  },
});

/** How many characters before a term tell what it names. */
const LEAD = 80;
const BUTTON =
  /\b(?:click|press|link|button|tab|menu|settings?|page|section|heading|labell?ed|option|select|choose|titled|entitled|marked|called|known as)\b/i;
const LAW =
  /\b(?:Act|Acts|Law|Code|Directive|Regulation|Decision|Clauses|Framework|Principles|Rule|Section|Article)\b|§/;

/** What stands on a button or above a page, and the names that laws go by, are told once and need no use. */
function isOtherwiseNamed({ term, from }: DefinedTerm, source: TextView): boolean {
  const lead = source.slice(Math.max(0, from - LEAD), from);
  return BUTTON.test(lead) || LAW.test(lead) || LAW.test(term);
}

/** Between a bracket and the quoted term, and between the term and the closing bracket. */
const OPENING =
  /\s?\((?:(?:the|this|our|an?|collectively|together|hereinafter|hereafter|also),?\s){0,4}[*_]{0,3}["“][*_]{0,3}$/i;
const CLOSING = /^[*_]{0,3}[,.]?["”][*_]{0,3}\)/;

/** Takes out a bracket that holds nothing but the term; a sentence that defines it may say more, so that is left. */
function removal({ term, from, to }: DefinedTerm, source: TextView): Fix[] {
  const opening = OPENING.exec(source.slice(Math.max(0, from - 80), from))?.[0];
  const closing = CLOSING.exec(source.slice(to, to + 12))?.[0];
  if (opening === undefined || closing === undefined) return [];
  const span: Span = { from: from - opening.length, to: to + closing.length };
  return [{ title: `Remove the definition of “${term}”`, level: 'suggestion', edits: [{ ...span, text: '' }] }];
}
