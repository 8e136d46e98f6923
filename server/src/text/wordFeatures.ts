import type { Sentence, Word, Words } from './words.ts';

/** Words that begin with the same letters mean the same: "collect", "collection". */
const STEM = 6;
const FNV_OFFSET = 2166136261 | 0;
const FNV_PRIME = 16777619;
/** Stands for any number. */
const NUMBER = 0x6e756d;
const PAIR = 1;
const OPEN_PAIR = 2;

/** Told of a feature: a 32-bit hash, signed, as the engine keeps no larger number without making an object of it. */
export type FeatureSink = (feature: number) => void;

/**
 * Tells of the features that a sentence has for a linear model: the stem of each word, of each two neighbours, and of
 * each two words with one between. A feature that occurs twice is told twice.
 */
export function eachFeature({ list }: Words, { firstWord, endWord }: Sentence, tell: FeatureSink): void {
  let before = 0;
  let previous = 0;
  for (let at = firstWord; at < endWord; at++) {
    const stem = (list[at] as Word).known.stem;
    tell(stem);
    if (at > firstWord) tell(pairHash(previous, stem, PAIR));
    if (at > firstWord + 1) tell(pairHash(before, stem, OPEN_PAIR));
    before = previous;
    previous = stem;
  }
}

/** The hash of a word's stem: the same for words that mean the same, and for all numbers. */
export function stemHash(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return NUMBER;
  let hash = FNV_OFFSET;
  const length = Math.min(STEM, word.length);
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}

function pairHash(first: number, second: number, kind: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1) ^ kind, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
