import { type Contents, type ContentsEntry, sectionOfEntry } from '../policy/contents.ts';
import type { Section } from '../policy/policy.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';
import { slugOf } from '../text/slug.ts';

/** How the links of contents make an address of a title; undefined where they do not follow the usual way. */
export function slugsOf(contents: Contents): ((section: Section) => string) | undefined {
  const usual = (section: Section): string => slugOf(section.title);
  const numbered = (section: Section): string => slugOf(`${section.number ?? ''} ${section.title}`);
  return [usual, numbered].find((way) =>
    contents.every(({ leadsTo, target }) => leadsTo === undefined || way(leadsTo) === target?.toLowerCase()),
  );
}

/** Adds entries for sections, each behind the entry of the section before it; only to flat lists with bullets. */
export function insertionOfEntries(unlisted: readonly Section[], contents: Contents, text: string): Fix[] {
  const anchorOf = slugsOf(contents);
  if (!isFlatList(contents) || (contents[0].targetSpan && !anchorOf)) return [];
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = unlisted.map((section): TextEdit | undefined => {
    const before = entryBefore(section, contents);
    if (!before) return undefined;
    const entry = before.targetSpan ? `[${section.title}](#${anchorOf?.(section) ?? ''})` : section.title;
    const { to, listMarker = '-' } = before.block;
    return { from: to, to, text: `${newLine}${listMarker} ${entry}` };
  });
  const made = edits.filter((edit) => edit !== undefined);
  // Two sections behind one entry would be two insertions at one place, whose order is open.
  if (made.length < unlisted.length || new Set(made.map(({ from }) => from)).size < made.length) return [];
  const title = unlisted.length === 1 ? `Add an entry for “${unlisted[0]?.title}”` : `Add ${unlisted.length} entries`;
  return [{ title, level: 'suggestion', edits: made }];
}

function entryBefore(section: Section, contents: Contents): ContentsEntry | undefined {
  const at = section.headingSpan.from;
  return contents.findLast((entry) => (sectionOfEntry(entry)?.headingSpan.from ?? Number.POSITIVE_INFINITY) < at);
}

const isFlatList = (contents: Contents): boolean =>
  contents.every(
    ({ block }) =>
      block.listDepth === 1 && block.aloneInItem && /^[-*+]$/.test(block.listMarker ?? '') && !block.inQuote,
  );

/** Puts the entries into the order of their sections: each place gets the text of the entry that belongs there. */
export function orderedEntries(contents: Contents, text: string): Fix[] {
  const onePerBlock = new Set(contents.map(({ block }) => block)).size === contents.length;
  const sameDepth = contents.every(({ block }) => block.listDepth === contents[0].block.listDepth);
  const inTable = contents.some(({ block }) => block.text.source.trimStart().startsWith('|'));
  if (!onePerBlock || !sameDepth || inTable || contents.some((entry) => !sectionOfEntry(entry))) return [];
  const placeOf = (entry: ContentsEntry): number => sectionOfEntry(entry)?.headingSpan.from ?? 0;
  const sorted = [...contents].sort((a, b) => placeOf(a) - placeOf(b));
  const edits = contents.flatMap((entry, index): TextEdit[] => {
    const right = sorted[index];
    return !right || right === entry
      ? []
      : [{ from: entry.from, to: entry.to, text: text.slice(right.from, right.to) }];
  });
  return [{ title: 'List the sections as they stand', level: 'suggestion', edits }];
}
