const ANY_LETTER = /\p{L}/u;

/** True where a text holds a letter of any script. Nearly all texts have an ASCII one near their start. */
export function hasLetter(text: string): boolean {
  let isAscii = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSmallAt(text, at) || isCapitalAt(text, at)) return true;
    if (code > 127) isAscii = false;
  }
  return !isAscii && ANY_LETTER.test(text);
}

/** True where one of a to z stands at an offset. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** True where one of A to Z stands at an offset. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** True where a text holds one of a to z. */
export function hasSmall(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSmallAt(text, at)) return true;
  return false;
}

/** True where one of 0 to 9 stands at an offset. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** True where a text holds one of 0 to 9. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigitAt(text, at)) return true;
  return false;
}
