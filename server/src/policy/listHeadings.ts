import type { HeadingCandidate } from '../facts/headings.ts';
import type { TextView } from '../text/editedText.ts';
import { endsOpen, introduces, isDate, isLongText, type Surroundings } from './headingSurroundings.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** In a list, only an item that is set off from its siblings: its own text, or text behind the list, follows it. */
export function itemStandsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  if (block.listMarker === undefined) return false;
  if (isNumber(block.listMarker)) return numberedItemStandsAsHeading(fact, block, around);
  const next = around.blocks[block.index + 1];
  if (!next || fact.textBelow || next.listDepth < block.listDepth - 1) return false;
  if (next.listDepth === block.listDepth && next.listMarker !== undefined) return false;
  if (fact.form === 'bold') return true;
  return fact.form === 'plain' && next.listDepth === block.listDepth && next.kind === 'paragraph';
}

const isNumber = (marker: string): boolean => /^\d/.test(marker);

/**
 * "1. Scope" is an item of a list to Markdown; to a reader it is a heading if text follows it and not more items stand
 * beside it than headings do.
 */
function numberedItemStandsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  if (fact.form === 'italic') return false;
  if (fact.textBelow) return true;
  const { lines, before, after } = itemsAround(block, around);
  if (!after || !lines.every(isTitle)) return false;
  const isNext = around.blocks[block.index + 1] === after;
  if (isNext && (after.listDepth === block.listDepth || (fact.form === 'bold' && after.listDepth > block.listDepth)))
    return true;
  if (before && endsOpen(before) && (lines.length > 1 || !isLongText(after))) return false;
  return after.listDepth <= block.listDepth && introduces(block, before, after);
}

/** A heading and its subheadings may follow each other without text. */
const LONGEST_STACK = 3;

interface Items {
  /** Numbered items that stand in a row. */
  readonly lines: readonly PolicyBlock[];
  readonly before: PolicyBlock | undefined;
  /**
   * What follows them, but for a date; undefined where they are more than headings are, or where no blank lines part them,
   * as headings have.
   */
  readonly after: PolicyBlock | undefined;
}

function itemsAround(block: PolicyBlock, { blocks, source }: Surroundings): Items {
  const { first, end } = rowOf(block, blocks);
  const lines = blocks.slice(first, end);
  const before = blocks[first - 1];
  if (lines.length > LONGEST_STACK || areTight(lines, source)) return { lines, before, after: undefined };
  const next = blocks[end];
  return { lines, before, after: next && isDate(next) ? blocks[end + 1] : next };
}

/** The items that stand in a row with an item; followed only as far as is needed to call them many. */
function rowOf(block: PolicyBlock, blocks: PolicyBlocks): { readonly first: number; readonly end: number } {
  let first = block.index;
  let end = block.index + 1;
  while (block.index - first <= LONGEST_STACK && areSiblings(blocks[first - 1], blocks[first])) first--;
  while (end - block.index <= LONGEST_STACK && areSiblings(blocks[end - 1], blocks[end])) end++;
  return { first, end };
}

const areTight = (lines: readonly PolicyBlock[], source: TextView): boolean =>
  lines.some((line, at) => at > 0 && !/\n\s*\n/.test(source.slice(lines[at - 1]?.to, line.from)));

/** Whether the space between items may decide what an item is: not where there are too many of them. */
export function mayLookBetweenItems(block: PolicyBlock, blocks: PolicyBlocks): boolean {
  if (block.listMarker === undefined || !isNumber(block.listMarker)) return false;
  const { first, end } = rowOf(block, blocks);
  return end - first > 1 && end - first <= LONGEST_STACK;
}

const isTitle = ({ facts }: PolicyBlock): boolean => facts.headings.some(({ textBelow }) => !textBelow);

/** Whether numbered items follow each other in one list; a title with text in its own item parts the others. */
function areSiblings(above: PolicyBlock | undefined, below: PolicyBlock | undefined): boolean {
  if (!above?.listMarker || !below?.listMarker || above.listDepth !== below.listDepth) return false;
  const [number, next] = [Number.parseInt(above.listMarker, 10), Number.parseInt(below.listMarker, 10)];
  if (next !== number && next !== number + 1) return false;
  return ![above, below].some(({ facts }) => facts.headings.some(({ textBelow }) => textBelow));
}
