import assert from 'node:assert/strict';
import { type Contest, stronger, winnersAfter, winnersAmong } from '../../../server/src/policy/contest.ts';
import type { PolicyBlock } from '../../../server/src/policy/policy.ts';

/** A block offers what its words say: "a2" is an offer for the first thing, of strength 2. */
interface Offering {
  readonly index: number;
  readonly offers: string;
}

const blocksOf = (...offers: string[]): PolicyBlock[] =>
  offers.map((text, index): Offering => ({ index, offers: text })) as unknown as PolicyBlock[];

const asked: string[] = [];

function enter(block: PolicyBlock, contest: Contest<string>): void {
  const { offers } = block as unknown as Offering;
  asked.push(offers);
  for (const offer of offers.split(' ')) {
    if (offer !== '') contest.enter(offer.charCodeAt(0) - 97, Number(offer.slice(1)), block, offer);
  }
}

const shown = (winners: ReturnType<typeof winnersAmong<string>> | undefined): unknown =>
  winners && Array.from(winners, (winner) => winner && [winner.offer, winner.index]);

describe('a contest of blocks', () => {
  const before = blocksOf('a1 b1', 'a2', 'b1 c3', 'a2');

  it('is won by the strongest offer, the first of those that are as strong', () => {
    const expected = [
      ['a2', 1],
      ['b1', 0],
      ['c3', 2],
    ];
    assert.deepEqual(shown(winnersAmong(before, 0, 4, enter)), expected);
  });

  for (const [what, after, edit, expected] of [
    ['changed to say the same', ['a1 b1', 'a2', 'c3 b1', 'a2'], [2, 1], ['a2 1', 'b1 0', 'c3 2']],
    ['changed to say more', ['a1 b1', 'a2', 'b2 c4', 'a2'], [2, 1], ['a2 1', 'b2 2', 'c4 2']],
    ['changed to say as much as a later one', ['a2 b1', 'a2', 'b1 c3', 'a2'], [0, 3], ['a2 0', 'b1 0', 'c3 2']],
    ['that came in front', ['d1', 'a1 b1', 'a2', 'b1 c3', 'a2'], [0, 4], ['a2 2', 'b1 1', 'c3 3', 'd1 0']],
    ['without a winner that went', ['a1 b1', 'a2', 'b1 c3'], [3, 0], ['a2 1', 'b1 0', 'c3 2']],
    ['with a winner that went', ['a1 b1', 'b1 c3', 'a2'], [1, 2], undefined],
    ['with a winner that says less', ['a1 b1', 'a1', 'b1 c3', 'a2'], [1, 2], undefined],
  ] as const) {
    it(`asks only a block ${what}`, () => {
      const blocks = blocksOf(...after);
      const [prefix, suffix] = edit;
      const winners = winnersAmong(before, 0, 4, enter);
      asked.length = 0;
      const found = winnersAfter({ prefix, suffix, count: 4 }, blocks, enter, winners);
      assert.deepEqual(asked, after.slice(prefix, after.length - suffix));
      assert.deepEqual(
        shown(found),
        expected?.map((text) => [text.split(' ')[0], Number(text.split(' ')[1])]),
      );
      if (found) assert.deepEqual(shown(found), shown(winnersAmong(blocks, 0, blocks.length, enter)));
    });
  }

  it('tells the stronger of two', () => {
    const winner = (strength: number, index: number) => ({ offer: '', strength, index });
    assert.deepEqual(stronger(winner(1, 3), winner(2, 4)), winner(2, 4));
    assert.deepEqual(stronger(winner(1, 3), winner(1, 2)), winner(1, 2));
    assert.deepEqual(stronger(undefined, winner(1, 2)), winner(1, 2));
    assert.equal(stronger(undefined, undefined), undefined);
  });
});
