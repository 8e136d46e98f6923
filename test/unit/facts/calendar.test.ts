import assert from 'node:assert/strict';
import { dateFinder } from '../../../server/src/facts/calendar.ts';

const datesIn = dateFinder();
const dates = (text: string): string[] => datesIn(text).map(({ iso }) => iso);

describe('dates as people write them', () => {
  const found: readonly (readonly [text: string, iso: string])[] = [
    ['March 5, 2024', '2024-03-05'],
    ['march 5 2024', '2024-03-05'],
    ['Mar. 5th, 2024', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['5th of March, 2024', '2024-03-05'],
    ['the 1st day of September 2024', '2024-09-01'],
    ['01-Sept-2024', '2024-09-01'],
    ['31 dec. 2024', '2024-12-31'],
    ['29 February 2024', '2024-02-29'],
    ['May 2024', '2024-05'],
    ['May, 2024', '2024-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['31.12.2024', '2024-12-31'],
    ['3/2024', '2024-03'],
  ];
  for (const [text, iso] of found) it(text, () => assert.deepEqual(dates(`Updated ${text}.`), [iso]));

  const none = [
    'March 45, 2024',
    '0 March 2024',
    '30 February 2024',
    'March 5, 1989',
    'Marching 5, 2024',
    '2024-13-05',
  ];
  for (const text of none) it(`not ${text}`, () => assert.deepEqual(dates(`Updated ${text}.`), []));

  it('tells where they stand', () => {
    const text = 'From March 5, 2024 until 7 April 2025';
    assert.deepEqual(
      datesIn(text).map(({ from, to }) => text.slice(from, to)),
      ['March 5, 2024', '7 April 2025'],
    );
  });
});
