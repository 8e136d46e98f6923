import assert from 'node:assert/strict';
import { Problems } from '../../../server/src/features/problems.ts';
import { staleLink } from '../../../server/src/rules/staleLink.ts';
import { staleTechnology } from '../../../server/src/rules/staleTechnology.ts';

function setUp() {
  const log: string[] = [];
  const status: (string | undefined)[] = [];
  const problems = new Problems({
    log: (message) => log.push(message),
    status: ({ health, message }) => status.push(`${health}: ${message}`),
  });
  return { log, status, problems };
}

describe('Problems', () => {
  it('tells of each rule that fails once, whatever document it fails on', () => {
    const { log, status, problems } = setUp();
    problems.ruleFailed(staleLink, new Error('broken'), 'file:///a.md');
    problems.ruleFailed(staleLink, new Error('broken'), 'file:///b.md');
    problems.ruleFailed(staleTechnology, 'text', 'file:///a.md');
    assert.deepEqual(
      log.map((message) => /^The rule (\S+) failed/.exec(message)?.[1]),
      ['stale-link', 'stale-technology'],
    );
    assert.match(log[0] ?? '', /file:\/\/\/a\.md: Error: broken\n {4}at /, 'the place in the code is for the log');
    assert.equal(status.length, 2);
    assert.doesNotMatch(status.join(), /broken/);
  });

  it('logs files that cannot be read, without changing the status', () => {
    const { log, status, problems } = setUp();
    problems.unreadable('file:///a.md', new Error('no permission'));
    problems.unreadable('file:///a.md', new Error('no permission'));
    assert.deepEqual([log.length, status.length], [1, 0]);
    assert.match(log[0] ?? '', /file:\/\/\/a\.md.*no permission/);
  });
});
