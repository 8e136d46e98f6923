import assert from 'node:assert/strict';
import { Scheduler } from '../../../server/src/workspace/scheduler.ts';
import { FakeTimers } from './fakeTimers.ts';

describe('Scheduler', () => {
  it('runs the last task of a key, after its own pause', async () => {
    const timers = new FakeTimers();
    const scheduler = new Scheduler(timers);
    const ran: string[] = [];
    scheduler.schedule('a', 10, () => ran.push('a1'));
    scheduler.schedule('b', 15, () => ran.push('b'));
    await timers.pass(9);
    scheduler.schedule('a', 10, () => ran.push('a2'));
    await timers.pass(9);
    assert.deepEqual(ran, ['b']);
    assert.ok(scheduler.isWaiting('a'));
    await timers.pass(1);
    assert.deepEqual(ran, ['b', 'a2']);
    assert.ok(!scheduler.isWaiting('a'));
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const timers = new FakeTimers();
    const scheduler = new Scheduler(timers);
    scheduler.schedule('a', 1, () => assert.fail());
    scheduler.schedule('b', 1, () => assert.fail());
    scheduler.cancel('nothing');
    scheduler.cancelAll();
    assert.equal(timers.waiting, 0);
    await timers.pass(10);
  });
});
