import type { BlockText } from '../facts/blockText.ts';
import type { TopicLikeness } from '../facts/topicLikeness.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { isContentsLine } from './contents.ts';
import { type Winner, type Winners, winnersOf } from './contest.ts';
import type { Outline } from './outline.ts';
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
  readonly outline: Outline;
  readonly knowledge: Knowledge;
}

const LIKELIEST = new NoteKey<Winners<TopicLikeness>>();

/**
 * For each topic, by its index in the knowledge, the likeliest sentence, where any may speak of it; a heading's own words
 * and contents are no sentences.
 */
export function likeliestSentences(
  { blocks, sections, outline, knowledge }: SentenceSources,
  contents: ReadonlySet<BlockText>,
): readonly (LikeliestSentence | undefined)[] {
  const sectionOf = sectionCursor(sections);
  const mayStandAt = (offset: number, topic: number): boolean => {
    const section = sectionOf(offset);
    return !section || offset >= section.headingSpan.to || SAID_IN_HEADINGS.has(knowledge.topics[topic]?.id ?? '');
  };
  const winners = winnersOf(blocks, LIKELIEST, [outline, contents], (block, contest) => {
    for (const fact of block.facts.topicLikeness) {
      const { topic, likeness, from } = fact;
      if (!contest.isOpen(topic, likeness) || !mayStandAt(block.from + from, topic)) continue;
      if (!isContentsLine(block) && !contents.has(block.text)) contest.enter(topic, likeness, block, fact);
    }
  });
  return winners.map((winner) => winner && inItsPlace(winner, blocks));
}

function inItsPlace({ index, offer, strength }: Winner<TopicLikeness>, blocks: PolicyBlocks): LikeliestSentence {
  const { from } = blocks[index] as PolicyBlock;
  return { from: from + offer.from, to: from + offer.to, likeness: strength };
}
