import type { BlockText } from '../facts/blockText.ts';
import type { HeadingCandidate } from '../facts/headings.ts';
import type { TextView } from '../text/editedText.ts';
import { hasDigit } from '../text/letters.ts';
import { NoteKey } from '../text/notes.ts';
import { BlockQuestion } from './factIndex.ts';
import {
  endsOpen,
  introduces,
  isDate,
  isLongText,
  SHORT_LINE,
  type Surroundings,
  textLength,
} from './headingSurroundings.ts';
import { FactQuestion, type Judgement } from './judgements.ts';
import { itemStandsAsHeading, mayLookBetweenItems } from './listHeadings.ts';
import type { PolicyBlock, PolicyBlocks } from './policy.ts';

/** Words that the title of a whole policy has. */
export const NAMES_DOCUMENT = /\b(?:privacy|policy|notice|statement|cookies?|data protection)\b/i;

/** What a candidate is by what stands around it. */
export interface Standing {
  /** `title`: a heading only where no text stands anywhere above it. */
  readonly as: 'heading' | 'title' | 'none';
  /** True where it is an entry of a table of contents if the same title comes again: here no text follows. */
  readonly mayBeEntry: boolean;
}

/** One object for each standing, so that those that are alike are the same. */
const HEADING: Standing = { as: 'heading', mayBeEntry: false };
const TITLE: Standing = { as: 'title', mayBeEntry: false };
const NONE: Standing = { as: 'none', mayBeEntry: false };
const HEADING_OR_ENTRY: Standing = { as: 'heading', mayBeEntry: true };
const TITLE_OR_ENTRY: Standing = { as: 'title', mayBeEntry: true };

const STANDING = new FactQuestion<Standing>('headings');
const MARKED = new BlockQuestion();
/** With so many headings that are marked as such, a document's other short lines are rarely any. */
const STYLED = 3;

/**
 * What the heading candidates of each block that has some are, in their order: the same object as before an edit that
 * changes none.
 */
export function standingsOf(blocks: PolicyBlocks, source: TextView): readonly Judgement<Standing>[] {
  const isStyled = blocks.index.hasEnough(MARKED, [], STYLED, countOfMarked);
  const around = { blocks, source, isStyled };
  return blocks.index.judged(STANDING, [isStyled], (block) => standingsIn(block, around));
}

const countOfMarked = ({ facts, listDepth }: PolicyBlock): number =>
  listDepth === 0 ? facts.headings.filter(({ strength }) => strength !== 'weak').length : 0;

const CERTAIN: Judgement<Standing> = { values: [HEADING], reach: 0 };

function standingsIn(block: PolicyBlock, around: Surroundings): Judgement<Standing> {
  const { headings } = block.facts;
  if (headings.length === 1 && headings[0]?.strength === 'certain') return CERTAIN;
  return {
    values: headings.map((fact) => standingOf(fact, block, around)),
    reach: Math.max(...headings.map((fact) => reachOf(fact, block, around))),
  };
}

function standingOf(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): Standing {
  if (fact.strength === 'certain') return HEADING;
  const mayBeEntry = mayBeEntryOfContents(fact, block, around);
  if (standsAsHeading(fact, block, around)) return mayBeEntry ? HEADING_OR_ENTRY : HEADING;
  if (!mayBeDocumentTitle(fact, block, around)) return NONE;
  return mayBeEntry ? TITLE_OR_ENTRY : TITLE;
}

/** True where another candidate stands right below it, in a block of its own. */
const mayBeEntryOfContents = (
  fact: HeadingCandidate,
  { facts, index }: PolicyBlock,
  { blocks }: Surroundings,
): boolean => facts.headings.at(-1) === fact && (blocks[index + 1]?.facts.headings.length ?? 0) > 0;

/** Judged are up to four short lines above and below, and what stands on either side of them, a date left out. */
const FURTHEST = 6;

/** How many blocks away something may stand that decides; infinite where it may be the space between blocks. */
function reachOf(fact: HeadingCandidate, block: PolicyBlock, { blocks }: Surroundings): number {
  if (fact.strength === 'certain') return 0;
  const looksBetween = block.listDepth > 0 ? mayLookBetweenItems(block, blocks) : fact.from > 0 && !fact.textBelow;
  return looksBetween ? Number.POSITIVE_INFINITY : FURTHEST;
}

function standsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  if (block.inQuote) return false;
  const next = around.blocks[block.index + 1];
  if (block.listDepth > 0) return itemStandsAsHeading(fact, block, around);
  if (next?.kind === 'rule' && next.text.source.startsWith('~')) return true;
  if (fact.form === 'bold') return true;
  if (fact.textBelow) return fact.likeness === 'strong' || !around.isStyled || fact.form !== 'label';
  if (!next) return false;
  return !isUnmarked(fact) || plainStandsAsHeading(fact, block, around);
}

const isUnmarked = ({ form }: HeadingCandidate): boolean => form === 'italic' || form === 'plain';

/** A line that calls itself a policy or a notice: at the very top it is the document's title. */
const mayBeDocumentTitle = (
  fact: HeadingCandidate,
  { inQuote, listDepth, index }: PolicyBlock,
  { blocks }: Surroundings,
): boolean =>
  !inQuote &&
  listDepth === 0 &&
  isUnmarked(fact) &&
  !fact.textBelow &&
  index + 1 < blocks.length &&
  fact.likeness !== 'poor' &&
  NAMES_DOCUMENT.test(fact.title);

/** A line that only its words and its place mark as a heading. Addresses are looked for last: that takes longest. */
function plainStandsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  const run = runAround(block, around.blocks);
  const { lines } = run;
  const onText = standsOnText(fact, block, run, around);
  const onAddress = lines.length > 1 && lines[0] === block && NAMES_CONTACT.test(fact.title);
  if (onText === onAddress) return onText;
  return lines.some(isOfAddress) ? onAddress : onText;
}

/** Whether a line is a title of what follows it, if neither it nor the lines around it are those of an address. */
function standsOnText(fact: HeadingCandidate, block: PolicyBlock, run: Run, around: Surroundings): boolean {
  const { lines, before, after } = run;
  if (!after || (fact.from > 0 && !touches(block, after)) || !introduces(block, before, after)) return false;
  if (lines.length > LONGEST_STACK) return around.blocks[block.index + 1] === after && fact.likeness === 'strong';
  if (before && endsOpen(before)) {
    const introducesList = after.listDepth > 0 && block.text.source.trimEnd().endsWith(':');
    return lines.length === 1 && (isLongText(after) || introducesList);
  }
  return fact.likeness !== 'poor' || fact.form === 'italic' || poorStandsAsHeading(run, around);
}

/** Words that are hardly like a title are one only where nothing else in the document is marked, and text follows. */
const poorStandsAsHeading = ({ lines, after }: Run, { isStyled }: Surroundings): boolean =>
  !isStyled && lines.length === 1 && after !== undefined && isLongText(after);

/** A title that may have an address right below it. */
const NAMES_CONTACT = /\bcontact(?:s|ing)?\b|\bquestions\b|\b(?:reach|write to) us\b/i;

/** The last line of a paragraph is the title of the next one only if no blank line parts them. */
const touches = (block: PolicyBlock, next: PolicyBlock): boolean => next.from - block.to <= 2;

/** A title, a heading and a subheading may stand on top of each other; more short lines are a list or an address. */
const LONGEST_STACK = 3;

interface Run {
  /** The short lines that stand in a row, each a paragraph; looked at only as far as is needed to call them many. */
  readonly lines: readonly PolicyBlock[];
  readonly before: PolicyBlock | undefined;
  /** What follows them, but for a date. */
  readonly after: PolicyBlock | undefined;
}

function runAround(block: PolicyBlock, blocks: PolicyBlocks): Run {
  let first = block.index;
  let end = block.index + 1;
  while (block.index - first <= LONGEST_STACK && isShortLine(blocks[first - 1])) first--;
  while (end - block.index <= LONGEST_STACK + 1 && isShortLine(blocks[end])) end++;
  const dated = blocks[end];
  const after = dated && isDate(dated) ? (blocks[end + 1] ?? dated) : dated;
  return { lines: blocks.slice(first, end), before: blocks[first - 1], after };
}

/** One line that ends like a title, not like a sentence. */
function isShortLine(block: PolicyBlock | undefined): boolean {
  if (!block || block.listDepth > 0 || isDate(block)) return false;
  const length = textLength(block);
  if (length === 0 || length > SHORT_LINE) return false;
  const [heading] = block.facts.headings;
  if (heading?.likeness === 'poor' && heading.title.endsWith('.')) return false;
  if (heading) return !heading.textBelow && (heading.form === 'plain' || heading.form === 'italic');
  const line = (block.kind === 'html' ? block.text.prose : block.text.source).trim();
  return line !== '' && !/^[•·▪◦●○■*–—-]|[.:?!,;]$|\n/.test(line);
}

/** A line with a number that is no title, or that holds what only addresses do. */
const isOfAddress = ({ facts, text }: PolicyBlock): boolean =>
  hasDigit(text.prose) && (facts.headings.length === 0 || holdsAddress(text));

const ADDRESS = /\b\p{Lu}{1,2}\d|\d{5}|\b(?:street|str|road|avenue|ave|suite|floor|lane|drive|boulevard|blvd|box)\b/iu;
const HOLDS_ADDRESS = new NoteKey<boolean>();

/** Kept with the text: the last line of a long paragraph is judged again and again. */
function holdsAddress({ prose, words }: BlockText): boolean {
  const known = words.notes.get(HOLDS_ADDRESS);
  if (known !== undefined) return known;
  const holds = ADDRESS.test(prose);
  words.notes.set(HOLDS_ADDRESS, holds);
  return holds;
}
