import { isDateLine } from '../facts/titles.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** What stands around a candidate. */
export interface Surroundings {
  readonly blocks: PolicyBlocks;
  readonly source: string;
  /** True where the document marks its headings. */
  readonly isStyled: boolean;
}

/** Text follows: a sentence, a list, a table, or a heading of another form. */
export function introduces(block: PolicyBlock, previous: PolicyBlock | undefined, next: PolicyBlock): boolean {
  if (next.listDepth > 0 || next.kind === 'table' || next.kind === 'html') return true;
  const [heading] = next.facts.headings;
  if (heading && !heading.textBelow) return heading.strength !== 'certain' || previous === undefined;
  if (next.kind !== 'paragraph') return false;
  return isLongText(next) || next.to - next.from > block.to - block.from || isSentence(next);
}

const LONG_TEXT = 60;

/** Whether a block is a paragraph of more than a line. */
export const isLongText = (block: PolicyBlock): boolean =>
  block.kind === 'paragraph' && block.to - block.from > LONG_TEXT;

const isSentence = ({ text }: PolicyBlock): boolean => /[.!?:]["”’)*_]*$/.test(text.prose.slice(-200).trimEnd());

/** A paragraph that ends in a colon promises the line below it; that line is no heading. */
export const endsOpen = (block: PolicyBlock): boolean =>
  block.kind === 'paragraph' && /[:,]\s*$/.test(block.text.prose.slice(-20));

/** Titles that nothing marks are no longer, in UTF-16 units. */
export const SHORT_LINE = 90;

/** Whether a block does nothing but give a date. */
export const isDate = ({ text }: PolicyBlock): boolean => text.source.length < SHORT_LINE && isDateLine(text.prose);
