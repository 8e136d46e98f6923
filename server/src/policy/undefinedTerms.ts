import type { TermFact } from '../facts/terms.ts';
import { type Located, located, type Policy } from './policy.ts';
import { smallUses, termWords } from './termUses.ts';

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
  if (!policy.definedTerms.some(({ term }) => isTerm(term))) return [];
  const found = [...candidatesIn(policy)].filter((one) => !isNamed(one.term, policy) && isMostlyCapital(one, policy));
  return found.length > 0 && areDefinedElsewhere(policy) ? [] : found;
}

/** Terms that are used with capitals often enough, and introduced nowhere. */
function* candidatesIn({ blocks }: Policy): Iterable<UndefinedTerm> {
  const byTerm = new Map<string, TermPlace[]>();
  const introduced = new Set<string>();
  for (const place of located(blocks, 'terms', speaksOfTerm)) {
    const { term, role } = place.fact;
    if (role === 'introduction') introduced.add(term);
    if (role !== 'use') continue;
    const places = byTerm.get(term);
    if (places) places.push(place);
    else byTerm.set(term, [place]);
  }
  for (const [term, [first, ...more]] of byTerm)
    if (first && more.length + 1 >= FEWEST && !introduced.has(term)) yield { term, places: [first, ...more] };
}

const speaksOfTerm = ({ role, capital }: TermFact): boolean => role === 'introduction' || (role === 'use' && capital);

/** "Capitalized terms have the meaning given in the Terms of Use." */
const areDefinedElsewhere = ({ blocks }: Policy): boolean =>
  blocks.some(({ text }) => /\b(?:capitali[sz]ed|defined|undefined)\s{1,9}(?:terms|words)\b/i.test(text.prose));

/** A definition of a thing, not of the policy itself, and not an abbreviation. */
const isTerm = (term: string): boolean =>
  /^\p{Lu}/u.test(term) && /\p{Ll}/u.test(term) && !/\b(?:policy|statement|notice)$/i.test(term);

const key = (term: string): string => termWords(term).join(' ');

/** Defined, or the title of a section. */
function isNamed(term: string, { definedTerms, sections }: Policy): boolean {
  const wanted = key(term);
  const start = wanted.slice(0, -1);
  return [...definedTerms.map((defined) => defined.term), ...sections.map(({ title }) => title)].some(
    (name) => name.toLowerCase().includes(start) && key(name) === wanted,
  );
}

/** Whether the same words stand there without capitals less often. */
const isMostlyCapital = ({ term, places }: UndefinedTerm, { blocks }: Policy): boolean =>
  smallUses(term, blocks, places.length + 1) <= places.length;
