import type { TextView } from '../text/editedText.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { squash, squashFragment } from '../text/squash.ts';
import type { Kept } from './factIndex.ts';
import { outlineOf } from './outline.ts';
import { located, type Policy, type PolicyBlock, type Section } from './policy.ts';

/** One line of a table of contents. The spans are absolute. */
export interface ContentsEntry extends Span {
  readonly title: string;
  readonly block: PolicyBlock;
  readonly textSpan: Span;
  /** The address with its `#`; undefined for an entry that is no link. */
  readonly targetSpan: Span | undefined;
  /** The address without its `#`. */
  readonly target: string | undefined;
  /** The section that the link leads to; undefined where it leads nowhere, to an anchor of its own, or is no link. */
  readonly leadsTo: Section | undefined;
  /** The section that has the entry's title. */
  readonly named: Section | undefined;
}

/** A policy's table of contents: at least so many entries in a row. */
export type Contents = readonly [ContentsEntry, ...ContentsEntry[]];

type ContentsInput = Pick<Policy, 'blocks' | 'sections' | 'document'>;

const FEWEST = 4;
/** Between two entries an item without a link may stand. */
const MOST_BETWEEN = 2;
/** Which section has such a title; -1 where none has. */
const HEADING = new NoteKey<Kept<number>>();
const CONTENTS_TITLE = /^(?:table of )?contents:?$/i;

/** The table of contents of a policy, with links or without; undefined where it has none. */
export function contentsOf(policy: ContentsInput): Contents | undefined {
  return linkedContents(policy) ?? plainContents(policy);
}

function linkedContents({ blocks, sections, document }: ContentsInput): Contents | undefined {
  const found = located(blocks, 'contentsEntries');
  if (found.length < FEWEST) return undefined;
  const titles = new Titles(sections, document.source);
  const runs: ContentsEntry[][] = [];
  for (const { fact, block, from, to } of found) {
    const at = ({ from: start, to: end }: Span): Span => ({ from: block.from + start, to: block.from + end });
    const { title, target, textSpan, targetSpan } = fact;
    const entry: ContentsEntry = {
      title,
      block,
      textSpan: at(textSpan),
      targetSpan: at(targetSpan),
      target,
      leadsTo: titles.ofAnchor(target),
      named: titles.ofTitle(title),
      from,
      to,
    };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && block.index - last.block.index <= MOST_BETWEEN) run.push(entry);
    else runs.push([entry]);
  }
  const [first, ...rest] = runs.find((run) => run.length >= FEWEST && leadsOn(run)) ?? [];
  return first && [first, ...rest];
}

/** Contents stand before what they list. */
function leadsOn(run: readonly ContentsEntry[]): boolean {
  const end = run.at(-1)?.to ?? 0;
  const ahead = run.filter((entry) => (sectionOfEntry(entry)?.headingSpan.from ?? 0) >= end);
  return ahead.length > run.length / 2;
}

/** Short list items below a heading that says so. */
function plainContents({ blocks, sections, document }: ContentsInput): Contents | undefined {
  const outline = outlineOf(blocks, document.source);
  const index = blocks.index.keep(HEADING, [outline], () =>
    sections.findIndex(({ title }) => CONTENTS_TITLE.test(title)),
  );
  const heading = sections[index];
  if (!heading) return undefined;
  const titles = new Titles(sections, document.source);
  const { bodySpan } = heading;
  const entries = blocks
    .filter(({ from, to, listDepth }) => from >= bodySpan.from && to <= bodySpan.to && listDepth > 0)
    .map((block): ContentsEntry => {
      const { from, to } = block;
      const title = block.text.prose.replace(/\s+/g, ' ').trim();
      const named = titles.ofTitle(title);
      const none = { targetSpan: undefined, target: undefined, leadsTo: undefined };
      return { title, block, textSpan: { from, to }, ...none, named, from, to };
    });
  const [first, ...rest] = entries;
  const known = entries.filter(({ named }) => named).length;
  return first && entries.length >= FEWEST && known > entries.length / 2 ? [first, ...rest] : undefined;
}

/** Finds sections by their titles, and by the anchors that their headings give or that generators make of them. */
class Titles {
  readonly #byTitle = new Map<string, Section>();
  readonly #byGiven = new Map<string, Section>();
  readonly #byNumber = new Map<string, Section>();

  constructor(sections: readonly Section[], source: TextView) {
    for (const section of sections) {
      const { key: title } = section;
      const given = GIVEN_ANCHOR.exec(source.slice(section.titleSpan.to, section.headingSpan.to))?.[1];
      if (given) this.#byGiven.set(given, section);
      if (!this.#byTitle.has(title)) this.#byTitle.set(title, section);
      if (section.number === undefined) continue;
      const numbered = `${squash(section.number)}${title}`;
      if (!this.#byNumber.has(numbered)) this.#byNumber.set(numbered, section);
    }
  }

  ofTitle(title: string): Section | undefined {
    return this.#byTitle.get(squash(title)) ?? this.#byTitle.get(squash(title.replace(NUMBER, '')));
  }

  ofAnchor(target: string): Section | undefined {
    const anchor = squashFragment(target);
    return this.#byGiven.get(target) ?? this.#byTitle.get(anchor) ?? this.#byNumber.get(anchor);
  }
}

/** `## Title {#anchor}` and `## Title {: #anchor }`. */
const GIVEN_ANCHOR = /\{:?\s{0,3}#([\w.:-]{1,80})/;

/** The number in front of an entry. */
const NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.):]?\s+/;

/** Listed entries of one level out of this share of its sections are a table of contents, fewer are a selection. */
const COMPLETE = 0.7;
/** So few of a level may be listed by chance. */
const MOST_BY_CHANCE = 2;

/**
 * The sections that contents leave out though they list the others of their level, in the order of the text. Headings
 * without text, and what is appended and treats no topic of policies ("License"), may be missing from any contents.
 */
export function unlistedSections(contents: Contents, policy: Policy): Section[] {
  if (contents.some((entry) => !sectionOfEntry(entry))) return [];
  const listed = new Set(contents.flatMap((entry) => sectionOfEntry(entry) ?? []));
  const end = contents.at(-1)?.to ?? 0;
  const below = policy.sections.filter((section) => section.headingSpan.from >= end && hasText(section, policy));
  const levels = new Map([...listed].map((section) => [section.level, section.form]));
  return [...levels]
    .flatMap(([level, form]) => {
      const alike = below.filter((section) => section.level === level && section.form === form);
      return missingAmong(alike, listed, policy);
    })
    .sort((a, b) => a.headingSpan.from - b.headingSpan.from);
}

/** Sections about the text, not about data. */
const ON_THE_TEXT = /^(?:licen[cs](?:e|ing)|translations?|change ?log|version history|credits?)$/i;

function missingAmong(alike: readonly Section[], listed: ReadonlySet<Section>, { topicsOfSection }: Policy): Section[] {
  const left = alike.filter((section) => !listed.has(section));
  const known = alike.length - left.length;
  if (known <= MOST_BY_CHANCE || known < COMPLETE * alike.length) return [];
  const last = alike.findLastIndex((section) => listed.has(section));
  return left.filter(
    (section) => topicsOfSection.has(section) || (alike.indexOf(section) < last && !ON_THE_TEXT.test(section.title)),
  );
}

const hasText = ({ headingSpan, span }: Section, { document }: Policy): boolean =>
  /[\p{L}\p{N}]/u.test(document.source.slice(headingSpan.to, Math.min(span.to, headingSpan.to + 200)));

/** The first entry whose section stands before that of an entry above it, with that entry; undefined where the order is right. */
export function firstOutOfOrder(contents: Contents): { entry: ContentsEntry; after: ContentsEntry } | undefined {
  let after: ContentsEntry | undefined;
  for (const entry of contents) {
    if (after && placeOf(entry) < placeOf(after)) return { entry, after };
    if (sectionOfEntry(entry)) after = entry;
  }
  return undefined;
}

/** The section that an entry stands for, by its title or else by its link. */
export const sectionOfEntry = ({ leadsTo, named }: ContentsEntry): Section | undefined => named ?? leadsTo;

const placeOf = (entry: ContentsEntry): number => sectionOfEntry(entry)?.headingSpan.from ?? Number.POSITIVE_INFINITY;

/** True for a block of lines that only lead to other places of the document: it says nothing of what it names. */
export function isContentsLine({ kind, facts }: PolicyBlock): boolean {
  return kind === 'paragraph' && facts.contentsEntries.length > 0;
}
