import type { DateFact } from '../facts/dates.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import type { FrontMatterValue } from './frontMatter.ts';
import { type Located, located, type PolicyBlock, type PolicyBlocks, type Section, sectionAt } from './policy.ts';

/** What a date says of the policy. */
export type DateRole = 'last-updated' | 'effective' | 'changelog' | 'front-matter' | 'other';

/** A date that the policy gives. The span is absolute. */
export interface PolicyDate extends Span {
  readonly role: DateRole;
  /** YYYY-MM-DD, or YYYY-MM. */
  readonly iso: string;
}

/** The parts of a policy that dates are read from. */
export interface DatesInput {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  readonly frontMatter: ReadonlyMap<string, FrontMatterValue>;
}

/** All dates of a policy in the order of the text, with what each says. */
export function datesOf({ blocks, sections, frontMatter }: DatesInput): PolicyDate[] {
  const found = located(blocks, 'dates');
  const dayFirst = dayFirstIn(blocks, found);
  const edges = edgesOf(blocks);
  const dates = found.map((date): PolicyDate => {
    const { iso, otherIso } = date.fact;
    const read = otherIso === undefined || dayFirst(date.fact) ? iso : otherIso;
    return { role: roleOf(date, sections, edges), iso: read, from: date.from, to: date.to };
  });
  return [...frontMatterDates(frontMatter), ...dates];
}

/**
 * When the policy says that it was last changed, or else takes effect: the later of the two where both stand at its
 * top. Without either the newest entry of its change log, then what its front matter says. Undefined where it gives none.
 */
export function lastUpdatedOf(dates: readonly PolicyDate[], blocks: PolicyBlocks): PolicyDate | undefined {
  const stated = dates.filter(({ role }) => role === 'last-updated' || role === 'effective');
  const top = topOf(blocks);
  const atTop = stated.filter((date) => date.from < top);
  return (
    newest(atTop) ??
    newest(stated) ??
    newest(dates.filter(({ role }) => role === 'changelog')) ??
    newest(dates.filter(({ role }) => role === 'front-matter'))
  );
}

/** "2025-03" is older than any day of that month, so that the day, which says more, wins. */
function newest(dates: readonly PolicyDate[]): PolicyDate | undefined {
  let best: PolicyDate | undefined;
  for (const date of dates) if (!best || date.iso > best.iso) best = date;
  return best;
}

const UPDATE_KEY =
  /^(?:last[_-]?)?(?:updated?|modified|mod|revised|reviewed|effective)(?:[_-]?(?:date|at|on))?$|^updatedat$/;

function frontMatterDates(frontMatter: ReadonlyMap<string, FrontMatterValue>): PolicyDate[] {
  const dates: PolicyDate[] = [];
  for (const [key, { value, from, to }] of frontMatter) {
    const iso = /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/.exec(value)?.[0];
    if (iso && (UPDATE_KEY.test(key) || key === 'date'))
      dates.push({ role: key === 'date' ? 'other' : 'front-matter', iso, from, to });
  }
  return dates;
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
}

const EDGE_BLOCKS = 6;
const TOP_BLOCKS = 14;

function edgesOf(blocks: PolicyBlocks): Edges {
  const top = blocks[Math.min(EDGE_BLOCKS, blocks.length - 1)]?.to ?? 0;
  const bottom = blocks[Math.max(0, blocks.length - 4)]?.from ?? 0;
  return { top, bottom };
}

const topOf = (blocks: PolicyBlocks): number =>
  blocks[Math.min(TOP_BLOCKS, blocks.length - 1)]?.to ?? Number.POSITIVE_INFINITY;

const LOG_TITLE =
  /\b(?:change ?log|changes made|revision|version history|history|previous versions|change history|updates)\b/i;

function roleOf({ fact, block, from }: Located<DateFact>, sections: readonly Section[], edges: Edges): DateRole {
  const { role } = fact;
  if (role === 'other') return role;
  if (role === 'log' || isLogged(sections, from, block)) return 'changelog';
  if (role !== 'entry' && role !== 'alone') return role;
  const isLine = role === 'alone' && !block.listDepth && block.kind !== 'table';
  return isLine && (from < edges.top || from >= edges.bottom) ? 'last-updated' : 'other';
}

/** In a section named so; a line at the document's top that gives its date is none of the log. */
function isLogged(sections: readonly Section[], at: number, block: PolicyBlock): boolean {
  const section = sectionAt(sections, at);
  if (!section || !LOG_TITLE.test(section.title)) return false;
  return block.listDepth > 0 || block.kind === 'table' || /\bchange ?log|history|changes made\b/i.test(section.title);
}

/** Signs that a text comes from where the day stands first, or from the United States. */
const DAY_FIRST =
  /\b(?:United Kingdom|England|Scotland|Wales|Ireland|India|Australia|New Zealand|Ltd|Limited|GmbH|[Oo]rganisations?|[Bb]ehaviour|[Cc]entre)\b/g;
const MONTH_FIRST = /\b(?:california|united states|u\.s\.|inc|llc|corporation|organizations?|behavior|center)\b/gi;
/** Where the month stands first, figures joined by hyphens are seldom filled up with zeros and given four of a year. */
const PADDED = 3;
const ENOUGH_TEXT = 60_000;

/**
 * Decides how figures such as 04/05/2024 read. Another date of the text that can be read in one way only decides; then
 * the sign between (a full stop has the day first); then where the text seems to come from.
 */
function dayFirstIn(blocks: PolicyBlocks, dates: readonly Located<DateFact>[]): (date: DateFact) => boolean {
  const open = dates.filter(({ fact }) => fact.sign !== undefined);
  if (open.length === 0) return () => true;
  const certain = dates.map(({ fact, block }) => orderOf(fact, block)).find((order) => order !== undefined);
  if (certain !== undefined) return () => certain;
  const score = dayFirstScore(blocks);
  return ({ sign, from, to }) => {
    const padded = sign === '-' && to - from === '01-02-2024'.length;
    return sign === '.' || score + (padded ? PADDED : 0) > 0;
  };
}

/** How much more often a text shows that the day stands first than that the month does. */
function dayFirstScore(blocks: PolicyBlocks): number {
  let score = 0;
  let read = 0;
  for (const { text } of blocks) {
    score += scoreOf(text.words);
    read += text.prose.length;
    if (read > ENOUGH_TEXT) break;
  }
  return score;
}

const SCORE = new NoteKey<number>();

/** Kept with the text. */
function scoreOf({ text, notes }: Words): number {
  const known = notes.get(SCORE);
  if (known !== undefined) return known;
  const score = (text.match(DAY_FIRST)?.length ?? 0) - (text.match(MONTH_FIRST)?.length ?? 0);
  notes.set(SCORE, score);
  return score;
}

/** For figures that leave no choice: whether the day stands first. */
function orderOf(fact: DateFact, block: PolicyBlock): boolean | undefined {
  const written = /^(\d{1,2})[-/.](\d{1,2})[-/.]/.exec(block.text.source.slice(fact.from, fact.to));
  if (!written || fact.sign !== undefined) return undefined;
  return Number(written[1]) > 12 ? true : Number(written[2]) > 12 ? false : undefined;
}
