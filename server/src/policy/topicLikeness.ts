import type { TopicLikeness } from '../facts/topicLikeness.ts';
import type { Span } from '../text/span.ts';
import { isContentsLine } from './contents.ts';
import { blocksHaving, type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';

/** The sentence of a policy that speaks most clearly of a topic. Absolute span. */
export interface LikeliestSentence extends Span {
  /** Log-odds that it speaks of the topic. */
  readonly likeness: number;
}

/** Topics of which a heading's own words may be evidence: a date, and what a heading calls data by its source. */
export const SAID_IN_HEADINGS: ReadonlySet<string> = new Set(['effective-date', 'data-sources']);

/** For each topic of which any sentence may speak, the likeliest one; a heading's own words and contents are no sentences. */
export function likeliestSentences(
  blocks: PolicyBlocks,
  sections: readonly Section[],
  contents: ReadonlySet<PolicyBlock>,
): ReadonlyMap<string, LikeliestSentence> {
  const best = new Map<string, LikeliestSentence>();
  const sectionOf = sectionCursor(sections);
  for (const block of blocksHaving(blocks, 'topicLikeness')) {
    if (isContentsLine(block) || contents.has(block)) continue;
    for (const fact of block.facts.topicLikeness as readonly TopicLikeness[]) {
      const { topic, likeness } = fact;
      if (likeness <= (best.get(topic)?.likeness ?? Number.NEGATIVE_INFINITY)) continue;
      const from = block.from + fact.from;
      const section = sectionOf(from);
      if (section && from < section.headingSpan.to && !SAID_IN_HEADINGS.has(topic)) continue;
      best.set(topic, { from, to: block.from + fact.to, likeness });
    }
  }
  return best;
}
