import type { TermFact } from '../facts/terms.ts';
import { type Located, located, type Policy } from './policy.ts';
import { singular, termWords } from './termUses.ts';

/** A place that writes a term with capitals. Its span is absolute. */
export type TermPlace = Located<TermFact>;

/** A term that a policy writes with capitals, as if it were defined. */
export interface UndefinedTerm {
  /** As the knowledge has it, in the singular. */
  readonly term: string;
  /** All places that use it so, in the order of the text. */
  readonly places: readonly [TermPlace, ...TermPlace[]];
}

/** Fewer capitals are a slip. */
const FEWEST = 3;

/**
 * The terms that a policy uses with capitals and introduces nowhere, though it defines others. None where it says that
 * another document defines its terms.
 */
export function undefinedTermsOf(policy: Policy): UndefinedTerm[] {
  const defined = new Set(policy.definedTerms.map(({ term }) => key(term)));
  if (!policy.definedTerms.some(({ term }) => isTerm(term))) return [];
  const byTerm = new Map<string, TermPlace[]>();
  for (const place of located(policy.blocks, 'terms')) {
    const places = byTerm.get(place.fact.term);
    if (places) places.push(place);
    else byTerm.set(place.fact.term, [place]);
  }
  const found = [...byTerm].flatMap(([term, all]): UndefinedTerm[] => {
    const [first, ...more] = all.filter(({ fact }) => fact.capital && fact.role === 'use');
    if (!first || more.length + 1 < FEWEST || defined.has(key(term))) return [];
    if (all.some(({ fact }) => fact.role === 'introduction') || isHeading(term, policy)) return [];
    return lowerUses(term, policy) > more.length + 1 ? [] : [{ term, places: [first, ...more] }];
  });
  return found.length > 0 && areDefinedElsewhere(policy) ? [] : found;
}

/** "Capitalized terms have the meaning given in the Terms of Use." */
const areDefinedElsewhere = ({ blocks }: Policy): boolean =>
  blocks.some(({ text }) => /\b(?:capitali[sz]ed|defined|undefined)\s{1,9}(?:terms|words)\b/i.test(text.prose));

/** A definition of a thing, not of the policy itself, and not an abbreviation. */
const isTerm = (term: string): boolean =>
  /^\p{Lu}/u.test(term) && /\p{Ll}/u.test(term) && !/\b(?:policy|statement|notice)$/i.test(term);

const key = (term: string): string => termWords(term).join(' ');

const isHeading = (term: string, { sections }: Policy): boolean =>
  sections.some(({ title }) => key(title) === key(term));

/** How often the same words stand there without capitals. */
function lowerUses(term: string, { blocks }: Policy): number {
  const wanted = termWords(term);
  let count = 0;
  for (const { text } of blocks) {
    const { list } = text.words;
    for (const [index, word] of list.entries()) {
      if (singular(word.text) !== wanted[0] || /\p{Lu}/u.test(text.prose.charAt(word.from))) continue;
      if (wanted.every((one, offset) => singular(list[index + offset]?.text ?? '') === one)) count++;
    }
  }
  return count;
}
