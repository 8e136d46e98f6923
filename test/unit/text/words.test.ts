import assert from 'node:assert/strict';
import { words } from '../../../server/src/text/words.ts';

const texts = (prose: string): string[] => words(prose).list.map((word) => word.text);
const sentences = (prose: string): string[] => words(prose).sentences.map(({ from, to }) => prose.slice(from, to));

describe('words', () => {
  it('normalises', () => {
    assert.deepEqual(texts("U.S. E.U. TRUSTe's don’t e.g. 1798.100 AT&T opt-out"), [
      'us',
      'eu',
      'truste',
      "don't",
      'eg',
      '1798.100',
      'at',
      'and',
      't',
      'opt',
      'out',
    ]);
  });

  it('keeps a possessive out of the span', () => {
    const prose = 'TRUSTe’s seal';
    assert.deepEqual(
      words(prose).list.map(({ from, to }) => prose.slice(from, to)),
      ['TRUSTe', 'seal'],
    );
  });
});

describe('sentences', () => {
  const cases: [prose: string, wanted: string[]][] = [
    ['We share. You choose!', ['We share.', 'You choose!']],
    [
      'Acme, Inc. has an office in the U.S. and one in Art. 27 land.',
      ['Acme, Inc. has an office in the U.S. and one in Art. 27 land.'],
    ],
    ['It goes to the U.S. We rely on clauses.', ['It goes to the U.S.', 'We rely on clauses.']],
    ['See example.com for more. (Details follow.)', ['See example.com for more.', 'Details follow.)']],
    ['Type\nName | Purpose', ['Type', 'Name', 'Purpose']],
    ['kept for e.g. one year. then more', ['kept for e.g. one year. then more']],
  ];
  for (const [prose, wanted] of cases) it(prose, () => assert.deepEqual(sentences(prose), wanted));
});
