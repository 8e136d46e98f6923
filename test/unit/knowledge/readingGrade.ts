import { words } from '../../../server/src/text/words.ts';

/**
 * The Flesch–Kincaid grade of a text: years of U.S. schooling that it asks of a reader.
 * Web and email addresses count as one short word each, as nobody reads them out; list items and table cells are
 * sentences of their own. Syllables are counted by rule, which is right on average and not for every word.
 */
export function readingGrade(markdown: string): number {
  const plain = markdown
    .replace(/https?:\/\/\S+/g, 'page')
    .replace(/^\|[ \-|]+\|$/gm, '')
    .replace(/[*#`]|^- /gm, '');
  const { list, sentences } = words(plain);
  if (list.length === 0) return 0;
  const syllables = list.reduce((sum, word) => sum + syllablesOf(word.text), 0);
  return 0.39 * (list.length / sentences.length) + 11.8 * (syllables / list.length) - 15.59;
}

/** The number of syllables of an English word in lower case: groups of vowels, less silent endings. */
export function syllablesOf(word: string): number {
  if (!/[aeiouy]/.test(word)) return 1;
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0;
  const silentEnd = /[^aeiouyl]e$/.test(word) || /[aeiouy]le$/.test(word) || /[^aeiouytd]ed$/.test(word);
  const silentPlural = /[^aeiouyscgxzlh]es$/.test(word);
  const hiatus = word.match(/[iu]a(?!l\b|n\b)|io(?![nu])|ying|\bcrea(?=t)/g)?.length ?? 0;
  return Math.max(1, groups - (silentEnd || silentPlural ? 1 : 0) + hiatus);
}
