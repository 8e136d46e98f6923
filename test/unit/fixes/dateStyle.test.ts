import assert from 'node:assert/strict';
import { writtenLike } from '../../../server/src/fixes/dateStyle.ts';

describe('a day in the way in which another date is written', () => {
  const ways: readonly (readonly [written: string, readAs: string, gives: string])[] = [
    ['March 3, 2024', '2024-03-03', 'November 22, 2026'],
    ['3 March 2024', '2024-03-03', '22 November 2026'],
    ['Mar. 3rd, 2024', '2024-03-03', 'Nov. 22nd, 2026'],
    ['Sept 3, 2024', '2024-09-03', 'Nov 22, 2026'],
    ['3rd day of March, 2024', '2024-03-03', '22nd day of November, 2026'],
    ['MARCH 2024', '2024-03', 'NOVEMBER 2026'],
    ['May 2024', '2024-05', 'November 2026'],
    ['2024-03-03', '2024-03-03', '2026-11-22'],
    ['2024/3/3', '2024-03-03', '2026/11/22'],
    ['2024-03', '2024-03', '2026-11'],
    ['25.03.2024', '2024-03-25', '22.11.2026'],
    ['4/23/02', '2002-04-23', '11/22/26'],
    ['03/03/2024', '2024-03-03', '22 November 2026'],
    ['once upon a time', '2024-03-03', '22 November 2026'],
  ];
  for (const [written, readAs, gives] of ways) {
    it(`${written} gives ${gives}`, () => assert.equal(writtenLike(written, readAs, '2026-11-22'), gives));
  }

  it('has small figures without zeros where the other has', () => {
    assert.equal(writtenLike('4/23/2024', '2024-04-23', '2026-02-05'), '2/5/2026');
    assert.equal(writtenLike('March 23rd, 2024', '2024-03-23', '2026-02-03'), 'February 3rd, 2026');
  });
});
