import assert from 'node:assert/strict';
import { PhraseSyntaxError, parsePhrase } from '../../../server/src/phrases/parse.ts';
import { PhraseSet } from '../../../server/src/phrases/phraseSet.ts';
import { words } from '../../../server/src/text/words.ts';

/** The texts that a phrase matches in a prose. */
function found(phrase: string, prose: string): string[] {
  const set = new PhraseSet([{ phrase, value: phrase }]);
  return set.match(words(prose)).map((hit) => prose.slice(hit.from, hit.to));
}

describe('phrases', () => {
  const cases: [phrase: string, prose: string, wanted: string[]][] = [
    ['safe harbor', 'the Safe  Harbor list', ['Safe  Harbor']],
    ['safe harbor', 'Safe. Harbor towns are nice', []],
    [
      '(US|United States) (EU|European Union) safe (harbor|harbour)',
      'the U.S. – E.U. Safe Harbor framework',
      ['U.S. – E.U. Safe Harbor'],
    ],
    ['US EU [data] safe harbor*', 'U.S.-EU safe harbors', ['U.S.-EU safe harbors']],
    ['=SSL', 'ssl and SSL', ['SSL']],
    ['truste [seal]', 'TRUSTe’s seal, TRUSTe’s page', ['TRUSTe’s seal', 'TRUSTe']],
    ['we ..2 sell', 'We will never sell. We do not, ever, really sell.', ['We will never sell']],
    ['retain* ... (long|necessary)', 'retained only for as long as it is needed', ['retained only for as long']],
    ['within <number> days', 'within 30 days or within thirty days', ['within 30 days']],
    ['google +', 'log in with Google + or Google+.', ['Google +', 'Google+']],
    ['terms and conditions', 'our Terms & Conditions', ['Terms & Conditions']],
    ['opt out', 'you may opt-out', ['opt-out']],
    ['(a b|a b c) d', 'a b c d', ['a b c d']],
    ['we ... share ... data', 'we share or we share data, and data', ['we share or we share data', 'we share data']],
    ['(full name|email address) of', 'name and email address of a full name', ['email address of']],
    ['directive 95/46/EC', 'Directive 95/46/EC', ['Directive 95/46/EC']],
  ];
  for (const [phrase, prose, wanted] of cases) {
    it(`${phrase} in "${prose}"`, () => assert.deepEqual(found(phrase, prose), wanted));
  }

  it('gives hits by position, and those of one position as the phrases were given', () => {
    const set = new PhraseSet(
      ['disclos*', 'we ... data', 'we', 'disclose', 'data'].map((phrase) => ({ phrase, value: phrase })),
    );
    assert.deepEqual(
      set.match(words('We disclose data.')).map(({ value }) => value),
      ['we ... data', 'we', 'disclos*', 'disclose', 'data'],
    );
  });

  it('gives a hit once, whatever number of its rare words stand near', () => {
    const set = new PhraseSet([{ phrase: 'you ... (retention|archive retention)', value: 0 }]);
    assert.equal(set.match(words('You know our archive retention retention.')).length, 1);
  });

  it('says where a phrase is malformed', () => {
    for (const [phrase, at] of [
      ['(a|b', 4],
      ['a)', 1],
      ['... a', 0],
      ['[a]', 0],
      ['', 0],
      ['(a|)', 4],
    ] as const) {
      assert.throws(
        () => parsePhrase(phrase),
        (error) => error instanceof PhraseSyntaxError && error.at === at,
        phrase,
      );
    }
  });

  it('stays linear on one endless sentence', () => {
    const set = new PhraseSet([{ phrase: 'we ... we ... we ... never', value: 0 }]);
    assert.deepEqual(set.match(words('we '.repeat(20_000))), []);
  });
});
