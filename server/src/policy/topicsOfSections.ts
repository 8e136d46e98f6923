import { NoteKey } from '../text/notes.ts';
import { firstIndex } from '../text/rising.ts';
import { contains, shift } from '../text/span.ts';
import type { Kept } from './factIndex.ts';
import type { Outline } from './outline.ts';
import { blocksHaving, type PolicyBlocks, type Section } from './policy.ts';

/** A section, by its index, and the topics that its heading names. */
interface NamedTopics {
  readonly section: number;
  readonly topics: string[];
}

const NAMED_TOPICS = new NoteKey<Kept<readonly NamedTopics[]>>();

/** Ids of the topics that each heading names, in the order of the heading; sections without any are left out. */
export function topicsOfSections(
  blocks: PolicyBlocks,
  sections: readonly Section[],
  outline: Outline,
): ReadonlyMap<Section, readonly string[]> {
  const named = blocks.index.keep(NAMED_TOPICS, [outline], () => namedTopicsIn(blocks, sections));
  return new Map(named.map(({ section, topics }) => [sections[section] as Section, topics]));
}

function namedTopicsIn(blocks: PolicyBlocks, sections: readonly Section[]): readonly NamedTopics[] {
  const named = new Map<number, NamedTopics>();
  for (const { facts, from: start } of blocksHaving(blocks, 'headings')) {
    for (const fact of facts.namedTopics) {
      const span = shift(fact, start);
      const section = firstIndex(sections, ({ headingSpan }) => headingSpan.from > span.from) - 1;
      const heading = sections[section]?.headingSpan;
      if (!heading || !contains(heading, span)) continue;
      const found = named.get(section);
      if (!found) named.set(section, { section, topics: [fact.topic] });
      else if (!found.topics.includes(fact.topic)) found.topics.push(fact.topic);
    }
  }
  return [...named.values()];
}
