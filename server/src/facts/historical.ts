import type { Knowledge } from '../knowledge/load.ts';
import type { Historical } from '../knowledge/schema.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { SharedPhrases } from '../phrases/sharedPhrases.ts';
import type { BlockText } from './blockText.ts';

/** Words of a block that name something. */
type Mention = Pick<PhraseHit<unknown>, 'from' | 'firstWord' | 'endWord' | 'sentence'>;

/** Tells of mentions in a block whether the text says that they are past: they may then be out of date on purpose. */
export type HistoricalFinder = (block: BlockText) => (mention: Mention) => boolean;

type About = Historical['about'];

/** Words further away than this speak of something else. */
const REACH = 14;

/** Makes the finder of a knowledge; all who ask share one. */
export function historicalFinder({ historical }: Knowledge, phrases: SharedPhrases): HistoricalFinder {
  const find = phrases.group('historical', () => historical.map(({ phrase, about }) => ({ phrase, value: about })));
  return (block) => {
    const markers = find(block.words);
    return (mention) => markers.some((marker) => marks(marker, mention, block.prose));
  };
}

function marks(marker: PhraseHit<About>, mention: Mention, prose: string): boolean {
  if (marker.sentence !== mention.sentence) return false;
  const behind = mention.firstWord - marker.endWord;
  const before = marker.firstWord - mention.endWord;
  if (behind >= 0) {
    const reaches = marker.value !== 'what-precedes' && behind <= REACH;
    return reaches && !isClosedBetween(prose, marker, mention);
  }
  return before < 0 || (marker.value !== 'what-follows' && before <= REACH);
}

/** "Fern, formerly Fern Tools, follows the …": an aside that ends before the mention is about something else. */
function isClosedBetween(prose: string, marker: PhraseHit<About>, { from }: Mention): boolean {
  const opened = /[,(\u2013\u2014]\s*$/.test(prose.slice(Math.max(0, marker.from - 3), marker.from));
  return opened && /[,)\u2013\u2014]/.test(prose.slice(marker.to, from));
}
