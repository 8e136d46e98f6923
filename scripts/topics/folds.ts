/** What must not stand on both sides of a fold: policies of one organisation, or that share text. */
export interface Foldable {
  readonly organisation: string;
  /** The words of the text, in order. */
  readonly words: readonly string[];
}

/** So many words in a row are no accident. */
const RUN = 8;
/** So much of the shorter text may stand in the other, and so many runs. */
const SHARED = { share: 0.08, runs: 5 };

/** Gives each policy the number of its fold, 0 to folds - 1; folds are about equally large, and always the same. */
export function foldsOf(policies: readonly Foldable[], folds: number): number[] {
  const groups = groupsOf(policies);
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<number, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const fold = load.indexOf(Math.min(...load));
    load[fold] = (load[fold] ?? 0) + size;
    foldOf.set(group, fold);
  }
  return groups.map((group) => foldOf.get(group) ?? 0);
}

/** Gives each policy the index of one that stands for its group. */
function groupsOf(policies: readonly Foldable[]): number[] {
  const runs = policies.map(({ words }) => runsOf(words));
  const groups = policies.map((_, index) => index);
  for (const later of groups.keys()) {
    for (let earlier = 0; earlier < later; earlier++) {
      const organisation = policies[earlier]?.organisation;
      if (organisation === policies[later]?.organisation || share(runs[earlier], runs[later])) {
        merge(groups, groups[later] ?? later, groups[earlier] ?? earlier);
      }
    }
  }
  return groups;
}

function merge(groups: number[], group: number, into: number): void {
  for (const [index, one] of groups.entries()) if (one === group) groups[index] = into;
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

function share(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const run of short) if (long.has(run)) common++;
  return common > SHARED.runs && common > SHARED.share * short.size;
}
