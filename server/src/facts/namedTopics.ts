import type { Topic } from '../knowledge/schema.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Words by which a heading names a topic. They say nothing where they stand in running text. */
export interface NamedTopic extends Fact {
  /** Id of the topic. */
  readonly topic: string;
}

/** Longer sentences are no headings. */
const LONGEST_HEADING = 16;

/** Reads the topics that a block would name if it is a heading; to be asked of blocks that hold one. */
export const namedTopicReader: FactReaderFactory<NamedTopic> = ({ topics }, phrases) => {
  const find = phrases.groupApart('named topics', () => namesOf(topics));
  return ({ words }) => {
    const found: NamedTopic[] = [];
    for (const { value: topic, from, to, sentence } of find(words)) {
      const { firstWord = 0, endWord = 0 } = words.sentences[sentence] ?? {};
      if (endWord - firstWord <= LONGEST_HEADING) found.push({ topic, from, to });
    }
    return found;
  };
};

function* namesOf(topics: readonly Topic[]): Iterable<GroupPhrase<string>> {
  for (const { id, headings } of topics) for (const phrase of headings) yield { phrase, value: id };
}
