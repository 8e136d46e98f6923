import { hasSmall, isCapitalAt, isSmallAt } from '../text/letters.ts';
import type { FormOfHeading } from './headingCandidate.ts';

/** Marks that authors put around or before a title, each with what it says of the level. */
const MARKED: readonly { readonly pattern: RegExp; readonly level: (match: RegExpExecArray) => number }[] = [
  { pattern: /^\s*\\?(#{1,6})(?:\\#)*(?!\p{Ll}.{60})[^#\s\d]/u, level: (match) => match[1]?.length ?? 0 },
  { pattern: /^\s*(={2,6})\s*[^=\s][^=]*={2,6}\s*$/, level: () => 0 },
];
/** The marks of emphasis may stand a space off, may be doubled, and may leave a colon outside. */
const BOLD =
  /^\s*(?:\*\*|__|<(?:strong|b|span [^<>]{0,60}font-weight: ?(?:bold|[6-9]00)[^<>]{0,60})>)\s*\S.*(?:\*\*|__|<\/(?:strong|b|span)>)\s*:?\s*\\?\s*$/i;
const ITALIC = /^\s*(?:[*_]|<(?:em|i|u)>)\s*[^*_\s].*(?:[*_]|<\/(?:em|i|u)>)\s*:?\s*\\?\s*$/i;
const BOLD_INSIDE = /\*\*\s*\S.*\S\s*\*\*.*\S.*\*\*|<\/(?:strong|b)>.*<(?:strong|b)>/i;
const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s?\\?[.)]\s*\S/;

const BOLD_FORM: FormOfHeading = { form: 'bold', level: 0, strength: 'likely' };
const ITALIC_FORM: FormOfHeading = { form: 'italic', level: 0, strength: 'weak' };
const NUMBERED_FORM: FormOfHeading = { form: 'numbered', level: 0, strength: 'likely' };
const CAPITALS_FORM: FormOfHeading = { form: 'capitals', level: 0, strength: 'likely' };
const PLAIN: FormOfHeading = { form: 'plain', level: 0, strength: 'weak' };
const LABEL: FormOfHeading = { form: 'label', level: 0, strength: 'weak' };

/**
 * How a line of a paragraph would be written as a heading.
 * @param standsAlone true where no other line of its paragraph would make it a label
 */
export function lineForm(raw: string, standsAlone: boolean): FormOfHeading {
  const unmarked = standsAlone ? PLAIN : LABEL;
  if (isLetterAt(raw, 0) && isSmallAt(raw, 1)) return unmarked;
  for (const { pattern, level } of MARKED) {
    const match = pattern.exec(raw);
    if (match) return { form: 'marked', level: level(match), strength: 'certain' };
  }
  if (BOLD.test(raw) && !BOLD_INSIDE.test(raw)) return BOLD_FORM;
  if (ITALIC.test(raw)) return ITALIC_FORM;
  if (NUMBERED.test(raw)) return NUMBERED_FORM;
  return isCapitals(raw) ? CAPITALS_FORM : unmarked;
}

const isLetterAt = (text: string, at: number): boolean => isSmallAt(text, at) || isCapitalAt(text, at);

/** Whether a line has four letters or more, none of them small. */
export function isCapitals(raw: string): boolean {
  if (hasSmall(raw)) return false;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
