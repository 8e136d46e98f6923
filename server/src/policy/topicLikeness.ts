import type { Knowledge } from '../knowledge/load.ts';
import type { Span } from '../text/span.ts';
import { isContentsLine } from './contents.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';

/** The sentence of a policy that speaks most clearly of a topic. Absolute span. */
export interface LikeliestSentence extends Span {
  /** Log-odds that it speaks of the topic. */
  readonly likeness: number;
}

/** Topics of which a heading's own words may be evidence: a date, and what a heading calls data by its source. */
export const SAID_IN_HEADINGS: ReadonlySet<string> = new Set(['effective-date', 'data-sources']);

/** Where sentences stand. */
interface SentenceSources {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  readonly knowledge: Knowledge;
}

/**
 * For each topic, by its index in the knowledge, the likeliest sentence, where any may speak of it; a heading's own words
 * and contents are no sentences.
 */
export function likeliestSentences(
  { blocks, sections, knowledge }: SentenceSources,
  contents: ReadonlySet<PolicyBlock>,
): readonly (LikeliestSentence | undefined)[] {
  const best: (LikeliestSentence | undefined)[] = knowledge.topics.map(() => undefined);
  const sectionOf = sectionCursor(sections);
  const mayStandAt = (offset: number, topic: number): boolean => {
    const section = sectionOf(offset);
    return !section || offset >= section.headingSpan.to || SAID_IN_HEADINGS.has(knowledge.topics[topic]?.id ?? '');
  };
  for (const index of blocks.index.having('topicLikeness')) {
    const block = blocks[index] as PolicyBlock;
    for (const { topic, likeness, from: start, to } of block.facts.topicLikeness) {
      if (likeness <= (best[topic]?.likeness ?? Number.NEGATIVE_INFINITY)) continue;
      if (isContentsLine(block) || contents.has(block)) break;
      const from = block.from + start;
      if (mayStandAt(from, topic)) best[topic] = { from, to: block.from + to, likeness };
    }
  }
  return best;
}
