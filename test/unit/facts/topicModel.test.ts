import assert from 'node:assert/strict';
import { TopicModel, type TopicModelData } from '../../../server/src/facts/topicModel.ts';
import { eachFeature } from '../../../server/src/text/wordFeatures.ts';
import { words } from '../../../server/src/text/words.ts';

/** The first feature of a text: its first word. */
function featureOf(word: string): number {
  const split = words(word);
  const features: number[] = [];
  for (const sentence of split.sentences) eachFeature(split, sentence, (feature) => features.push(feature));
  return features[0] ?? 0;
}

/** A model of two topics in which "sell" speaks for the first and "keep" for the second. */
function model(): TopicModel {
  const data: TopicModelData = {
    topics: ['sale', 'retention'],
    bias: [-1, -1],
    step: [0.1, 0.1],
    features: Buffer.from(Uint32Array.from([featureOf('sell'), featureOf('keep')]).buffer).toString('base64'),
    counts: Buffer.from([2, 2]).toString('base64'),
    weights: Buffer.from(Int8Array.from([0, 100, 1, -50, 0, -50, 1, 100]).buffer).toString('base64'),
  };
  return new TopicModel(data);
}

describe('the topic model', () => {
  it('finds for each topic the sentence that scores highest', () => {
    const text = words('We sell cars. We keep them dry. We sell.');
    const found = model().best(text, 0);
    assert.deepEqual(
      found.map(({ topic, sentence }) => [topic, text.sentences.indexOf(sentence)]),
      [
        [0, 2],
        [1, 1],
      ],
    );
  });

  it('counts a word once in each sentence', () => {
    const once = model().best(words('Sell the cars'), 0)[0]?.likeness;
    assert.ok(once !== undefined);
    assert.equal(model().best(words('Sell or sell'), 0)[0]?.likeness, once);
  });

  it('leaves out what is too unlikely', () => {
    assert.deepEqual(model().best(words('The weather is fine today.'), -0.5), []);
    assert.equal(model().best(words('The weather is fine today.'), -1).length, 2);
  });

  it('scores a sentence the same after any other', () => {
    const one = model();
    const first = one.best(words('We sell cars.'), 0);
    one.best(words('We keep cars. We sell, keep, sell.'), 0);
    assert.deepEqual(one.best(words('We sell cars.'), 0), first);
  });
});
