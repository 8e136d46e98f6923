/** A stretch of text: UTF-16 offsets, `from` inclusive, `to` exclusive. Relative to what is said where it is used. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same stretch, `by` UTF-16 units further on. */
export function shift(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by };
}

/** True where the two stretches share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Sorts by start, the longer first where two start together. */
export function byPosition(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to;
}
