import { editDistance } from '../text/suggest.ts';

const LONGEST = 80;

/** True where two values look like one with a slip of the pen: a letter or two, or two neighbours changed over. */
export function differsALittle(a: string, b: string): boolean {
  if (a === b || a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > 2) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  return editDistance(a, b) <= (shorter < 6 ? 1 : 2);
}

/** True where two passages say nearly the same: most of the words of the shorter stand in the other, in any order. */
export function sameWords(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const least = Math.min(first.size, second.size);
  if (least < 7) return false;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared >= least * 0.75 && shared >= Math.max(first.size, second.size) * 0.5;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,30}/gu) ?? []);
