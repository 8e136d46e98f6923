import type { HeadingCandidate } from '../facts/headings.ts';
import {
  endsOpen,
  introduces,
  isDate,
  isLongText,
  SHORT_LINE,
  type Surroundings,
  textLength,
} from './headingSurroundings.ts';
import { itemStandsAsHeading } from './listHeadings.ts';
import type { Located, PolicyBlock, PolicyBlocks } from './policy.ts';
import { located } from './policy.ts';

/** A heading candidate in its place. */
export type Heading = Located<HeadingCandidate>;

/** Words that the title of a whole policy has. */
export const NAMES_DOCUMENT = /\b(?:privacy|policy|notice|statement|cookies?|data protection)\b/i;

/** Of all heading candidates those that are headings, by what stands around them. */
export function acceptedHeadings(blocks: PolicyBlocks, source: string): Heading[] {
  const candidates = located(blocks, 'headings');
  const marked = candidates.filter(({ fact, block }) => fact.strength !== 'weak' && block.listDepth === 0);
  const around: Surroundings = { blocks, source, isStyled: marked.length >= STYLED };
  const last = new Map(candidates.map(({ fact }, index) => [fact.title.toLowerCase(), index]));
  return candidates.filter(({ fact, block }, index) => {
    if (fact.strength === 'certain') return true;
    const next = candidates[index + 1];
    // A table of contents: the same title comes again, and here no text follows.
    const isAnnounced = next?.block.index === block.index + 1 && last.get(fact.title.toLowerCase()) !== index;
    return !isAnnounced && standsAsHeading(fact, block, around);
  });
}

/** With so many headings that are marked as such, a document's other short lines are rarely any. */
const STYLED = 3;

function standsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  if (block.inQuote) return false;
  const next = around.blocks[block.index + 1];
  if (block.listDepth > 0) return itemStandsAsHeading(fact, block, around);
  if (next?.kind === 'rule' && next.text.source.startsWith('~')) return true;
  if (fact.form === 'bold') return true;
  if (fact.textBelow) return fact.likeness === 'strong' || !around.isStyled || fact.form !== 'label';
  if (!next) return false;
  if (fact.form === 'italic' || fact.form === 'plain') return plainStandsAsHeading(fact, block, around);
  return true;
}

/** A line that only its words and its place mark as a heading. */
function plainStandsAsHeading(fact: HeadingCandidate, block: PolicyBlock, around: Surroundings): boolean {
  const { blocks } = around;
  if (isDocumentTitle(fact, block, blocks)) return true;
  const run = runAround(block, blocks);
  const { lines, before, after } = run;
  if (lines.some(isOfAddress)) return lines[0] === block && lines.length > 1 && NAMES_CONTACT.test(fact.title);
  if (!after || (fact.from > 0 && !touches(block, after)) || !introduces(block, before, after)) return false;
  if (lines.length > LONGEST_STACK) return blocks[block.index + 1] === after && fact.likeness === 'strong';
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

/** At the very top, a line that calls itself a policy or a notice. */
function isDocumentTitle({ title, likeness }: HeadingCandidate, block: PolicyBlock, blocks: PolicyBlocks): boolean {
  if (likeness === 'poor' || !NAMES_DOCUMENT.test(title)) return false;
  for (const other of blocks) {
    if (other === block) return true;
    if (/\p{L}/u.test(other.text.prose)) return false;
  }
  return false;
}

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
  /\d/.test(text.prose) && (facts.headings.length === 0 || ADDRESS.test(text.prose));

const ADDRESS = /\b\p{Lu}{1,2}\d|\d{5}|\b(?:street|str|road|avenue|ave|suite|floor|lane|drive|boulevard|blvd|box)\b/iu;
