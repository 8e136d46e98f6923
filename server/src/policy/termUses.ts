import type { Span } from '../text/span.ts';
import { type Word, words } from '../text/words.ts';
import type { DefinedTerm } from './definedTerms.ts';
import type { PolicyBlock } from './policy.ts';

/**
 * Whether a policy uses a term anywhere but where it defines it, in whatever case and number: "third party sites" uses
 * the term "Third-Party Site"; what leads up to the definition in its own sentence does not. Stops at the first use, so
 * that it costs little for most terms.
 */
export function isUsed({ term, from, to }: DefinedTerm, blocks: readonly PolicyBlock[]): boolean {
  const wanted = termWords(term);
  if (wanted.length === 0) return true;
  return blocks.some((block) => {
    const { list, sentences } = block.text.words;
    if (from < block.from || from >= block.to) return holds(list, wanted, NOWHERE);
    const sentence = sentences.find((one) => one.to + block.from > from);
    return holds(list, wanted, { from: sentence?.from ?? 0, to: to - block.from });
  });
}

const NOWHERE: Span = { from: -1, to: -1 };

/** The words of a term in singular, without the article that may have slipped into its quotes. */
export function termWords(term: string): string[] {
  const list = words(term).list.map(({ text }) => singular(text));
  return /^(?:the|an?|this|our)$/.test(list[0] ?? '') ? list.slice(1) : list;
}

/** "policies" is "policy", "sites" is "site"; close enough to compare words with one another. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function holds(list: readonly Word[], wanted: readonly string[], except: Span): boolean {
  const [first = ''] = wanted;
  // A singular shares all but its last letter with its plural.
  const stem = first.slice(0, -1);
  return list.some((word, index) => {
    if (!word.text.startsWith(stem) || singular(word.text) !== first) return false;
    if (word.from >= except.from && word.to <= except.to) return false;
    return wanted.every((text, offset) => singular(list[index + offset]?.text ?? '') === text);
  });
}
