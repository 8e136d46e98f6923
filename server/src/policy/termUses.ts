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
  const begins = mayBegin(wanted);
  return blocks.some((block) => {
    const { list, sentences } = block.text.words;
    if (from < block.from || from >= block.to) return holds(list, wanted, begins, NOWHERE);
    const sentence = sentences.find((one) => one.to + block.from > from);
    return holds(list, wanted, begins, { from: sentence?.from ?? 0, to: to - block.from });
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

/** Words of one text from an index on are those of a term, as {@link termWords} gives them. */
export function standsAt(list: readonly Word[], index: number, wanted: readonly string[]): boolean {
  return wanted.every((text, offset) => singular(list[index + offset]?.text ?? '') === text);
}

/** Makes a test for words that may begin a term: quick, because it is asked of every word of a policy. */
export function mayBegin([first = '']: readonly string[]): (word: Word) => boolean {
  const stem = first.slice(0, -1);
  return ({ text }) => text.startsWith(stem) && text.length < first.length + PLURAL;
}

/** A plural is not longer than the singular by more than "es". */
const PLURAL = 3;

function holds(
  list: readonly Word[],
  wanted: readonly string[],
  begins: (word: Word) => boolean,
  except: Span,
): boolean {
  for (let index = 0; index < list.length; index++) {
    const word = list[index];
    if (!word || !begins(word) || (word.from >= except.from && word.to <= except.to)) continue;
    if (standsAt(list, index, wanted)) return true;
  }
  return false;
}
