import type { Fact, FactReaderFactory } from './reader.ts';
import { counterFinder } from './topicEvidence.ts';
import data from './topicModel.json' with { type: 'json' };
import { TopicModel } from './topicModel.ts';

/** A sentence that probably speaks of a topic, in whichever words. Its span is the sentence's. */
export interface TopicLikeness extends Fact {
  /** Index of the topic in the knowledge. */
  readonly topic: number;
  /** Log-odds: 0 is as likely as not. */
  readonly likeness: number;
}

/** Sentences below it say nothing about a topic. */
export const LEAST_LIKENESS = -2.5;

/** Reads of each topic the sentence that speaks most clearly of it, and that no counter-cue voids. */
export const topicLikenessReader: FactReaderFactory<TopicLikeness> = ({ topics }, phrases) => {
  const countersIn = counterFinder(topics, phrases);
  const indexes = new Map(topics.map(({ id }, index) => [id, index]));
  let model: TopicModel | undefined;
  return ({ words }) => {
    model ??= new TopicModel(data);
    const found: TopicLikeness[] = [];
    for (const { topic, likeness, sentence } of model.best(words, LEAST_LIKENESS, countersIn(words))) {
      const index = indexes.get(model.topics[topic] ?? '');
      if (index !== undefined) found.push({ topic: index, likeness, from: sentence.from, to: sentence.to });
    }
    return found;
  };
};
