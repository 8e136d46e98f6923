/**
 * True where one of the globs matches a path. `*` and `?` stay inside a folder, `**` spans folders; a glob that starts
 * with `!` takes out what earlier ones let in. Paths have slashes and are relative; case counts.
 */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  const segments = path.split('/');
  let matched = false;
  for (const glob of globs) {
    const negated = glob.startsWith('!');
    const pattern = glob.slice(negated ? 1 : 0).replace(/^\.\//, '');
    if (matched === negated && sequenceMatches(pattern.split('/'), segments, folderWildcard, segmentMatches)) {
      matched = !negated;
    }
  }
  return matched;
}

const folderWildcard = (part: string): boolean => part === '**';
const segmentMatches = (pattern: string, segment: string): boolean =>
  sequenceMatches(
    [...pattern],
    [...segment],
    (part) => part === '*',
    (part, item) => part === '?' || part === item,
  );

/** Matches a sequence with wildcards that stand for any number of items; time is at most their product. */
function sequenceMatches(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let index = 0;
  let wildcard = -1;
  let retry = 0;
  while (index < items.length) {
    const part = pattern[at];
    if (part !== undefined && isWildcard(part)) {
      wildcard = at++;
      retry = index;
    } else if (part !== undefined && matches(part, items[index] ?? '')) {
      at++;
      index++;
    } else if (wildcard >= 0) {
      at = wildcard + 1;
      index = ++retry;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isWildcard);
}
