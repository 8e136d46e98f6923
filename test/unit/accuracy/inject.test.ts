import assert from 'node:assert/strict';
import type { Seen } from '../../accuracy/findings.ts';
import { compare } from '../../accuracy/inject/compare.ts';
import { applyEdits, mapped, written } from '../../accuracy/inject/edits.ts';
import { Random } from '../../accuracy/inject/random.ts';
import { withOtherDigit, withSlip } from '../../accuracy/inject/slips.ts';

const EDITS = [
  { from: 2, to: 4, text: 'xyz' },
  { from: 6, to: 6, text: '!' },
];

describe('edits of a fault', () => {
  it('are applied in order', () => assert.equal(applyEdits('abcdefgh', EDITS), 'abxyzef!gh'));
  it('move what stands behind them, and take away what they replace', () => {
    assert.deepEqual(
      [0, 2, 4, 6].map((offset) => mapped(offset, EDITS)),
      [0, undefined, 5, 8],
    );
  });
  it('know where they wrote', () => {
    assert.deepEqual(written(EDITS), [
      { from: 2, to: 5 },
      { from: 7, to: 8 },
    ]);
  });
});

describe('what a fault did to the findings', () => {
  const seen = (key: string, ...places: number[]): Seen => ({
    key,
    places: places.map((from) => ({ from, to: from + 1 })),
    text: key,
  });
  const fault = {
    edits: [{ from: 10, to: 12, text: 'x' }],
    expected: { keys: ['slip'], places: [{ from: 10, to: 11 }] },
  };
  const summary = (before: readonly Seen[], after: readonly Seen[]) => {
    const { found, kept, lost, gained } = compare(before, after, fault);
    return { found, kept, lost: lost.map(({ key }) => key), gained: gained.map(({ key }) => key) };
  };

  it('finds the fault at its place, and keeps what moved', () => {
    const after = [seen('old', 19), seen('slip', 3, 10)];
    assert.deepEqual(summary([seen('old', 20)], after), { found: true, kept: 1, lost: [], gained: [] });
  });
  it('does not take another place for it', () => {
    assert.deepEqual(summary([], [seen('slip', 30)]), { found: false, kept: 0, lost: [], gained: ['slip'] });
  });
  it('tells what went and what came', () => {
    const after = [seen('new', 30)];
    assert.deepEqual(summary([seen('old', 20)], after), { found: false, kept: 0, lost: ['old'], gained: ['new'] });
  });
  it('forgives what stood at the changed place', () => {
    assert.deepEqual(summary([seen('old', 10)], []), { found: false, kept: 0, lost: [], gained: [] });
  });
});

describe('slips', () => {
  it('are the same for the same seed, and never the right word', () => {
    const slips = (seed: string): string[] => {
      const random = new Random(seed);
      return Array.from({ length: 200 }, () => withSlip('privacy', random));
    };
    assert.deepEqual(slips('a'), slips('a'));
    assert.notDeepEqual(slips('a'), slips('b'));
    assert.ok(!slips('a').includes('privacy'));
  });
  it('change one digit', () => {
    const random = new Random('digits');
    for (let run = 0; run < 100; run++) {
      const other = withOtherDigit('LS1 4AB', random);
      assert.match(other, /^LS\d \dAB$/);
      assert.notEqual(other, 'LS1 4AB');
    }
  });
});
