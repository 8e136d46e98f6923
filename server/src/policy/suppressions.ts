import type { MarkdownDocument } from '../markdown/document.ts';
import type { EditedText } from '../text/editedText.ts';
import type { Lines } from '../text/lines.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import type { Policy } from './policy.ts';

/** Where a suppression counts. */
export type SuppressionScope = 'next-line' | 'line' | 'file';

/** A comment that tells Policywright to be silent: `<!-- policywright-disable-next-line RULE, RULE -- reason -->`. */
export interface Suppression extends Span {
  readonly scope: SuppressionScope;
  readonly rules: readonly SuppressedRule[];
  /** Why the finding is no concern; undefined where the author gave no reason. */
  readonly reason: string | undefined;
  /** 0-based line on which findings must start to be suppressed; undefined for the whole file. */
  readonly line: number | undefined;
}

/** A rule named in a suppression, where it stands: `stale-link`, or `missing-section/retention` for one subject only. */
export interface SuppressedRule extends Span {
  readonly id: string;
}

/** The id of the rule, without the subject. */
export const ruleOf = ({ id }: SuppressedRule): string => id.split('/')[0] ?? id;

const COMMENT = /<!--[ \t]*policywright-disable-(next-line|line|file)\b([^\n>]{0,600}?)-->/g;

/** Reads every suppression comment of a policy's text, wherever it stands. Few texts have one, so that few need their lines. */
export function suppressionsOf(policy: Pick<Policy, 'document' | 'lines'>): Suppression[] {
  if (!mayHaveAny(policy.document)) return [];
  const { lines } = policy;
  const source = policy.document.source.toString();
  return Array.from(source.matchAll(COMMENT), (match) => {
    const scope = match[1] as SuppressionScope;
    const from = match.index;
    const to = from + match[0].length;
    const body = match[2] ?? '';
    const bodyFrom = to - 3 - body.length;
    const dashes = /\s--\s/.exec(`${body} `);
    const reason = dashes ? body.slice(dashes.index + 4 - 1).trim() : '';
    const rules = rulesIn(dashes ? body.slice(0, dashes.index) : body, bodyFrom);
    return { from, to, scope, rules, reason: reason || undefined, line: lineOf(scope, source, lines, from, to) };
  });
}

/** Whether the text had any when it was last looked through. */
const SEEN = new NoteKey<{ readonly source: EditedText; readonly any: boolean }>();
const NAME = 'policywright-disable';

/** Where there were none before an edit, only what it changed is looked through. */
function mayHaveAny({ source, notes }: MarkdownDocument): boolean {
  const before = notes.get(SEEN);
  const { from, to } = before && !before.any ? source.changedSince(before.source) : { from: 0, to: source.length };
  const any = source.slice(Math.max(0, from - NAME.length), to + NAME.length).includes(NAME);
  notes.set(SEEN, { source, any });
  return any;
}

function rulesIn(text: string, from: number): SuppressedRule[] {
  return Array.from(text.matchAll(/[^\s,]+/g), (match) => ({
    id: match[0],
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** "next line" skips blank lines: in Markdown a comment above a heading is often set off by one. */
function lineOf(scope: SuppressionScope, source: string, lines: Lines, from: number, to: number): number | undefined {
  if (scope === 'file') return undefined;
  if (scope === 'line') return lines.lineAt(from);
  const behind = source.slice(to, to + 2000).search(/\n[^\n]*\S/);
  if (behind < 0) return lines.lineAt(to) + 1;
  const text = source.slice(to + behind + 1).search(/\S/);
  return lines.lineAt(to + behind + 1 + Math.max(0, text));
}
