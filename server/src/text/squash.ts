/** Letters and figures alone, in lower case: how titles and anchors are compared. */
export function squash(text: string): string {
  const lower = text.toLowerCase();
  let squashed = '';
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code > 127) return lower.replace(/[^\p{L}\p{N}]/gu, '');
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (at > from) squashed += lower.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? lower : squashed + lower.slice(from);
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
