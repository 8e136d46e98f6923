import type { Knowledge } from '../knowledge/load.ts';
import { NoteKey } from '../text/notes.ts';
import type { DefinedTerm } from './definedTerms.ts';
import { BlockQuestion, type Kept } from './factIndex.ts';
import { type Policy, type PolicyBlock, type Section, sectionCursor } from './policy.ts';
import { termKey } from './termUses.ts';
import type { TermPlace } from './undefinedTerms.ts';

/** Other words for something that the policy has defined a term for. */
export interface InconsistentTerm {
  readonly defined: DefinedTerm;
  /** All places that use one of the other words, in the order of the text; all the same word. */
  readonly places: readonly [TermPlace, ...TermPlace[]];
}

/** Fewer are a slip of the pen that changes nothing. */
const FEWEST = 2;

/** Terms that mean one thing. */
interface Interchangeable {
  readonly terms: readonly { readonly term: string; readonly key: string; readonly spoken: BlockQuestion }[];
}

const INTERCHANGEABLE = new NoteKey<Kept<readonly Interchangeable[]>>();

/**
 * Where a policy defines one of several terms that mean one thing, the others that it uses without defining them. What
 * stands in a section on the law of a US state, or beside the name of a law, speaks in that law's words.
 */
export function inconsistentTermsOf(policy: Policy, { terms }: Knowledge): InconsistentTerm[] {
  const { definedTerms, blocks } = policy;
  if (definedTerms.length === 0) return [];
  const entries = blocks.index.keep(INTERCHANGEABLE, [terms], () => interchangeable(terms));
  return entries.flatMap((entry) => {
    const [defined, ...more] = definedTerms.filter(({ definition }) =>
      entry.terms.some(({ key }) => key === definition.key),
    );
    if (!defined || more.length > 0) return [];
    const others = entry.terms.filter(({ key }) => key !== defined.definition.key);
    return others.flatMap(({ term, spoken }) => {
      const [first, ...rest] = usesOf(term, spoken, policy);
      return first && rest.length + 1 >= FEWEST ? [{ defined, places: [first, ...rest] as const }] : [];
    });
  });
}

const interchangeable = (terms: Knowledge['terms']): Interchangeable[] =>
  terms
    .filter((entry) => entry.interchangeable)
    .map((entry) => ({
      terms: entry.terms.map((term) => ({ term, key: termKey(term), spoken: new BlockQuestion() })),
    }));

/** Uses that stand for the thing; none where the policy introduces this word as well, be it in passing. */
function usesOf(term: string, spoken: BlockQuestion, { blocks, sections, topicsOfSection }: Policy): TermPlace[] {
  const { indexes } = blocks.index.where(spoken, [], (block) => speaksOf(term, block));
  const uses: TermPlace[] = [];
  for (const at of indexes) {
    const block = blocks[at] as PolicyBlock;
    for (const fact of block.facts.terms) {
      if (fact.term !== term) continue;
      if (fact.role === 'introduction') return [];
      if (fact.role === 'use') uses.push({ fact, block, from: block.from + fact.from, to: block.from + fact.to });
    }
  }
  if (uses.length < FEWEST) return [];
  const isOnStateLaw = stateLawCursor(sections, topicsOfSection);
  return uses.filter(({ from }) => !isOnStateLaw(from));
}

/** Whether a block introduces a term, or uses it in words that are not a law's. */
const speaksOf = (term: string, { facts, text }: PolicyBlock): boolean =>
  facts.terms.some((fact) => fact.term === term && fact.role === 'introduction') ||
  (facts.terms.some((fact) => fact.term === term && fact.role === 'use') && !namesLaw(text.prose));

/** In the words of a law, or of its name, the other term is right. */
const namesLaw = (prose: string): boolean =>
  /\b(?:CCPA|CPRA|GDPR|PIPEDA|APPI|COPPA|Act|Law|Directive|Regulation|Code|California|Principles)\b/.test(prose);

/** Tells, for offsets that rise, whether they lie in a section on the law of a US state. */
function stateLawCursor(
  sections: Policy['sections'],
  topicsOfSection: Policy['topicsOfSection'],
): (offset: number) => boolean {
  const sectionOf = sectionCursor(sections);
  let last: Section | undefined;
  let isOnStateLaw = false;
  return (offset) => {
    const innermost = sectionOf(offset);
    if (innermost === last) return isOnStateLaw;
    last = innermost;
    isOnStateLaw = false;
    for (let section = innermost; section; section = section.parent)
      if (topicsOfSection.get(section)?.includes('us-state-rights')) isOnStateLaw = true;
    return isOnStateLaw;
  };
}
