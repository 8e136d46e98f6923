import type { HeadingCandidate } from '../facts/headings.ts';
import type { TextView } from '../text/editedText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { NAMES_DOCUMENT, type Standing, standingsOf } from './acceptedHeadings.ts';
import type { Kept } from './factIndex.ts';
import type { Judgement } from './judgements.ts';
import type { PolicyBlock, PolicyBlocks, Section } from './policy.ts';

/** A heading, and how it nests with the others; it says nothing of places, which move. */
interface Entry {
  readonly fact: HeadingCandidate;
  /** Which of the blocks it stands in that have heading candidates. */
  readonly nth: number;
  readonly number: string | undefined;
  readonly level: number;
  /** The entry that it is below; -1 where there is none. */
  readonly parent: number;
  /** The next entry of its own or a higher level; as many as there are entries where there is none. */
  end: number;
}

const OUTLINE = new NoteKey<Kept<Outline>>();

/**
 * The headings of a document, with their levels. The same object as before an edit that changes neither the headings nor
 * how they nest: what is worked out of titles, numbers and levels alone can be kept for as long.
 */
export function outlineOf(blocks: PolicyBlocks, source: TextView): Outline {
  const standings = standingsOf(blocks, source);
  const top = firstWithText(blocks);
  return blocks.index.keep(OUTLINE, [blocks.index.stamp('headings'), standings, top], () => {
    return new Outline(nested(levelled(headingsOf(blocks, standings, top))));
  });
}

function firstWithText(blocks: PolicyBlocks): number {
  let index = 0;
  while (index < blocks.length && !/\p{L}/u.test((blocks[index] as PolicyBlock).text.prose)) index++;
  return index;
}

type Levelled = Pick<Entry, 'fact' | 'nth' | 'number' | 'level'>;

/** A heading in its block. */
interface Heading {
  readonly fact: HeadingCandidate;
  readonly block: PolicyBlock;
  readonly nth: number;
}

/** The candidates that stand as headings: at or above the block `top` as the document's title, too. */
function headingsOf(blocks: PolicyBlocks, standings: readonly Judgement<Standing>[], top: number): Heading[] {
  const headings: Heading[] = [];
  /** From below: titles that come again further down are known. */
  const below = new Set<string>();
  const having = blocks.index.having('headings');
  for (let nth = having.length - 1; nth >= 0; nth--) {
    const block = blocks[having[nth] as number] as PolicyBlock;
    const { values } = standings[nth] as Judgement<Standing>;
    for (let at = values.length - 1; at >= 0; at--) {
      const { as, mayBeEntry } = values[at] as Standing;
      const fact = block.facts.headings[at] as HeadingCandidate;
      const title = fact.title.toLowerCase();
      const stands = as === 'heading' || (as === 'title' && block.index <= top);
      if (stands && !(mayBeEntry && below.has(title))) headings.push({ fact, block, nth });
      below.add(title);
    }
  }
  return headings.reverse();
}

/**
 * Markdown and HTML headings keep their level. Others nest below the last of those by style: a style seen again closes
 * what was opened since; a new style opens one level deeper. Numbers say more than styles: "3.1" is below "3".
 */
function levelled(headings: readonly Heading[]): Levelled[] {
  const result: Levelled[] = [];
  let base = 0;
  let styles: string[] = [];
  for (const { fact, block, nth } of headings) {
    const number = fact.number ?? numberOfItem(block);
    if (fact.level > 0) {
      base = fact.level;
      styles = [];
      result.push({ fact, nth, number, level: fact.level });
      continue;
    }
    const style = styleOf(fact, block, result.length === 0);
    const open = styles.indexOf(style);
    styles = open < 0 ? [...styles, style] : styles.slice(0, open + 1);
    result.push({ fact, nth, number, level: Math.min(base + styles.length, 9) });
  }
  return result;
}

/** The number of an item of a list is its mark, not a part of its text. */
const numberOfItem = ({ listMarker }: PolicyBlock): string | undefined =>
  listMarker === undefined ? undefined : /^\d+/.exec(listMarker)?.[0];

function styleOf(fact: HeadingCandidate, block: PolicyBlock, first: boolean): string {
  const number = fact.number ?? numberOfItem(block);
  const depth = number?.split('.').length ?? 0;
  if (first && depth === 0 && NAMES_DOCUMENT.test(fact.title)) return 'title';
  const capitals = fact.title === fact.title.toUpperCase() ? 'capitals' : '';
  const under = fact.form === 'underlined' ? block.text.source.trimEnd().slice(-1) : '';
  if (number !== fact.number) return ['numbered', capitals, under, depth, block.listDepth - 1].join(' ');
  return [fact.form === 'label' ? 'plain' : fact.form, capitals, under, depth, block.listDepth].join(' ');
}

function nested(headings: readonly Levelled[]): Entry[] {
  const entries: Entry[] = [];
  const open: number[] = [];
  for (const [index, { fact, nth, number, level }] of headings.entries()) {
    while ((entries[open.at(-1) ?? -1]?.level ?? 0) >= level) (entries[open.pop() as number] as Entry).end = index;
    entries.push({ fact, nth, number, level, parent: open.at(-1) ?? -1, end: headings.length });
    open.push(index);
  }
  return entries;
}

/** The headings of a document in their order, and the sections that they make. */
export class Outline {
  readonly #entries: readonly Entry[];
  /** The sections that were made last: those that did not move since are the same objects in the next version. */
  #last: readonly Section[] = [];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /**
   * The sections of a text with this outline.
   * @param textLength in UTF-16 units
   */
  sectionsIn(blocks: PolicyBlocks, textLength: number): Section[] {
    const having = blocks.index.having('headings');
    const starts = this.#entries.map(
      ({ fact, nth }) => (blocks[having[nth] as number] as PolicyBlock).from + fact.from,
    );
    const sections: Section[] = [];
    for (const [index, entry] of this.#entries.entries()) {
      const from = starts[index] as number;
      const bodyEnd = starts[index + 1] ?? textLength;
      const end = starts[entry.end] ?? textLength;
      const parent = sections[entry.parent];
      const last = this.#last[index];
      sections.push(last && isAt(last, from, bodyEnd, end, parent) ? last : placed(entry, from, bodyEnd, end, parent));
    }
    this.#last = sections;
    return sections;
  }
}

function isAt(
  { headingSpan, bodySpan, span, parent }: Section,
  from: number,
  bodyEnd: number,
  end: number,
  above: Section | undefined,
): boolean {
  return headingSpan.from === from && bodySpan.to === bodyEnd && span.to === end && parent === above;
}

/** A section begins with its heading, and ends where the next one of its own or a higher level begins. */
function placed(
  { fact, number, level }: Entry,
  from: number,
  bodyEnd: number,
  end: number,
  parent: Section | undefined,
): Section {
  const moved = from - fact.from;
  const to = moved + fact.to;
  const titleSpan: Span = { from: moved + fact.titleSpan.from, to: moved + fact.titleSpan.to };
  return {
    title: fact.title,
    number,
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
