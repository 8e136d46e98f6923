import assert from 'node:assert/strict';
import { encodeModel } from '../../../scripts/topics/encode.ts';
import { foldsOf } from '../../../scripts/topics/folds.ts';
import { type Row, scoreOf, trainLogistic } from '../../../scripts/topics/logistic.ts';
import { TopicModel } from '../../../server/src/facts/topicModel.ts';
import { words } from '../../../server/src/text/words.ts';

describe('the training of topics', () => {
  const row = (features: number[], positive: boolean): Row => ({
    features: Int32Array.from(features),
    share: 1,
    positive,
    weight: 1,
  });
  const rows = [row([0], true), row([0, 2], true), row([1], false), row([1, 2], false)];
  const options = { epochs: 50, decay: 0.001, rate: 0.1 };

  it('learns what tells the positive from the others', () => {
    const weights = trainLogistic(rows, 3, options);
    for (const one of rows) assert.equal(scoreOf(one, weights) > 0, one.positive);
  });

  it('always learns the same', () => {
    assert.deepEqual(trainLogistic(rows, 3, options), trainLogistic(rows, 3, options));
  });

  it('writes a model that reads back', () => {
    const data = encodeModel(['sale'], [7, 8], [Float64Array.from([2, -1, -0.5])]);
    const [found] = new TopicModel(data).best(words('Hello there'), -1);
    assert.equal(found?.likeness, -0.5);
  });

  it('keeps policies of one organisation, and policies that share text, in one fold', () => {
    const text = (start: string): string[] => Array.from({ length: 40 }, (_, index) => `${start}${index}`);
    const folds = foldsOf(
      [
        { organisation: 'A', words: text('a') },
        { organisation: 'B', words: text('b') },
        { organisation: 'A', words: text('c') },
        { organisation: 'C', words: [...text('b'), ...text('d')] },
        { organisation: 'D', words: text('e') },
      ],
      3,
    );
    assert.equal(folds[0], folds[2]);
    assert.equal(folds[1], folds[3]);
    assert.equal(new Set(folds).size, 3);
  });
});
