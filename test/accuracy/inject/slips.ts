import type { Random } from './random.ts';

/** Keys that lie side by side. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** The ways in which fingers err, each as a word with the letter at an index wrong. */
const SLIPS: readonly [Slip, ...Slip[]] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at, random) => {
    const neighbours = [...(NEIGHBOURS[word.charAt(at).toLowerCase()] ?? '')];
    return word.slice(0, at) + (random.maybe(neighbours) ?? word.charAt(at)) + word.slice(at + 1);
  },
];

type Slip = (word: string, at: number, random: Random) => string;

/** A word with a slip: a letter missing, doubled, changed over with the next one, or struck beside its key. */
export function withSlip(word: string, random: Random): string {
  const letters = Array.from(word, (_, index) => index).filter((index) => /\p{L}/u.test(word.charAt(index)));
  for (let attempt = 0; attempt < 30; attempt++) {
    const slipped = random.pick(SLIPS)(word, random.maybe(letters) ?? 0, random);
    if (slipped !== word && /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(slipped)) return slipped;
  }
  return `${word}${word.charAt(0)}`;
}

/** A text with one of its digits changed. */
export function withOtherDigit(text: string, random: Random): string {
  const digits = Array.from(text, (_, index) => index).filter((index) => /\d/.test(text.charAt(index)));
  const at = random.maybe(digits);
  if (at === undefined) return text;
  const other = (Number(text.charAt(at)) + 1 + random.below(9)) % 10;
  return text.slice(0, at) + String(other) + text.slice(at + 1);
}
