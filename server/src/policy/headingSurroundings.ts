import { isDateLine } from '../facts/titles.ts';
import type { TextView } from '../text/editedText.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** What stands around a candidate. */
export interface Surroundings {
  readonly blocks: PolicyBlocks;
  readonly source: TextView;
  /** True where the document marks its headings. */
  readonly isStyled: boolean;
}

/** Text follows: a sentence, a list, a table, or a heading of another form. */
export function introduces(block: PolicyBlock, previous: PolicyBlock | undefined, next: PolicyBlock): boolean {
  if (next.listDepth > 0 || next.kind === 'table') return true;
  const [heading] = next.facts.headings;
  if (heading && (!heading.textBelow || heading.from === 0) && heading.strength === 'certain')
    return previous === undefined;
  if (heading && !heading.textBelow) return true;
  if (next.kind === 'html' && /<(?:li|td|th)\b/i.test(next.text.source)) return true;
  return isLongText(next) || (textLength(next) > 0 && (textLength(next) > textLength(block) || isSentence(next)));
}

const LONG_TEXT = 60;

/** Whether a block is text of more than a line. */
export const isLongText = (block: PolicyBlock): boolean => textLength(block) > LONG_TEXT;

/** How long a paragraph is as written, or a block of HTML as read, in UTF-16 units; 0 for other blocks. */
export function textLength({ kind, from, to, text }: PolicyBlock): number {
  if (kind === 'html') return text.prose.trim().length;
  return kind === 'paragraph' ? to - from : 0;
}

const isSentence = ({ text }: PolicyBlock): boolean => /[.!?:]["”’)*_]*$/.test(text.prose.slice(-200).trimEnd());

/** A paragraph that ends in a colon promises the line below it; that line is no heading. */
export const endsOpen = (block: PolicyBlock): boolean =>
  (block.kind === 'paragraph' || block.kind === 'html') && /[:,]\s*$/.test(block.text.prose.slice(-20));

/** Titles that nothing marks are no longer, in UTF-16 units. */
export const SHORT_LINE = 90;

/** Whether a block does nothing but give a date. */
export const isDate = ({ text }: PolicyBlock): boolean => text.source.length < SHORT_LINE && isDateLine(text.prose);
