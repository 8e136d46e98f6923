import type { BlockText } from '../facts/blockText.ts';
import { type Word, type Words, words } from '../text/words.ts';
import type { DefinedTerm } from './definedTerms.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/**
 * Whether a policy uses a term anywhere but where it defines it, in whatever case and number: "third party sites" uses
 * the term "Third-Party Site"; what leads up to the definition in its own sentence does not.
 */
export function isUsed(term: DefinedTerm, { index }: PolicyBlocks): boolean {
  const { used, words: wanted } = term.definition;
  if (wanted.length === 0) return true;
  const home = term.block.text;
  const usesIt = ({ text }: PolicyBlock): boolean =>
    text === home ? usesBesides(text.words, term) : useIn(text.words.list, wanted, 0) >= 0;
  return index.hasEnough(used, [home], 1, (block) => (usesIt(block) ? 1 : 0), term.block.index);
}

/** Whether the text that defines a term uses it elsewhere, too. */
function usesBesides({ list, sentences }: Words, { definition, block, from, to }: DefinedTerm): boolean {
  const start = sentences.find((sentence) => sentence.to > from - block.from)?.from ?? 0;
  const end = to - block.from;
  for (let at = useIn(list, definition.words, 0); at >= 0; at = useIn(list, definition.words, at + 1)) {
    const use = list[at] as Word;
    if (use.from < start || use.to > end) return true;
  }
  return false;
}

/** The words of a term in singular, without the article that may have slipped into its quotes. */
export function termWords(term: string): string[] {
  const list = words(term).list.map(({ known }) => known.singular);
  return /^(?:the|an?|this|our)$/.test(list[0] ?? '') ? list.slice(1) : list;
}

/** {@link termWords} as one text: the same for terms that differ in case, number and article. */
export const termKey = (term: string): string => termWords(term).join(' ');

/** How often a text writes the words of a term without a capital. */
export function smallUsesIn({ prose, words: { list } }: BlockText, wanted: readonly string[]): number {
  let count = 0;
  for (let at = useIn(list, wanted, 0); at >= 0; at = useIn(list, wanted, at + 1))
    if (!/\p{Lu}/u.test(prose.charAt((list[at] as Word).from))) count++;
  return count;
}

/** Index of the first word of a term's next use; -1 where there is none. It looks at every word of a policy: letters last. */
function useIn(list: readonly Word[], wanted: readonly string[], from: number): number {
  const first = wanted[0] ?? '';
  for (let at = from; at < list.length; at++) {
    const { singular } = (list[at] as Word).known;
    if (singular.length === first.length && singular === first && standAt(list, at, wanted)) return at;
  }
  return -1;
}

const standAt = (list: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((one, offset) => list[at + offset]?.known.singular === one);
