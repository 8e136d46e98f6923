import { literally } from '../text/literally.ts';
import type { Span } from '../text/span.ts';
import { located, type PolicyBlocks } from './policy.ts';

/** A term that the policy defines. The span is the term where it is defined, absolute. */
export interface DefinedTerm extends Span {
  readonly term: string;
  /** How often the policy uses the term, its definition not counted. Reads the whole text: call it when it is shown. */
  readonly uses: () => number;
}

/** The terms that a policy defines, each once, in the order of their definitions. */
export function definedTermsOf(blocks: PolicyBlocks): DefinedTerm[] {
  const seen = new Set<string>();
  return located(blocks, 'definedTerms').flatMap(({ fact: { term }, from, to }) => {
    if (seen.has(term)) return [];
    seen.add(term);
    return [{ term, from, to, uses: () => occurrences(blocks, term) - 1 }];
  });
}

function occurrences(blocks: PolicyBlocks, term: string): number {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${term.split(' ').map(literally).join('\\s{1,8}')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return blocks.reduce((sum, { text }) => sum + (text.prose.match(pattern)?.length ?? 0), 0);
}
