import { NUMBER_KEY } from './wordIndex.ts';

/**
 * How often the most frequent words stand in 1000 words of English privacy policies, to the nearest of a few steps;
 * counted over 103 published ones.
 */
const FREQUENT: readonly (readonly [frequency: number, words: string])[] = [
  [40, 'the to'],
  [30, 'and'],
  [20, 'your of you information we'],
  [15, 'or data'],
  [12, 'our in a for'],
  [8, 'with personal that privacy is may this as'],
  [6, 'use on services by are'],
  [5, 'us if not about'],
  [4, 'any from policy be will have service other such it collect'],
  [3, 'account provide third when user how can cookies website do'],
  [2.5, 'at email an address also users access which'],
  [2, 'contact including share party company security content websites time processing process support'],
  [2, 'site legal request these please'],
  [1.5, 'more protection device example under rights purposes what settings web only parties browser used'],
  [1.5, 'out through their all consent right law'],
  [1.2, 'so using does make certain necessary eu no statement public some its where ip business changes'],
  [1.2, 'terms products help'],
  [1, 'name analytics google marketing applicable required requests usage notice profile those'],
  [1, 'providers see delete advertising protect store location features order who'],
  [0.8, 'but read stored provided system receive improve customer opt collected app has they send section'],
  [0.8, 'sites processor them subject search control include controller purpose via available policies'],
  [0.8, 'page united set one non disclose own uses choose states need application mobile'],
  [0.6, 'details version software practices server below european visit following based cookie collection'],
  [0.6, 'into communications change partners each technical servers up pages learn additional laws'],
  [0.6, 'compliance add within described should keep number date provider visitors update before track'],
  [0.6, 'regarding secure legitimate personally questions type others storage take comply transfer'],
  [0.6, 'understand specific'],
  [0.5, 'new sharing technologies operating online interest automatically unless after gdpr related ads'],
];

/** Words that are not counted stand about so often, all together those of a prefix too. */
const RARE = 0.1;
/** Numbers, of any kind. */
const NUMBERS = 12;

const BY_WORD: ReadonlyMap<string, number> = new Map(
  FREQUENT.flatMap(([frequency, words]) => words.split(' ').map((word) => [word, frequency] as const)),
);
/** The words of a prefix together, for all prefixes of those that are counted. */
const BY_PREFIX: ReadonlyMap<string, number> = sumsByPrefix();

function sumsByPrefix(): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [word, frequency] of BY_WORD) {
    for (let length = 1; length <= word.length; length++) {
      const prefix = word.slice(0, length);
      sums.set(prefix, (sums.get(prefix) ?? RARE) + frequency);
    }
  }
  return sums;
}

/** How often words that a key of a `WordIndex` fits stand in 1000 words of a policy, roughly. */
export function frequencyOf(key: string): number {
  if (key === NUMBER_KEY) return NUMBERS;
  return (key.endsWith('*') ? BY_PREFIX.get(key.slice(0, -1)) : BY_WORD.get(key)) ?? RARE;
}
