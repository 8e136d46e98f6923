/** True where white space stands at an offset, as `\s` has it: a line break is white space too. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code >= FIRST_UNUSUAL && UNUSUAL.test(text.charAt(at));
}

const FIRST_UNUSUAL = 0xa0;
const UNUSUAL = /\s/;

/** A text with one space for each run of white space. Most titles have no others. */
export function foldSpaces(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isSpaceAt(text, at) && (text.charCodeAt(at) !== 32 || isSpaceAt(text, at + 1)))
      return text.replace(/\s+/g, ' ');
  }
  return text;
}

/** The first offset, from one on, at which no white space stands. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpaceAt(text, at)) at++;
  return at;
}

/** The last offset, from one back, in front of which no white space stands. */
export function skipSpacesBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && isSpaceAt(text, at - 1)) at--;
  return at;
}
