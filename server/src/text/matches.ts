/**
 * All matches of a global expression. `matchAll` copies the expression for every text, which for large ones costs more
 * than the search; this does not, and leaves the expression as it was.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/**
 * The matches of a sticky expression that start at one of some offsets, which must rise; one that another match covers is
 * passed over. The same as a search of the whole text where nothing else can start a match, and many times faster.
 */
export function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    end = match.index + match[0].length;
  }
  return found;
}
