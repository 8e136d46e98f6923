import type { Knowledge } from '../knowledge/load.ts';
import type { DefinedTerm } from './definedTerms.ts';
import { located, type Policy, sectionCursor } from './policy.ts';
import { termWords } from './termUses.ts';
import type { TermPlace } from './undefinedTerms.ts';

/** Other words for something that the policy has defined a term for. */
export interface InconsistentTerm {
  readonly defined: DefinedTerm;
  /** All places that use one of the other words, in the order of the text; all the same word. */
  readonly places: readonly [TermPlace, ...TermPlace[]];
}

/** Fewer are a slip of the pen that changes nothing. */
const FEWEST = 2;

/**
 * Where a policy defines one of several terms that mean one thing, the others that it uses without defining them. What
 * stands in a section on the law of a US state, or beside the name of a law, speaks in that law's words.
 */
export function inconsistentTermsOf(policy: Policy, { terms }: Knowledge): InconsistentTerm[] {
  return terms
    .filter(({ interchangeable }) => interchangeable)
    .flatMap((entry) => {
      const keys = new Map(entry.terms.map((term) => [key(term), term]));
      const [defined, ...more] = policy.definedTerms.filter(({ term }) => keys.has(key(term)));
      if (!defined || more.length > 0) return [];
      const others = entry.terms.filter((term) => term !== keys.get(key(defined.term)));
      return others.flatMap((term) => {
        const [first, ...rest] = usesOf(term, policy);
        return first && rest.length + 1 >= FEWEST ? [{ defined, places: [first, ...rest] as const }] : [];
      });
    });
}

const key = (term: string): string => termWords(term).join(' ');

/** Uses that stand for the thing; none where the policy introduces this word as well, be it in passing. */
function usesOf(term: string, policy: Policy): TermPlace[] {
  const all = located(policy.blocks, 'terms', (fact) => fact.term === term);
  if (all.some(({ fact }) => fact.role === 'introduction')) return [];
  const sectionOf = sectionCursor(policy.sections);
  return all.filter(({ fact, from, block }) => {
    if (fact.role !== 'use' || namesLaw(block.text.prose)) return false;
    for (let section = sectionOf(from); section; section = section.parent)
      if (policy.topicsOfSection.get(section)?.includes('us-state-rights')) return false;
    return true;
  });
}

/** In the words of a law, or of its name, the other term is right. */
const namesLaw = (prose: string): boolean =>
  /\b(?:CCPA|CPRA|GDPR|PIPEDA|APPI|COPPA|Act|Law|Directive|Regulation|Code|California|Principles)\b/.test(prose);
