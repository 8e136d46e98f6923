/** Letters and figures alone, in lower case: how titles and anchors are compared. */
export function squash(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z\d]*$/.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]/gu, '');
}

/** "3.1.", "3.1)" and "3.1" are one number; so are "IV" and "iv". */
export function plainNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[.)]$/, (end) => (number.includes('(') ? end : ''));
}

/** The same for the fragment of an address, which may be percent-encoded. */
export function squashFragment(fragment: string): string {
  try {
    return squash(decodeURIComponent(fragment));
  } catch {
    return squash(fragment);
  }
}
