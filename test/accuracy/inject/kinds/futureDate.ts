import { AS_OF } from '../../corpus.ts';
import type { FaultKind } from '../fault.ts';

/** The policy says that it was updated on a day that has not come. */
export const futureDate: FaultKind = {
  id: 'future-date',
  title: 'The date of the last update is moved into the future',
  faultIn({ text, policy }, random) {
    const { lastUpdated } = policy;
    if (!lastUpdated) return undefined;
    const { from, to } = lastUpdated;
    const year = /(?:19|20)\d\d/.exec(text.slice(from, to));
    if (!year) return undefined;
    // A policy may well be published before it takes effect, and is so some months ahead.
    const ahead = lastUpdated.role === 'effective' ? 2 : 1;
    const later = String(Number(AS_OF.slice(0, 4)) + ahead + random.below(4));
    return {
      edits: [{ from: from + year.index, to: from + year.index + 4, text: later }],
      expected: { keys: ['stale-date'], places: [{ from, to }] },
    };
  },
};
