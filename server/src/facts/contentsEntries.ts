import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A link to a place of the same document that fills its line, as the entries of a table of contents do. */
export interface ContentsEntryFact extends Fact {
  /** What it shows, without markup. */
  readonly title: string;
  /** Where it leads, without `#`. */
  readonly target: string;
  readonly textSpan: Span;
  readonly targetSpan: Span;
}

/** Reads lines that are nothing but one link to an anchor; of a table the links that open a row. */
export const contentsEntryReader: FactReaderFactory<ContentsEntryFact> = () => (block) => {
  if (block.kind !== 'paragraph' && block.kind !== 'table') return NOTHING;
  if (!block.source.includes('](#') && !block.source.includes('href="#')) return NOTHING;
  const entries = block.links.flatMap((link): ContentsEntryFact[] => {
    const { from, to, target, targetSpan, textSpan } = link;
    if (!target?.startsWith('#') || target.length < 2 || !targetSpan || !fillsLine(block, link)) return [];
    const title = block.prose.slice(textSpan.from, textSpan.to).replace(/\s+/g, ' ').trim();
    return title === '' ? [] : [{ title, target: target.slice(1), textSpan, targetSpan, from, to }];
  });
  return entries;
};

const NOTHING: readonly never[] = [];

/** What leads on to the next entry says nothing of its own: "[Your choices](#choices), including". */
const NO_MORE = /^[^\p{L}\p{N}]*(?:(?:and|or|including|with)[^\p{L}\p{N}]*)?$/u;

/** Rows of a table may be blocks of their own, where a parser found them wider than the head. */
function fillsLine({ source, prose }: BlockText, { from, to }: Span): boolean {
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const before = source.slice(start, from);
  if (/^\s*\|\s*$/.test(before)) return true;
  const ending = source.indexOf('\n', to);
  return !/\p{L}/u.test(prose.slice(start, from)) && NO_MORE.test(prose.slice(to, ending < 0 ? source.length : ending));
}
