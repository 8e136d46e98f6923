import assert from 'node:assert/strict';
import { PackedWeights } from '../../../server/src/facts/packedWeights.ts';

/** Sums for as many topics as there are. */
function sums(weights: PackedWeights, rows: readonly number[], topics: number): number[] {
  return [...weights.sums(Uint16Array.from(rows), rows.length)].slice(0, topics);
}

describe('packed weights', () => {
  it('add up the weights of each topic', () => {
    const weights = new PackedWeights(3, Uint8Array.from([2, 3]), Int8Array.from([0, 5, 2, -7, 0, -9, 1, 4, 2, 1]));
    assert.deepEqual(sums(weights, [0, 1], 3), [-4, 4, -6]);
    assert.deepEqual(sums(weights, [1], 3), [-9, 4, 1]);
    assert.deepEqual(sums(weights, [], 3), [0, 0, 0]);
  });

  it('keep neighbours apart, whatever their signs and however many rows there are', () => {
    const topics = Array.from({ length: 31 }, (_, topic) => topic);
    const extreme = (topic: number): number => (topic % 3 === 0 ? -128 : topic % 3 === 1 ? 127 : -1);
    const weights = new PackedWeights(
      topics.length,
      Uint8Array.from([topics.length]),
      Int8Array.from(topics.flatMap((topic) => [topic, extreme(topic)])),
    );
    for (const count of [1, 255, 256, 257, 1000]) {
      const rows = Array.from({ length: count }, () => 0);
      assert.deepEqual(
        sums(weights, rows, topics.length),
        topics.map((topic) => count * extreme(topic)),
      );
    }
  });
});
