import { located, type PolicyBlocks } from './policy.ts';

/** Whoever processes data has more to say than so many words, whatever one sentence promises. */
const MOST_WORDS = 350;
/** Id of the statements in `knowledge/contradictions.yaml`. */
const STATEMENT = 'personal-data-collected';

/**
 * True for a short policy that says that no personal data is collected, and nothing to the contrary: what laws ask to be
 * told about the processing (GDPR Art. 13: "where personal data … are collected") has no object then.
 */
export function collectsNothing(blocks: PolicyBlocks): boolean {
  let words = 0;
  for (const { text } of blocks) {
    words += text.words.list.length;
    if (words > MOST_WORDS) return false;
  }
  const said = located(blocks, 'statements').filter(({ fact }) => fact.contradiction === STATEMENT);
  return said.length > 0 && said.every(({ fact }) => fact.side === 'claim');
}
