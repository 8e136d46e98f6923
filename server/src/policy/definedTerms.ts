import { literally } from '../text/literally.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { aspect, BlockQuestion, type Kept } from './factIndex.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';
import { termWords } from './termUses.ts';

/** A term where a policy first defines it, wherever that stands: the same object for as long as no definition changes. */
export interface Definition {
  readonly term: string;
  /** It is read from the nth of the blocks that define terms. */
  readonly nth: number;
  /** Which of the facts of its block it is. */
  readonly at: number;
  /** See {@link termWords}. */
  readonly words: readonly string[];
  /** See `termKey`. */
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
  /** The block that defines it. */
  readonly block: PolicyBlock;
  /** How often the policy uses the term, its definition not counted. Reads the whole text: call it when it is shown. */
  readonly uses: () => number;
}

/** What is read of them, but for their places in the block. */
const TERMS = aspect('definedTerms', (a, b) => a.term === b.term);

const DEFINITIONS = new NoteKey<Kept<readonly Definition[]>>();

/** The terms that a policy defines, each once, in the order of their definitions. */
export function definedTermsOf(blocks: PolicyBlocks): DefinedTerm[] {
  const defining = blocks.index.having('definedTerms');
  return definitionsOf(blocks).flatMap((definition) => {
    const { term, nth, at } = definition;
    const block = blocks[defining[nth] as number] as PolicyBlock;
    const fact = block.facts.definedTerms[at];
    if (!fact) return [];
    const uses = (): number => occurrences(blocks, term) - 1;
    return [{ term, definition, block, from: block.from + fact.from, to: block.from + fact.to, uses }];
  });
}

/** The definitions of a policy: the same object for as long as no other terms are defined. */
export const definitionsOf = ({ index }: PolicyBlocks): readonly Definition[] =>
  index.keep(DEFINITIONS, [index.stamp(TERMS)], (before = []) => {
    const known = new Map(before.map((definition) => [definition.term, definition]));
    const byTerm = new Map<string, Definition>();
    for (const [nth, block] of index.having('definedTerms').entries()) {
      for (const [at, { term }] of (index.blocks[block] as PolicyBlock).facts.definedTerms.entries()) {
        if (!byTerm.has(term)) byTerm.set(term, { ...(known.get(term) ?? definitionBy(term)), nth, at });
      }
    }
    return [...byTerm.values()];
  });

function definitionBy(term: string): Omit<Definition, 'nth' | 'at'> {
  const words = termWords(term);
  return { term, words, key: words.join(' '), isName: isCapitalised(term), used: new BlockQuestion() };
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
