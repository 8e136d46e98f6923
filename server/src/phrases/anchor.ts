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

/**
 * The words of which a text must hold at least one for the phrase to match: those of the element of the phrase that is
 * likely to be rarest. In the form of keys of a `WordIndex`.
 */
export function anchorOf(elements: readonly PhraseElement[]): readonly string[] {
  const options = elements.map(keysOf).filter((keys) => keys !== undefined);
  return options.sort((a, b) => commonness(a) - commonness(b))[0] ?? [];
}

/** The keys of one element, or undefined where a match may do without it. */
function keysOf(element: PhraseElement): readonly string[] | undefined {
  if (element.kind === 'word') return [element.prefix ? `${element.text}*` : element.text];
  if (element.kind === 'number') return [NUMBER_KEY];
  if (element.kind === 'gap' || element.optional) return undefined;
  const branches = element.branches.map(anchorOf);
  return branches.some((keys) => keys.length === 0) ? undefined : branches.flat();
}

function commonness(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (COMMON.has(key) ? 100 : key.length <= 4 ? 8 : key.endsWith('*') ? 3 : 2), 0);
}
