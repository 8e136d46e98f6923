/** Combining marks, joiners and other signs that take no room of their own. */
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}\u200b]+$/u;
/** East Asian wide characters and emoji: two cells in every terminal. */
const TWO_CELLS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]|\ufe0f/u;
const PLAIN = /^[\x20-\x7e]*$/;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many character cells a text takes in a terminal. */
export function cellsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of segmenter.segment(text)) cells += cellsOfGrapheme(segment);
  return cells;
}

/** The characters as a reader sees them: a letter with its accents, an emoji with its parts. */
export function graphemesOf(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function cellsOfGrapheme(grapheme: string): number {
  if (TWO_CELLS.test(grapheme)) return 2;
  return NO_CELL.test(grapheme) ? 0 : 1;
}

/** Control characters, lone surrogates, and the marks that reorder text: what can garble or drive a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A text that shows in a terminal what it says: tabs and line breaks are spaces, control characters become "�". */
export function printable(text: string): string {
  return text.replace(HARMFUL, (character) => (/\s/.test(character) ? ' ' : '\ufffd'));
}
