import type { Knowledge } from '../knowledge/load.ts';
import type { SharedPhrases } from '../phrases/sharedPhrases.ts';
import type { Words } from '../text/words.ts';

/** Tells which sentences of a text speak of the past, by their indexes: what they name may be out of date on purpose. */
export type HistoricalFinder = (words: Words) => ReadonlySet<number>;

/** Makes the finder of a knowledge; all who ask share one. */
export function historicalFinder({ historical }: Knowledge, phrases: SharedPhrases): HistoricalFinder {
  const find = phrases.group('historical', () => historical.map((phrase) => ({ phrase, value: true })));
  return (words) => new Set(find(words).map(({ sentence }) => sentence));
}
