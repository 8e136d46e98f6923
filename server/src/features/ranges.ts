import type { Position, Range } from 'vscode-languageserver-types';
import type { Policy } from '../policy/policy.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A span of offsets as LSP writes it. */
export function rangeOf(lines: Lines, { from, to }: Span): Range {
  return { start: lines.positionAt(from), end: lines.positionAt(to) };
}

/** The offset of an LSP position; one behind the end of its line counts as that end, as LSP has it. */
export function offsetAt({ lines, document }: Pick<Policy, 'lines' | 'document'>, position: Position): number {
  const start = lines.startOf(position.line);
  let end = lines.startOf(position.line + 1);
  if (position.line + 1 < lines.count) {
    while (end > start && /[\r\n]/.test(document.text.charAt(end - 1))) end--;
  }
  return Math.max(start, Math.min(start + Math.max(0, position.character), end));
}

/** The span of an LSP range. */
export function spanOf(policy: Pick<Policy, 'lines' | 'document'>, range: Range): Span {
  const from = offsetAt(policy, range.start);
  return { from, to: Math.max(from, offsetAt(policy, range.end)) };
}

/** True where a cursor or selection touches a span, its ends included. */
export function touches(span: Span, other: Span): boolean {
  return span.from <= other.to && other.from <= span.to;
}
