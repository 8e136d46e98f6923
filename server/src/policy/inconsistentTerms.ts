import type { TermFact } from '../facts/terms.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { NoteKey } from '../text/notes.ts';
import { firstIndex } from '../text/rising.ts';
import { type Span, shift } from '../text/span.ts';
import type { DefinedTerm } from './definedTerms.ts';
import { BlockQuestion, type Kept } from './factIndex.ts';
import type { Policy, PolicyBlock, PolicyBlocks } from './policy.ts';
import { termKey } from './termUses.ts';

/** Other words for something that the policy has defined a term for. */
export interface InconsistentTerm {
  readonly defined: DefinedTerm;
  /** How many places use one of the other words; all the same word. */
  readonly count: number;
  /** They, in the order of the text. Their spans are absolute. */
  readonly places: () => Iterable<Span>;
}

/** Fewer are a slip of the pen that changes nothing. */
const FEWEST = 2;

/** One of several terms that mean one thing. */
interface Interchangeable {
  readonly term: string;
  readonly key: string;
  /** For blocks that tell of it. */
  readonly spoken: BlockQuestion;
  readonly uses: NoteKey<Kept<Uses>>;
}

/** The uses of a term that stand for the thing: those in each of the blocks that tell of it. */
type Uses = readonly (readonly TermFact[])[];

const INTERCHANGEABLE = new NoteKey<Kept<readonly (readonly Interchangeable[])[]>>();

/**
 * Where a policy defines one of several terms that mean one thing, the others that it uses without defining them. What
 * stands in a section on the law of a US state, or beside the name of a law, speaks in that law's words.
 */
export function inconsistentTermsOf(policy: Policy, { terms }: Knowledge): InconsistentTerm[] {
  const { definedTerms, blocks, topicsOfSection } = policy;
  if (definedTerms.length === 0) return [];
  const entries = blocks.index.keep(INTERCHANGEABLE, [terms], () => interchangeable(terms));
  return entries.flatMap((entry) => {
    const [defined, ...more] = definedTerms.filter(({ definition }) => entry.some(({ key }) => key === definition.key));
    if (!defined || more.length > 0) return [];
    const lawful = stateLaws(topicsOfSection);
    return entry.flatMap((other) => {
      if (other.key === defined.definition.key) return [];
      const { users, uses } = usesOf(other, blocks);
      const count = uses.reduce((sum, { length }) => sum + length, 0) - countInside(lawful, users, uses);
      return count < FEWEST ? [] : [{ defined, count, places: () => placesOutside(lawful, users, uses) }];
    });
  });
}

const interchangeable = (terms: Knowledge['terms']): Interchangeable[][] =>
  terms
    .filter((entry) => entry.interchangeable)
    .map((entry) =>
      entry.terms.map((term) => ({ term, key: termKey(term), spoken: new BlockQuestion(), uses: new NoteKey() })),
    );

/** The blocks that use a term, and where; none where the policy introduces this word as well, be it in passing. */
function usesOf(
  { term, spoken, uses }: Interchangeable,
  { index }: PolicyBlocks,
): { users: PolicyBlock[]; uses: Uses } {
  const { indexes, stamp } = index.where(spoken, [], (block) => speaksOf(term, block));
  const users = indexes.map((at) => index.blocks[at] as PolicyBlock);
  const kept = index.keep(uses, [stamp], () => {
    const told = users.map(({ facts }) => facts.terms.filter((fact) => fact.term === term && fact.role !== 'name'));
    return told.some((facts) => facts.some(({ role }) => role === 'introduction')) ? [] : told;
  });
  return { users, uses: kept };
}

/** Whether a block introduces a term, or uses it in words that are not a law's. */
const speaksOf = (term: string, { facts, text }: PolicyBlock): boolean =>
  facts.terms.some((fact) => fact.term === term && fact.role === 'introduction') ||
  (facts.terms.some((fact) => fact.term === term && fact.role === 'use') && !namesLaw(text.prose));

/** In the words of a law, or of its name, the other term is right. */
const namesLaw = (prose: string): boolean =>
  /\b(?:CCPA|CPRA|GDPR|PIPEDA|APPI|COPPA|Act|Law|Directive|Regulation|Code|California|Principles)\b/.test(prose);

/** Where the sections on the laws of US states are: spans that rise, and lie apart. */
function stateLaws(topicsOfSection: Policy['topicsOfSection']): Span[] {
  const spans: Span[] = [];
  for (const [{ span }, topics] of topicsOfSection) {
    if (topics.includes('us-state-rights') && span.from >= (spans.at(-1)?.to ?? 0)) spans.push(span);
  }
  return spans;
}

/** How many uses lie in one of some spans. */
function countInside(spans: readonly Span[], users: readonly PolicyBlock[], uses: Uses): number {
  let count = 0;
  for (const span of spans) {
    let nth = firstIndex(users, ({ to }) => to > span.from);
    for (let block = users[nth]; block && block.from < span.to; block = users[++nth]) {
      const { from } = block;
      count += uses[nth]?.filter((use) => isInside(span, from + use.from)).length ?? 0;
    }
  }
  return count;
}

const isInside = (span: Span, offset: number): boolean => span.from <= offset && offset < span.to;

function* placesOutside(spans: readonly Span[], users: readonly PolicyBlock[], uses: Uses): Iterable<Span> {
  for (const [nth, facts] of uses.entries()) {
    for (const fact of facts) {
      const place = shift(fact, users[nth]?.from ?? 0);
      if (!spans.some((span) => isInside(span, place.from))) yield place;
    }
  }
}
