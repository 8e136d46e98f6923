import assert from 'node:assert/strict';
import { Vocabulary } from '../../../server/src/text/vocabulary.ts';
import { words } from '../../../server/src/text/words.ts';

describe('the vocabulary', () => {
  it('gives one object for all occurrences of a word, in whatever case and however it is written', () => {
    const vocabulary = new Vocabulary();
    const [first, second] = words('Acme’s data. DATA of ACME', vocabulary).list;
    const third = words('of acme', vocabulary).list[1];
    assert.equal(first?.known, third?.known);
    assert.equal(second?.known, vocabulary.of('data'));
  });

  it('keeps apart words that differ in one letter', () => {
    const vocabulary = new Vocabulary();
    const all = Array.from({ length: 26 }, (_, index) => `clo${String.fromCharCode(97 + index)}e`);
    const known = words(all.join(' '), vocabulary).list.map((word) => word.known);
    assert.equal(new Set(known).size, 26);
    assert.deepEqual(
      known.map(({ text }) => text),
      all,
    );
  });

  it('goes on when it has seen more words than it keeps', () => {
    const vocabulary = new Vocabulary();
    const early = vocabulary.of('early');
    for (let number = 0; number < 40_000; number++) vocabulary.of(`word${number}`);
    assert.equal(vocabulary.of('word39999').text, 'word39999');
    assert.equal(vocabulary.of('early').text, early.text);
  });

  it('classes each different word once', () => {
    const asked: string[] = [];
    const vocabulary = new Vocabulary((word) => {
      asked.push(word);
      return word === 'sell' ? 1 : 2;
    });
    assert.equal(words('We sell. We SELL.', vocabulary).classes, 3);
    assert.deepEqual(asked, ['we', 'sell']);
  });
});
