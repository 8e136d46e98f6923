import { matchesOf } from '../text/matches.ts';
import { squash } from '../text/squash.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** An anchor that is written out, not made of a heading: `{#id}`, `id="…"`. */
export interface AnchorIdFact extends Fact {
  /** As it is compared: see `squash`. */
  readonly key: string;
}

/** Bounded, so linear. */
const EXPLICIT_ID =
  /\{:?\s{0,4}(?:[^{}#\n]{0,40})#([\w.:-]{1,80})[^{}\n]{0,80}\}|\b(?:id|name)\s{0,2}=\s{0,2}["']?([\w.:-]{1,80})/gi;

/** Reads anchors that are written out. */
export const anchorIdReader: FactReaderFactory<AnchorIdFact> = () => (block) => {
  if (!mayHoldId(block.source)) return NOTHING;
  return matchesOf(EXPLICIT_ID, block.source).map((match) => ({
    key: squash(match[1] ?? match[2] ?? ''),
    from: match.index,
    to: match.index + match[0].length,
  }));
};

const NOTHING: readonly never[] = [];

/** Headings begin with the one sign, so it says nothing without the brace. */
const mayHoldId = (source: string): boolean => source.includes('=') || (source.includes('#') && source.includes('{'));
