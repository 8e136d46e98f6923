import assert from 'node:assert/strict';
import { eachFeature } from '../../../server/src/text/wordFeatures.ts';
import { words } from '../../../server/src/text/words.ts';

function featuresOf(text: string): number[] {
  const split = words(text);
  return split.sentences.flatMap((sentence) => {
    const features: number[] = [];
    eachFeature(split, sentence, (feature) => features.push(feature));
    return features;
  });
}

describe('word features', () => {
  it('are words, neighbours, and words with one between', () => {
    assert.equal(featuresOf('We never sell data').length, 4 + 3 + 2);
  });

  it('are 32-bit numbers', () => {
    assert.ok(featuresOf('We keep your data for ten years').every((one) => one === (one | 0)));
  });

  it('are the same for words of one stem, and for all numbers', () => {
    assert.deepEqual(featuresOf('We collected 12 names'), featuresOf('we COLLECTING 9 names'));
  });

  it('know the order of words', () => {
    assert.notEqual(featuresOf('sell data').at(-1), featuresOf('data sell').at(-1));
  });

  it('do not reach over the end of a sentence', () => {
    const apart = featuresOf('We sell. Data stays');
    assert.equal(apart.length, 2 + 1 + 2 + 1);
  });
});
