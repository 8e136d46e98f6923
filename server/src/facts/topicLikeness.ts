import type { Fact, FactReaderFactory } from './reader.ts';
import { counterFinder } from './topicEvidence.ts';
import data from './topicModel.json' with { type: 'json' };
import { TopicModel } from './topicModel.ts';

/** A sentence that probably speaks of a topic, in whichever words. Its span is the sentence's. */
export interface TopicLikeness extends Fact {
  /** Id of the topic. */
  readonly topic: string;
  /** Log-odds: 0 is as likely as not. */
  readonly likeness: number;
}

/** Sentences below it say nothing about a topic. */
export const LEAST_LIKENESS = -2.5;

/** Reads of each topic the sentence that speaks most clearly of it, and that no counter-cue voids. */
export const topicLikenessReader: FactReaderFactory<TopicLikeness> = (knowledge, phrases) => {
  const countersIn = counterFinder(knowledge.topics, phrases);
  let model: TopicModel | undefined;
  return ({ words }) => {
    model ??= new TopicModel(data);
    const { topics } = model;
    return model.best(words, LEAST_LIKENESS, countersIn(words)).map(({ topic, likeness, sentence: { from, to } }) => {
      return { topic: topics[topic] ?? '', likeness, from, to };
    });
  };
};
