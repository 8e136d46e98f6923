import type { PhraseElement } from './parse.ts';
import { frequencyOf } from './wordFrequencies.ts';
import { NUMBER_KEY } from './wordIndex.ts';

/** A word that every match of a phrase holds, or one of several of which every match holds one. */
export interface Anchor {
  /** The word, as a key of a `WordIndex`. */
  readonly key: string;
  /** How many words a match can have before it, at least. */
  readonly least: number;
  /** The same at most. */
  readonly most: number;
}

/** What looking for a phrase's start at one more place costs, where meeting its anchor costs 1. */
const COST_OF_PLACE = 0.05;

/** The anchors of a phrase: of the words that a match cannot do without, those that take least to try in a policy. */
export function anchorsOf(elements: readonly PhraseElement[]): readonly Anchor[] {
  let best: readonly Anchor[] = [];
  let least = Number.POSITIVE_INFINITY;
  let before = NOWHERE;
  for (const element of elements) {
    const anchors = anchorsIn(element, before);
    const cost = anchors.length > 0 ? costOf(anchors) : least;
    if (cost < least) {
      best = anchors;
      least = cost;
    }
    before = sum(before, lengthOf(element));
  }
  return best;
}

/** How many words something can have, at least and at most. */
type Length = Pick<Anchor, 'least' | 'most'>;

const NOWHERE: Length = { least: 0, most: 0 };

const sum = (a: Length, b: Length): Length => ({ least: a.least + b.least, most: a.most + b.most });

function lengthOf(element: PhraseElement): Length {
  if (element.kind === 'gap') return { least: 0, most: element.most };
  if (element.kind !== 'choice') return { least: 1, most: 1 };
  const lengths = element.branches.map((branch) => branch.map(lengthOf).reduce(sum, NOWHERE));
  return {
    least: element.optional ? 0 : Math.min(...lengths.map(({ least }) => least)),
    most: Math.max(...lengths.map(({ most }) => most)),
  };
}

/** The anchors of one element, which stands behind others; none where a match may do without it. */
function anchorsIn(element: PhraseElement, before: Length): readonly Anchor[] {
  if (element.kind === 'word') return [{ key: element.prefix ? `${element.text}*` : element.text, ...before }];
  if (element.kind === 'number') return [{ key: NUMBER_KEY, ...before }];
  if (element.kind === 'gap' || element.optional) return [];
  const branches = element.branches.map(anchorsOf);
  if (branches.some((anchors) => anchors.length === 0)) return [];
  return branches.flat().map((anchor) => ({ key: anchor.key, ...sum(before, anchor) }));
}

const costOf = (anchors: readonly Anchor[]): number =>
  anchors.reduce((cost, { key, least, most }) => cost + frequencyOf(key) * (1 + COST_OF_PLACE * (most - least)), 0);
