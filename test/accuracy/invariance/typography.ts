import type { PolicyBlock } from '../../../server/src/policy/policy.ts';
import { nodesIn } from './nodes.ts';
import type { Rewriting } from './rewriting.ts';

/** Quotes and apostrophes as word processors write them. */
export const curlyQuotes: Rewriting = ({ blocks }) =>
  blocks.flatMap((block) =>
    inText(block, /["']/g).map(({ from, text, before }) => {
      const opens = /^$|[\s([{“‘—–-]/.test(before);
      const insert = text === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’';
      return { from, to: from + 1, insert };
    }),
  );

/** Every space between two words is one at which no line may be broken. */
export const nonBreakingSpaces: Rewriting = ({ blocks }) =>
  blocks.flatMap((block) =>
    inText(block, /(?<=[\p{L}\p{N},.;:]) (?=[\p{L}\p{N}(])/gu).map(({ from }) => ({
      from,
      to: from + 1,
      insert: '\u00a0',
    })),
  );

/** What no reader sees as text of a sentence. */
const NO_TEXT = [
  'URL',
  'LinkTitle',
  'LinkLabel',
  'LinkMark',
  'HTMLTag',
  'InlineCode',
  'Autolink',
  'HeaderMark',
  'ListMark',
];

/** Where a pattern matches in the text of headings, paragraphs and tables, and the character in front of it. */
function inText(block: PolicyBlock, pattern: RegExp): { from: number; text: string; before: string }[] {
  if (block.kind === 'html' || block.kind === 'code' || block.kind === 'link-definition') return [];
  const masked = nodesIn(block, NO_TEXT);
  const { source } = block.text;
  return Array.from(source.matchAll(pattern), ({ 0: text, index }) => ({
    from: block.from + index,
    text,
    before: source.charAt(index - 1),
  })).filter(({ from }) => !masked.some((span) => span.from <= from && span.to > from));
}
