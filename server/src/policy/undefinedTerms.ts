import type { TermFact } from '../facts/terms.ts';
import { NoteKey } from '../text/notes.ts';
import { type Definition, definitionsOf } from './definedTerms.ts';
import { aspect, BlockQuestion, type FactIndex, type Kept } from './factIndex.ts';
import { type Located, located, type Policy, type PolicyBlock, type PolicyBlocks, type Section } from './policy.ts';
import { smallUsesIn, termKey, termWords } from './termUses.ts';

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

/** A term that a policy uses with capitals often enough, and introduces nowhere. */
interface Candidate {
  readonly term: string;
  /** See {@link termWords}. */
  readonly words: readonly string[];
  /** See {@link termKey}. */
  readonly key: string;
  /** How often it is used with capitals. */
  readonly uses: number;
  /** For its uses without capitals. */
  readonly small: BlockQuestion;
}

/** What is read of them, but for their places in the block. */
const TERMS = aspect('terms', (a, b) => a.term === b.term && a.role === b.role && a.capital === b.capital);

const CANDIDATES = new NoteKey<Kept<readonly Candidate[]>>();

/**
 * The terms that a policy uses with capitals and introduces nowhere, though it defines others. None where it says that
 * another document defines its terms.
 */
export function undefinedTermsOf({ blocks, sections }: Policy): UndefinedTerm[] {
  const { index } = blocks;
  const definitions = definitionsOf(blocks);
  if (definitions.length === 0) return [];
  const candidates = index.keep(CANDIDATES, [index.stamp(TERMS), definitions], (before = []) =>
    definitions.some(isOfThing) ? candidatesIn(blocks, definitions, before) : [],
  );
  const found = candidates.filter((one) => isMostlyCapital(one, index) && !isTitle(one, sections));
  return found.length > 0 && !areDefinedElsewhere(index) ? found.flatMap((one) => withPlaces(one, blocks)) : [];
}

/** A definition of a thing, not of the policy itself, and not an abbreviation. */
const isOfThing = ({ term }: Definition): boolean =>
  /^\p{Lu}/u.test(term) && /\p{Ll}/u.test(term) && !/\b(?:policy|statement|notice)$/i.test(term);

function candidatesIn(
  blocks: PolicyBlocks,
  definitions: readonly Definition[],
  before: readonly Candidate[],
): Candidate[] {
  const uses = new Map<string, number>();
  for (const index of blocks.index.having('terms')) {
    for (const { term, role, capital } of (blocks[index] as PolicyBlock).facts.terms) {
      if (role === 'introduction') uses.set(term, Number.NaN);
      else if (role === 'use' && capital) uses.set(term, (uses.get(term) ?? 0) + 1);
    }
  }
  return [...uses]
    .filter(([, count]) => count >= FEWEST)
    .map(([term, count]) => ({ ...(before.find((one) => one.term === term) ?? candidateFor(term)), uses: count }))
    .filter((candidate) => !definitions.some(({ term, key }) => isNamed(candidate, term, () => key)));
}

function candidateFor(term: string): Omit<Candidate, 'uses'> {
  const words = termWords(term);
  return { term, words, key: words.join(' '), small: new BlockQuestion() };
}

/** Whether a defined term or a title is a candidate's; the words of the name are only asked for where it may be. */
const isNamed = ({ key }: Candidate, name: string, keyOf: (name: string) => string): boolean =>
  name.toLowerCase().includes(key.slice(0, -1)) && keyOf(name) === key;

/** Whether the same words stand there without capitals less often. */
const isMostlyCapital = ({ small, words, uses }: Candidate, index: FactIndex): boolean =>
  !index.hasEnough(small, [], uses + 1, ({ text }) => smallUsesIn(text, words));

/** Whether it is the title of a section. Looks at the squashed titles first: documents have many. */
function isTitle(candidate: Candidate, sections: readonly Section[]): boolean {
  const start = (candidate.words[0] ?? '').slice(0, -1);
  return sections.some(({ key, title }) => key.includes(start) && isNamed(candidate, title, termKey));
}

const ELSEWHERE = new BlockQuestion();

/** "Capitalized terms have the meaning given in the Terms of Use." */
const areDefinedElsewhere = (index: FactIndex): boolean =>
  index.hasEnough(ELSEWHERE, [], 1, ({ text }) =>
    /\b(?:capitali[sz]ed|defined|undefined)\s{1,9}(?:terms|words)\b/i.test(text.prose) ? 1 : 0,
  );

function withPlaces({ term }: Candidate, blocks: PolicyBlocks): UndefinedTerm[] {
  const isUse = (fact: TermFact): boolean => fact.term === term && fact.role === 'use' && fact.capital;
  const [first, ...more] = located(blocks, 'terms', isUse);
  return first ? [{ term, places: [first, ...more] }] : [];
}
