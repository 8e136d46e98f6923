import type { Span } from '../text/span.ts';
import type { HeadingCandidate } from './headings.ts';
import type { Likeness } from './titleLikeness.ts';
import type { Title } from './titles.ts';

/** What the marks of a line say of it as a heading. */
export type FormOfHeading = Pick<HeadingCandidate, 'form' | 'level' | 'strength'>;

/**
 * Puts a candidate together. Written out instead of spread, which takes longer than all of the reading.
 * @param place the whole heading, with its marks
 */
export function headingCandidate(
  { title, number, titleSpan, key }: Title,
  { form, level, strength }: FormOfHeading,
  { from, to }: Span,
  likeness: Likeness,
  textBelow: boolean,
): HeadingCandidate {
  return { title, number, titleSpan, key, form, level, from, to, strength, likeness, textBelow };
}
