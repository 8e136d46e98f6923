import assert from 'node:assert/strict';
import type { Framework } from '../../../server/src/knowledge/schema.ts';
import { standingSuccessors } from '../../../server/src/knowledge/successors.ts';
import { endOf, endsOf, firstDay, statusAt } from '../../../server/src/knowledge/timeline.ts';

const shield = {
  timeline: [
    { date: '2016-02', event: 'announced', what: 'it was announced' },
    { date: '2016-07-12', event: 'in-force', what: 'it took effect' },
    { date: '2018', event: 'amended', what: 'it was reviewed' },
    { date: '2020-07-16', event: 'invalidated', what: 'it was annulled' },
    { date: '2023-07-17', event: 'replaced', what: 'another took its place' },
  ],
} as const;

describe('statusAt', () => {
  it('takes effect on the day of the event, not on the day before', () => {
    assert.equal(statusAt(shield, '2016-07-11').status, 'upcoming');
    assert.equal(statusAt(shield, '2016-07-12').status, 'current');
    assert.equal(statusAt(shield, '2020-07-15').status, 'current');
    assert.equal(statusAt(shield, '2020-07-16').status, 'stale');
  });

  it('names the event that decides and the one to come', () => {
    assert.equal(statusAt(shield, '2021-01-01').event.event, 'invalidated');
    assert.equal(statusAt(shield, '2021-01-01').next?.event, 'replaced');
    assert.equal(statusAt(shield, '2015-01-01').next?.event, 'announced');
    assert.equal(statusAt(shield, '2024-01-01').next, undefined);
  });

  it('names the day since when it is stale, not what happened to it later', () => {
    assert.equal(statusAt(shield, '2024-01-01').event.event, 'invalidated');
  });

  it('is upcoming on a day before its first event, though that event is the start', () => {
    const law = { timeline: [{ date: '2010-01-01', event: 'in-force', what: 'it took effect' }] } as const;
    assert.equal(statusAt(law, '2009-12-31').status, 'upcoming');
    assert.equal(endOf(law, '2011-01-01'), undefined);
    assert.equal(endOf(shield, '2024-01-01')?.date, '2020-07-16');
  });

  it('lets amendments and news after the start change nothing', () => {
    const { status, event } = statusAt(shield, '2019-06-01');
    assert.equal(status, 'current');
    assert.equal(event.event, 'in-force');
  });

  it('is upcoming before anything has happened', () => {
    const { status, event, next } = statusAt(shield, '2001-01-01');
    assert.equal(status, 'upcoming');
    assert.equal(event.event, 'announced');
    assert.equal(next?.event, 'announced');
  });

  it('is upcoming while a law is only adopted', () => {
    const law = {
      timeline: [
        { date: '2026-05-29', event: 'adopted', what: 'it was signed' },
        { date: '2027-01-01', event: 'in-force', what: 'it takes effect' },
      ],
    } as const;
    assert.equal(statusAt(law, '2026-11-22').status, 'upcoming');
    assert.equal(statusAt(law, '2027-01-01').status, 'current');
  });

  it('becomes current again when a later event says so', () => {
    const law = { timeline: [...shield.timeline, { date: '2030-01-01', event: 'in-force', what: 'revived' }] } as const;
    assert.equal(statusAt(law, '2030-01-01').status, 'current');
    assert.equal(statusAt(law, '2030-01-01').event.date, '2030-01-01');
  });

  it('takes a thing whose first event is an amendment for one that was there before', () => {
    const law = { timeline: [{ date: '2009-12-19', event: 'amended', what: 'changed' }] } as const;
    assert.equal(statusAt(law, '2010-01-01').status, 'current');
  });

  it('counts partial dates as their first day', () => {
    assert.equal(statusAt(shield, '2020-07').status, 'current');
    assert.equal(statusAt(shield, '2021').status, 'stale');
    assert.equal(statusAt(shield, '2016-02-01').next?.date, '2016-07-12');
    assert.deepEqual(['2015', '2015-10', '2015-10-06'].map(firstDay), ['2015-01-01', '2015-10-01', '2015-10-06']);
  });
});

describe('what to name instead', () => {
  const entry = (id: string, ended: string | undefined, next: string[] = [], from = '2000') => {
    const timeline = [{ date: from, event: 'in-force', what: 'it began' }];
    if (ended) timeline.push({ date: ended, event: 'replaced', what: 'it ended' });
    return { id, name: id, timeline, successors: next, useInstead: [] } as unknown as Framework;
  };
  const list = [
    entry('a', '2010', ['b', 'bill']),
    entry('b', '2020', ['c', 'a']),
    entry('c', undefined),
    entry('bill', undefined, [], '2030'),
  ];
  const frameworkById = new Map(list.map((one) => [one.id, one]));
  const named = (id: string, asOf: string): string[] => {
    const framework = frameworkById.get(id);
    assert.ok(framework);
    return standingSuccessors(framework, { knowledge: { frameworkById }, asOf }).map((one) => one.id);
  };

  it('is what stands on the day, behind what has fallen since', () => {
    assert.deepEqual(named('a', '2015-01-01'), ['b']);
    assert.deepEqual(named('a', '2025-01-01'), ['c']);
    assert.deepEqual(named('a', '2031-01-01'), ['c', 'bill']);
  });

  it('is nothing where nothing stands, and ends where entries follow each other in a circle', () => {
    assert.deepEqual(named('c', '2025-01-01'), []);
    assert.deepEqual(named('b', '2025-01-01'), ['c']);
  });
});

describe('the events that ended a framework', () => {
  const timeline = [
    { date: '2000', event: 'in-force', what: 'it began' },
    { date: '2010', event: 'renamed', what: 'it got another name' },
    { date: '2011', event: 'amended', what: 'it changed' },
    { date: '2015', event: 'discontinued', what: 'it closed' },
  ] as const;

  it('are those since it became stale, up to the day', () => {
    const dates = (asOf: string) => endsOf({ timeline }, asOf).map(({ date }) => date);
    assert.deepEqual([dates('2005-01-01'), dates('2012-01-01'), dates('2020-01-01')], [[], ['2010'], ['2010', '2015']]);
  });
});
