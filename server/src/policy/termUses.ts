import type { Span } from '../text/span.ts';
import { type Words, words } from '../text/words.ts';
import type { DefinedTerm } from './definedTerms.ts';
import type { PolicyBlock } from './policy.ts';

/**
 * Whether a policy uses a term anywhere but where it defines it, in whatever case and number: "third party sites" uses
 * the term "Third-Party Site"; what leads up to the definition in its own sentence does not.
 */
export function isUsed({ term, from, to }: DefinedTerm, blocks: readonly PolicyBlock[]): boolean {
  const wanted = termWords(term);
  if (wanted.length === 0) return true;
  return blocks.some((block) => {
    const uses = usesIn(block.text.words, wanted);
    if (uses.length === 0 || from < block.from || from >= block.to) return uses.length > 0;
    const sentence = block.text.words.sentences.find((one) => one.to + block.from > from);
    const definition: Span = { from: sentence?.from ?? 0, to: to - block.from };
    return uses.some((use) => use.from < definition.from || use.to > definition.to);
  });
}

/** The words of a term in singular, without the article that may have slipped into its quotes. */
export function termWords(term: string): string[] {
  const list = words(term).list.map(({ known }) => known.singular);
  return /^(?:the|an?|this|our)$/.test(list[0] ?? '') ? list.slice(1) : list;
}

/** How often a policy writes the words of a term without a capital; counting stops at `enough`. */
export function smallUses(term: string, blocks: readonly PolicyBlock[], enough: number): number {
  const wanted = termWords(term);
  let count = 0;
  for (const { text } of blocks) {
    if (count >= enough) break;
    for (const { from } of usesIn(text.words, wanted)) if (!/\p{Lu}/u.test(text.prose.charAt(from))) count++;
  }
  return count;
}

const NONE: readonly Span[] = [];

const standAt = (list: Words['list'], index: number, wanted: readonly string[]): boolean =>
  wanted.every((one, offset) => list[index + offset]?.known.singular === one);

/** Where a text uses a term, as the spans of its first word there. A loop without closures: it looks at every word of a policy. */
function usesIn({ list }: Words, wanted: readonly string[]): readonly Span[] {
  const first = wanted[0];
  let uses: Span[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const word = list[index];
    if (!word || word.known.singular !== first || !standAt(list, index, wanted)) continue;
    if (uses) uses.push(word);
    else uses = [word];
  }
  return uses ?? NONE;
}
