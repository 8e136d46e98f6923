/**
 * True where one of the globs matches a path. `*` and `?` stay inside a folder, `**` spans folders, `{a,b}` is either; a
 * glob that starts with `!` takes out what earlier ones let in. Paths have slashes and are relative; case counts.
 *
 * Libraries for globs make regular expressions of them, which a few stars in a profile from elsewhere can keep busy for
 * minutes; here time is at most the product of the lengths.
 */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  const segments = path.split('/');
  let matched = false;
  for (const glob of globs) {
    const negated = glob.startsWith('!');
    const pattern = glob.slice(negated ? 1 : 0).replace(/^\.\//, '');
    if (matched === negated && alternatives(pattern).some((one) => pathMatches(one, segments))) matched = !negated;
  }
  return matched;
}

const pathMatches = (pattern: string, segments: readonly string[]): boolean =>
  sequenceMatches(pattern.split('/'), segments, folderWildcard, segmentMatches);

/** Braces multiply: beyond so many alternatives the rest is not tried. */
const MOST_ALTERNATIVES = 64;
const BRACES = /\{([^{},]*(?:,[^{},]*)+)\}/;

/** A glob without braces for each way to choose from them; innermost braces come first, so they may be nested. */
function alternatives(glob: string): string[] {
  let globs = [glob];
  for (let braced = true; braced && globs.length <= MOST_ALTERNATIVES; ) {
    const next = globs.flatMap(chosen);
    braced = next.length > globs.length;
    globs = next;
  }
  return globs.slice(0, MOST_ALTERNATIVES);
}

function chosen(glob: string): string[] {
  const found = BRACES.exec(glob);
  if (!found) return [glob];
  const [all, choices = ''] = found;
  return choices.split(',').map((one) => glob.slice(0, found.index) + one + glob.slice(found.index + all.length));
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
