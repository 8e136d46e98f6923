import type { Span } from '../../../server/src/text/span.ts';

/** Replaces a span of a text; an insertion has an empty span, a removal an empty text. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const edit of edits) {
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}

/** Where an offset is after the edits; undefined where it was replaced or removed. */
export function mapped(offset: number, edits: readonly Edit[]): number | undefined {
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (offset < from) break;
    if (offset < to) return undefined;
    shift += text.length - (to - from);
  }
  return offset + shift;
}

/** The stretches of the new text that the edits wrote. */
export function written(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map(({ from, to, text }) => {
    const start = from + shift;
    shift += text.length - (to - from);
    return { from: start, to: start + text.length };
  });
}
