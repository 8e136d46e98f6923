import { blocksIn, type Policy, type PolicyBlock, type Section } from '../policy/policy.ts';
import type { Reference } from '../policy/references.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';
import { slugOf } from '../text/slug.ts';
import { plainNumber, squash } from '../text/squash.ts';
import { editDistance } from '../text/suggest.ts';
import { sentenceAround } from './sentence.ts';

type Places = readonly [Reference, ...Reference[]];

const MOST = 3;

/**
 * Points references that lead nowhere at the sections that are nearest to what they name, the likeliest first.
 * @param places references that all name the same
 */
export function retargetingFixes(policy: Policy, places: Places): Fix[] {
  switch (places[0].kind) {
    case 'number':
      return policy.sections.some(({ number }) => number) ? numberFixes(policy, places) : titleInstead(policy, places);
    case 'title':
      return titleFixes(policy, places);
    case 'anchor':
      return anchorFixes(policy, places);
    case 'table':
      return [];
  }
}

/** One fix that changes every place; undefined for a place means that it cannot be changed, and then there is no fix. */
function inAll(title: string, places: Places, editOf: (place: Reference) => TextEdit | undefined): Fix[] {
  const edits = places.map(editOf).filter((edit) => edit !== undefined);
  if (edits.length < places.length) return [];
  const where = places.length > 1 ? ` in all ${places.length} places` : '';
  return [{ title: `${title}${where}`, level: 'suggestion', edits }];
}

function numberFixes(policy: Policy, places: Places): Fix[] {
  const [{ target }] = places;
  const depth = target.split('.').length;
  const sentence = sentenceOf(policy, places[0]);
  const alike = policy.sections.filter(({ number }) => number?.split('.').length === depth);
  const rankOf = ({ number = '', title }: Section): number =>
    distance(number, target) - 10 * sharedWords(title, sentence);
  return byRank(alike, rankOf).flatMap(({ number = '', title }) =>
    inAll(`Point it at section ${number}, “${title}”`, places, (place) => replaced(policy, place, number)),
  );
}

/** Puts the right number in, where a title behind it says for certain which section is meant. */
export function rightNumberFix(policy: Policy, reference: Reference, number: string): Fix[] {
  const edit = replaced(policy, reference, number);
  return edit ? [{ title: `Change ${reference.target} to ${number}`, level: 'safe', edits: [edit] }] : [];
}

/** The target inside the reference makes room for another. */
function replaced(policy: Policy, { from, to, target }: Reference, text: string): TextEdit | undefined {
  const written = policy.document.source.slice(from, to);
  const at = written.lastIndexOf(target);
  return at < 0 ? undefined : { from: from + at, to: from + at + target.length, text };
}

/** Where no section has a number, the title of one that has to do with the sentence. */
function titleInstead(policy: Policy, places: Places): Fix[] {
  const sentence = sentenceOf(policy, places[0]);
  return byRank(policy.sections, ({ title }) => -sharedWords(title, sentence), -1).flatMap(({ title }) =>
    inAll(`Name the section “${title}” instead`, places, ({ from, to, side }) => ({
      from,
      to: side?.from ?? to,
      text: `the section “${title}”${side ? ' ' : ''}`,
    })),
  );
}

function titleFixes(policy: Policy, places: Places): Fix[] {
  return likeTitles(policy, places[0].target).flatMap(({ title }) =>
    inAll(`Name the section “${title}” instead`, places, (place) => replaced(policy, place, title)),
  );
}

function anchorFixes(policy: Policy, places: Places): Fix[] {
  const [first] = places;
  const { block, link } = linkOf(policy, first);
  const shown = link ? (block?.text.prose.slice(link.textSpan.from, link.textSpan.to) ?? '') : '';
  return likeTitles(policy, first.target.replace(/[-_]/g, ' '), shown).flatMap((section) =>
    inAll(`Lead to the section “${section.title}”`, places, (place) => {
      const found = linkOf(policy, place);
      const span = found.link?.targetSpan;
      if (!found.block || !span) return undefined;
      return { from: found.block.from + span.from, to: found.block.from + span.to, text: `#${anchorOf(section)}` };
    }),
  );
}

function linkOf(
  policy: Policy,
  reference: Reference,
): { block: PolicyBlock | undefined; link: PolicyBlock['text']['links'][number] | undefined } {
  const [block] = blocksIn(policy.blocks, reference);
  return { block, link: block?.text.links.find(({ from }) => block.from + from === reference.from) };
}

/** With its number in front, where it has one. */
const anchorOf = ({ number, title }: Section): string => slugOf(`${number ?? ''} ${title}`);

/** "3.6" is nearer to "3.5" than to "4.6"; what is no figure is equally far from everything. */
function distance(a: string, b: string): number {
  const [first, second] = [plainNumber(a).split('.'), plainNumber(b).split('.')];
  let sum = 0;
  for (const [index, part] of first.entries()) {
    const apart = Math.abs(Number(part) - Number(second[index] ?? 0));
    sum += (Number.isNaN(apart) ? 5 : apart) * (index === 0 ? 4 : 1);
  }
  return sum;
}

/** The sections whose titles are nearest to one of some texts: nearly the same, or with words in common. */
function likeTitles({ sections, title }: Policy, ...texts: readonly string[]): Section[] {
  const others = sections.filter((section) => section !== title);
  return byRank(others, (section) => -Math.max(...texts.map((text) => likeness(section.title, text))), -0.3);
}

/** From 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [squash(a).slice(0, 80), squash(b).slice(0, 80)];
  const letters = 1 - editDistance(first, second) / Math.max(first.length, second.length, 1);
  const shared = sharedWords(a, b);
  const sizes = [wordsOf(a).size, wordsOf(b).size];
  // "Your Choices" is all in "Choices and Rights of Customers", which is not all in the other.
  const words = shared === 0 ? 0 : (shared / Math.min(...sizes) + shared / Math.max(...sizes)) / 2;
  return Math.max(letters > 0.6 ? letters : 0, words);
}

function sharedWords(title: string, text: string): number {
  const there = wordsOf(text);
  let shared = 0;
  for (const word of wordsOf(title)) if (there.has(word)) shared++;
  return shared;
}

/** Words that nearly every title and sentence of a policy may have say nothing. */
const COMMON =
  /^(?:your|our|the|and|this|that|with|for|personal|data|information|policy|privacy|section|described|above|below|what|how|when|who|can|use|may|are|you)$/;

/** So many letters tell that "complain" and "complaints" belong together. */
const STEM = 6;

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,30}/gu) ?? [])
      .filter((word) => !COMMON.test(word))
      .map((word) => word.slice(0, STEM)),
  );

function sentenceOf(policy: Policy, reference: Reference): string {
  const [block] = blocksIn(policy.blocks, reference);
  if (!block) return '';
  const { from, to } = sentenceAround(block, reference.from);
  return policy.document.source.slice(from, to);
}

/** The few with the lowest rank, at most as high as the limit; equal ones in the order of the text. */
function byRank(
  sections: readonly Section[],
  rankOf: (section: Section) => number,
  limit = Number.POSITIVE_INFINITY,
): Section[] {
  return sections
    .map((section) => ({ section, rank: rankOf(section) }))
    .filter(({ rank }) => rank <= limit)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ section }) => section);
}
