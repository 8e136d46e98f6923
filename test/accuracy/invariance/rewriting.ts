import type { TextChange } from '../../../server/src/markdown/document.ts';
import type { Policy } from '../../../server/src/policy/policy.ts';

/** A way to write the same policy differently: the changes of its text, in any order, none overlapping another. */
export type Rewriting = (policy: Policy) => readonly TextChange[];

/** A text after changes. */
export interface Rewritten {
  readonly text: string;
  /** The new places of an old offset: two where something was put in right there, the place before it first. */
  places(offset: number): readonly [before: number, after: number];
}

/** Applies changes to a text. An offset inside a replaced stretch maps to as far into what replaced it, or to its end. */
export function rewrite(text: string, changes: readonly TextChange[]): Rewritten {
  const sorted = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of sorted) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return { text: parts.join('') + text.slice(at), places: (offset) => placesOf(sorted, offset) };
}

function placesOf(sorted: readonly TextChange[], offset: number): readonly [number, number] {
  let moved = 0;
  let before: number | undefined;
  for (const { from, to, insert } of sorted) {
    if (from > offset) break;
    if (to > offset || from === offset) {
      before ??= from + moved + Math.min(offset - from, insert.length);
      if (to > offset) return [before, from + moved + insert.length];
    }
    if (to === offset) before ??= from + moved;
    moved += insert.length - (to - from);
  }
  return [before ?? offset + moved, offset + moved];
}
