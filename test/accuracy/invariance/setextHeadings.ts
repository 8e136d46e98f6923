import type { Rewriting } from './rewriting.ts';

/** Headings of the first two levels underlined instead of marked with hashes. */
export const setextHeadings: Rewriting = ({ blocks, document: { source } }) =>
  blocks.flatMap((block) => {
    const { from, to, kind, level, listDepth, inQuote } = block;
    const title = /^#{1,2}[ \t]+(?=[\p{L}“"])/u.exec(source.slice(from, to));
    if (kind !== 'atx-heading' || level > 2 || listDepth > 0 || inQuote || !title) return [];
    const ending = /[ \t]*#*[ \t]*$/.exec(source.slice(from, to))?.[0].length ?? 0;
    const needsBlankLine = /\S[^\n]*\n$/.test(source.slice(Math.max(0, from - 300), from));
    return [
      { from, to: from + title[0].length, insert: needsBlankLine ? '\n' : '' },
      { from: to - ending, to, insert: level === 1 ? '\n=====' : '\n-----' },
    ];
  });
