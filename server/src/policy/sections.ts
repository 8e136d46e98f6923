import type { Span } from '../text/span.ts';
import { acceptedHeadings, type Heading, NAMES_DOCUMENT } from './acceptedHeadings.ts';
import type { PolicyBlocks, Section } from './policy.ts';

/**
 * The sections of a policy: gives the headings that have no level of their own the level that their place implies, and
 * nests them.
 */
export function sectionsOf(blocks: PolicyBlocks, source: string): Section[] {
  return nest(withLevels(acceptedHeadings(blocks, source)), source.length);
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

/** The number of an item of a list is its mark, not a part of its text. */
const numberOf = ({ fact, block }: Heading): string | undefined =>
  fact.number ?? /^\d+/.exec(block.listMarker ?? '')?.[0];

function styleOf(heading: Heading, first: boolean): string {
  const { fact, block } = heading;
  const number = numberOf(heading);
  const depth = number?.split('.').length ?? 0;
  if (first && depth === 0 && NAMES_DOCUMENT.test(fact.title)) return 'title';
  const capitals = fact.title === fact.title.toUpperCase() ? 'capitals' : '';
  const under = fact.form === 'underlined' ? block.text.source.trimEnd().slice(-1) : '';
  if (number !== fact.number) return ['numbered', capitals, under, depth, block.listDepth - 1].join(' ');
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
  heading: Heading,
  level: number,
  parent: Section | undefined,
  bodyEnd: number,
  end: number,
): Section {
  const { fact, block, from, to } = heading;
  const titleSpan: Span = { from: block.from + fact.titleSpan.from, to: block.from + fact.titleSpan.to };
  return {
    title: fact.title,
    number: numberOf(heading),
    level,
    form: fact.form,
    titleSpan,
    key: fact.key,
    headingSpan: { from, to },
    bodySpan: { from: to, to: bodyEnd },
    span: { from, to: end },
    parent,
  };
}

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
