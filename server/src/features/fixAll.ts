import type { ReportedFinding } from '../linter.ts';
import { changeMarkdown, type MarkdownDocument } from '../markdown/document.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';
import { overlaps } from '../text/span.ts';
import { ComposedEdits } from './composedEdits.ts';

/** Mending one finding can uncover another; so many rounds are enough for every text that is not built to have more. */
const MOST_ROUNDS = 10;

/** Finds what is wrong with a text. */
export type Recheck = (document: MarkdownDocument) => readonly ReportedFinding[];

/**
 * The edits that apply every safe fix, until none is left. Fixes that overlap wait for the next round. Where fixes
 * bring back a text that was there before, they fight each other, and nothing is changed at all.
 */
export function fixAllEdits(document: MarkdownDocument, recheck: Recheck): TextEdit[] {
  const composed = new ComposedEdits(document.text.length);
  const seen = new Set([document.text]);
  let current = document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = compatibleEdits(recheck(current).flatMap(firstSafeFix));
    if (edits.length === 0) break;
    composed.apply(edits);
    current = edits.reduceRight<MarkdownDocument>(
      (changed, { from, to, text }) => changeMarkdown(changed, { from, to, insert: text }),
      current,
    );
    if (seen.has(current.text)) return [];
    seen.add(current.text);
  }
  return composed.edits;
}

/** The fix of a finding that runs without a person: its first safe one, if it has any. */
export function firstSafeFix(finding: ReportedFinding): Fix[] {
  if (finding.rule.fix !== 'safe') return [];
  const safe = finding.fixes().find(({ level }) => level === 'safe');
  return safe ? [safe] : [];
}

/** The edits of all fixes that leave each other's places alone, in the order of the text. */
function compatibleEdits(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => conflicts(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** Two insertions at one place conflict too: their order would be a guess. */
function conflicts(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a, b) || (a.from <= b.to && b.from <= a.to && (a.from === a.to || b.from === b.to));
}
