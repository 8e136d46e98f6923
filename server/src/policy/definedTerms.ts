import type { DefinedTermFact } from '../facts/definedTerms.ts';
import { literally } from '../text/literally.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { BlockQuestion, type Kept } from './factIndex.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';
import { termKey, termWords } from './termUses.ts';

/** A term where a policy first defines it, wherever that stands: the same object for as long as no definition changes. */
export interface Definition {
  readonly fact: DefinedTermFact;
  /** It is read from the nth of the blocks that define terms. */
  readonly nth: number;
  /** See {@link termWords}. */
  readonly words: readonly string[];
  /** See {@link termKey}. */
  readonly key: string;
  /** True for words with capitals: others are examples or buttons ("Save to disk"), an abbreviation is only spelled out. */
  readonly isName: boolean;
  /** For uses of the term. */
  readonly used: BlockQuestion;
}

/** A term that the policy defines. The span is the term where it is defined, absolute. */
export interface DefinedTerm extends Span {
  readonly term: string;
  readonly definition: Definition;
  /** How often the policy uses the term, its definition not counted. Reads the whole text: call it when it is shown. */
  readonly uses: () => number;
}

const DEFINITIONS = new NoteKey<Kept<readonly Definition[]>>();

/** The terms that a policy defines, each once, in the order of their definitions. */
export function definedTermsOf(blocks: PolicyBlocks): DefinedTerm[] {
  const defining = blocks.index.having('definedTerms');
  return definitionsOf(blocks).map((definition) => {
    const { term, from, to } = definition.fact;
    const start = (blocks[defining[definition.nth] as number] as PolicyBlock).from;
    return { term, definition, from: start + from, to: start + to, uses: () => occurrences(blocks, term) - 1 };
  });
}

/** The definitions of a policy: the same object for as long as none changes. */
export const definitionsOf = ({ index }: PolicyBlocks): readonly Definition[] =>
  index.keep(DEFINITIONS, [index.stamp('definedTerms')], (before = []) => {
    const known = new Map(before.map((definition) => [definition.fact.term, definition]));
    const byTerm = new Map<string, Definition>();
    for (const [nth, at] of index.having('definedTerms').entries()) {
      for (const fact of (index.blocks[at] as PolicyBlock).facts.definedTerms) {
        if (!byTerm.has(fact.term)) byTerm.set(fact.term, definitionBy(fact, nth, known.get(fact.term)));
      }
    }
    return [...byTerm.values()];
  });

function definitionBy(fact: DefinedTermFact, nth: number, before: Definition | undefined): Definition {
  if (before) return { ...before, fact, nth };
  const { term } = fact;
  return {
    fact,
    nth,
    words: termWords(term),
    key: termKey(term),
    isName: isCapitalised(term),
    used: new BlockQuestion(),
  };
}

function isCapitalised(term: string): boolean {
  const list = term.split(/[\s-]+/).filter((word) => !/^(?:the|and|of|or|this|our)$/i.test(word));
  return (
    list.length > 0 &&
    list.every((word) => /^\p{Lu}[\p{L}\p{N}’']*$/u.test(word)) &&
    list.some((word) => /\p{Ll}{2}/u.test(word))
  );
}

function occurrences(blocks: PolicyBlocks, term: string): number {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${term.split(' ').map(literally).join('\\s{1,8}')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return blocks.reduce((sum, { text }) => sum + (text.prose.match(pattern)?.length ?? 0), 0);
}
