import assert from 'node:assert/strict';
import { RestartPolicy } from '../../../client/src/restartPolicy.ts';

const minute = 60_000;

describe('the restart policy', () => {
  it('waits longer after each end, and gives up after the sixth within three minutes', () => {
    const policy = new RestartPolicy();
    const delays = [0, 1, 2, 3, 4, 5].map((end) => policy.delayAfterEnd(end * 1_000));
    assert.deepEqual(delays, [1_000, 2_000, 4_000, 8_000, 10_000, undefined]);
  });

  it('forgets ends of more than three minutes ago', () => {
    const policy = new RestartPolicy();
    policy.delayAfterEnd(0);
    assert.equal(policy.delayAfterEnd(2 * minute), 2_000);
    assert.equal(policy.delayAfterEnd(4 * minute), 2_000);
    assert.equal(policy.delayAfterEnd(20 * minute), 1_000);
  });

  it('starts anew when a person restarts the server', () => {
    const policy = new RestartPolicy();
    for (let end = 0; end < 6; end += 1) policy.delayAfterEnd(end);
    policy.reset();
    assert.equal(policy.delayAfterEnd(7), 1_000);
  });
});
