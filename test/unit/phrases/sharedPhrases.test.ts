import assert from 'node:assert/strict';
import { type GroupPhrase, SharedPhrases } from '../../../server/src/phrases/sharedPhrases.ts';
import { words } from '../../../server/src/text/words.ts';

const PROMISES: readonly GroupPhrase<string>[] = [
  { phrase: 'never sell', value: 'promise' },
  { phrase: 'except', value: 'exception', dependent: true },
];

const found = (phrases: SharedPhrases, text: string): string[] =>
  phrases
    .group(
      'promises',
      () => PROMISES,
    )(words(text))
    .map(({ value, from, to }) => `${value}: ${text.slice(from, to)}`);

describe('shared phrases', () => {
  it('find what depends on others only beside them, by position', () => {
    const phrases = new SharedPhrases();
    const text =
      'Except on Sundays we work. Except to partners, we never sell it. That holds except in May. Except Monday.';
    assert.deepEqual(found(phrases, text), ['exception: Except', 'promise: never sell', 'exception: except']);
  });

  it('find nothing that depends on others without them', () => {
    assert.deepEqual(found(new SharedPhrases(), 'Except on Sundays we work.'), []);
  });

  it('give each group its own', () => {
    const phrases = new SharedPhrases();
    const data = phrases.group('data', () => [{ phrase: 'data', value: 1 }]);
    const titles = phrases.groupApart('titles', () => [{ phrase: 'your data', value: 2 }]);
    const text = words('We never sell your data, and data is safe.');
    assert.equal(data(text).length, 2);
    assert.deepEqual(
      titles(text).map(({ value }) => value),
      [2],
    );
  });

  it('refuse phrases that come too late', () => {
    const phrases = new SharedPhrases();
    found(phrases, 'We never sell.');
    assert.throws(() => phrases.group('late', () => [{ phrase: 'late', value: 0 }]), /after a text was matched/);
  });
});
