import type { PhraseElement } from './parse.ts';
import { NUMBER_KEY } from './wordIndex.ts';

/** Words that stand in nearly every paragraph of a policy; a phrase is hardly ever anchored on one of them. */
const COMMON = new Set(
  (
    'the a an of to in on at by for from with and or not no is are be been will may can do does we us our you your it its this that these ' +
    'those they their who which any all such other information data personal privacy policy use uses used service services site website ' +
    'if when as has have about how what'
  ).split(' '),
);

/** The rarest element of a phrase: a match must hold one of its words. */
export interface Anchor {
  /** The words, as keys of a `WordIndex`. */
  readonly keys: readonly string[];
  /** How many words a match can have before that word, at most. */
  readonly reach: number;
}

/** The anchor of a phrase: the element that is likely to be rarest in a policy. */
export function anchorOf(elements: readonly PhraseElement[]): Anchor {
  let reach = 0;
  let best: Anchor = { keys: [], reach };
  for (const element of elements) {
    reach += longest(element);
    const keys = keysOf(element);
    if (keys && (best.keys.length === 0 || commonness(keys) < commonness(best.keys))) best = { keys, reach: reach - 1 };
  }
  return best;
}

/** How many words an element can match at most. */
function longest(element: PhraseElement): number {
  if (element.kind === 'gap') return element.most;
  if (element.kind !== 'choice') return 1;
  return Math.max(...element.branches.map((branch) => branch.reduce((sum, part) => sum + longest(part), 0)));
}

/** The keys of one element, or undefined where a match may do without it. */
function keysOf(element: PhraseElement): readonly string[] | undefined {
  if (element.kind === 'word') return [element.prefix ? `${element.text}*` : element.text];
  if (element.kind === 'number') return [NUMBER_KEY];
  if (element.kind === 'gap' || element.optional) return undefined;
  const branches = element.branches.map((branch) => anchorOf(branch).keys);
  return branches.some((keys) => keys.length === 0) ? undefined : branches.flat();
}

function commonness(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (COMMON.has(key) ? 100 : key.length <= 4 ? 8 : key.endsWith('*') ? 3 : 2), 0);
}
