import type { HeadingCandidate, HeadingForm } from '../facts/headings.ts';
import type { Span } from '../text/span.ts';
import type { Located, PolicyBlock, PolicyBlocks, Section } from './policy.ts';
import { located } from './policy.ts';

/**
 * The sections of a policy: decides which heading candidates are headings, gives those without a level of their own
 * the level that their place implies, and nests them.
 */
export function sectionsOf(blocks: PolicyBlocks, textLength: number): Section[] {
  const headings = acceptedHeadings(blocks);
  return nest(withLevels(headings), textLength);
}

type Heading = Located<HeadingCandidate>;

function acceptedHeadings(blocks: PolicyBlocks): Heading[] {
  const candidates = located(blocks, 'headings');
  return candidates.filter((candidate) => {
    if (candidate.fact.strength === 'certain') return true;
    return standsAsHeading(candidate, blocks, candidate.block.index);
  });
}

/** Whether the blocks around a candidate speak for it. */
function standsAsHeading({ fact, block }: Heading, blocks: PolicyBlocks, index: number): boolean {
  if (block.inQuote) return false;
  const next = blocks[index + 1];
  const previous = blocks[index - 1];
  if (block.listDepth > 0) return itemStandsAsHeading(fact, block, next);
  if (next?.kind === 'rule' && next.text.source.startsWith('~')) return true;
  if (fact.form === 'bold' || fact.textBelow) return fact.form !== 'italic' || fact.textBelow;
  if (!next) return false;
  if (fact.form === 'italic' || fact.form === 'plain')
    return introduces(block, previous, next) && !isRun(fact.form, previous, next, blocks[index + 2]);
  return true;
}

/** In a list, only an item that is set off from its siblings: its own text, or text behind the list, follows it. */
function itemStandsAsHeading(fact: HeadingCandidate, block: PolicyBlock, next: PolicyBlock | undefined): boolean {
  if (block.listMarker === undefined || !next || fact.textBelow) return false;
  const sibling = next.listDepth === block.listDepth && next.listMarker !== undefined;
  if (sibling || next.listDepth < block.listDepth - 1) return false;
  if (fact.form === 'bold') return true;
  return fact.form === 'plain' && next.listDepth === block.listDepth && next.kind === 'paragraph';
}

/** Text follows: a paragraph longer than the candidate, a list, a table, or a deeper heading of another form. */
function introduces(block: PolicyBlock, previous: PolicyBlock | undefined, next: PolicyBlock): boolean {
  if (previous && endsOpen(previous) && next.listDepth === 0) return false;
  if (next.listDepth > 0 || next.kind === 'table' || next.kind === 'html') return true;
  const heading = next.facts.headings[0];
  if (heading && !heading.textBelow) return heading.strength !== 'certain' || previous === undefined;
  return next.kind === 'paragraph' && (next.to - next.from > 60 || next.to - next.from > block.to - block.from);
}

/** A paragraph that ends in a colon promises the line below it; that line is no heading. */
const endsOpen = (block: PolicyBlock): boolean =>
  block.kind === 'paragraph' && /[:,]\s*$/.test(block.text.prose.slice(-20));

/** Three short lines in a row are an address or a list written as lines. */
function isRun(
  form: HeadingForm,
  previous: PolicyBlock | undefined,
  next: PolicyBlock,
  afterNext: PolicyBlock | undefined,
): boolean {
  const like = (block: PolicyBlock | undefined): boolean => {
    const heading = block?.facts.headings[0];
    return heading?.form === form && !heading.textBelow;
  };
  return like(next) && (like(previous) || like(afterNext));
}

interface Levelled {
  readonly heading: Heading;
  readonly level: number;
}

/**
 * Markdown and HTML headings keep their level. Others nest below the last of those by style: a style seen again closes
 * what was opened since; a new style opens one level deeper. Numbers say more than styles: "3.1" is below "3".
 */
function withLevels(headings: readonly Heading[]): Levelled[] {
  const result: Levelled[] = [];
  let base = 0;
  let styles: string[] = [];
  for (const heading of headings) {
    const { fact } = heading;
    if (fact.level > 0) {
      base = fact.level;
      styles = [];
      result.push({ heading, level: fact.level });
      continue;
    }
    const style = styleOf(heading, result.length === 0);
    const open = styles.indexOf(style);
    styles = open < 0 ? [...styles, style] : styles.slice(0, open + 1);
    result.push({ heading, level: Math.min(base + styles.length, 9) });
  }
  return result;
}

function styleOf({ fact, block }: Heading, first: boolean): string {
  const depth = fact.number ? fact.number.split('.').length : 0;
  if (first && depth === 0 && NAMES_DOCUMENT.test(fact.title)) return 'title';
  const capitals = fact.title === fact.title.toUpperCase() ? 'capitals' : '';
  const under = fact.form === 'underlined' ? block.text.source.trimEnd().slice(-1) : '';
  return [fact.form === 'label' ? 'plain' : fact.form, capitals, under, depth, block.listDepth].join(' ');
}

/** Spans and parents: a section ends where the next one of its own or a higher level begins. */
function nest(headings: readonly Levelled[], textLength: number): Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  for (const [index, { heading, level }] of headings.entries()) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const end = endOf(headings, index, level, textLength);
    const section = sectionOf(heading, level, open.at(-1), headings[index + 1]?.heading.from ?? textLength, end);
    sections.push(section);
    open.push(section);
  }
  return sections;
}

function endOf(headings: readonly Levelled[], index: number, level: number, textLength: number): number {
  for (let next = index + 1; next < headings.length; next++) {
    const other = headings[next];
    if (other && other.level <= level) return other.heading.from;
  }
  return textLength;
}

function sectionOf(
  { fact, block, from, to }: Heading,
  level: number,
  parent: Section | undefined,
  bodyEnd: number,
  end: number,
): Section {
  const titleSpan: Span = { from: block.from + fact.titleSpan.from, to: block.from + fact.titleSpan.to };
  return {
    title: fact.title,
    number: fact.number,
    level,
    form: fact.form,
    titleSpan,
    headingSpan: { from, to },
    bodySpan: { from: to, to: bodyEnd },
    span: { from, to: end },
    parent,
  };
}

/** Words that the title of a whole policy has. */
const NAMES_DOCUMENT = /\b(?:privacy|policy|notice|statement|cookies?|data protection)\b/i;

/** The section that carries the document's own title: the first one, where nothing but front matter stands above it. */
export function titleOf(sections: readonly Section[], blocks: PolicyBlocks): Section | undefined {
  const [first, second] = sections;
  if (!first) return undefined;
  const textAbove = blocks.some(
    (block) => block.to <= first.headingSpan.from && block.kind !== 'rule' && /\p{L}/u.test(block.text.prose),
  );
  if (textAbove) return undefined;
  const alone = sections.filter((section) => section.level <= first.level).length === 1;
  return alone || NAMES_DOCUMENT.test(first.title) || (second && second.level > first.level) ? first : undefined;
}
