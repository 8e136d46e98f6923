import type { Policy } from '../policy/policy.ts';
import type { Span } from '../text/span.ts';

/** 1-based line of an offset. */
export function lineOf({ lines }: Policy, offset: number): number {
  return lines.lineAt(offset) + 1;
}

/** 1-based line and column (UTF-16 units) of an offset. */
export function placeOf({ lines }: Policy, offset: number): { line: number; column: number } {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** 1-based line on which the last character of a stretch stands that is not white space. */
export function lastLineOf(policy: Policy, { from, to }: Span): number {
  const { source } = policy.document;
  let end = to;
  while (end > from && /\s/.test(source.charAt(end - 1))) end--;
  return lineOf(policy, Math.max(from, end - 1));
}
