import { type PhraseElement, parsePhrase } from '../../../server/src/phrases/parse.ts';

/**
 * Texts that a phrase finds: every alternative and every optional part of it stands in one of them, gaps in none. Not
 * all combinations: a phrase may have thousands.
 */
export function textsOf(phrase: string): string[] {
  return [...new Set(sequences(parsePhrase(phrase)).map((text) => text.join(' ')))];
}

function sequences(elements: readonly PhraseElement[]): string[][] {
  const choices = elements.map(alternatives);
  const most = Math.max(...choices.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => choices.flatMap((texts) => texts[index % texts.length] ?? []));
}

function alternatives(element: PhraseElement): string[][] {
  if (element.kind === 'gap') return [[]];
  if (element.kind === 'number') return [['12']];
  if (element.kind === 'word') return [[element.exact ?? element.text]];
  const texts = element.branches.flatMap(sequences);
  return element.optional ? [[], ...texts] : texts;
}
