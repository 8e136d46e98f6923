import { type BlockParser, type MarkdownConfig, Table } from '@lezer/markdown';

/**
 * GitHub's tables. Their parser looks at each character of each line for the bar that makes a row; that most lines have
 * none is seen in a tenth of the time.
 */
export const tables: MarkdownConfig = { ...Table, parseBlock: Table.parseBlock?.map(askedAboutBars) ?? [] };

function askedAboutBars(parser: BlockParser): BlockParser {
  const { leaf, endLeaf } = parser;
  return {
    ...parser,
    leaf: (context, block) => (block.content.includes('|') ? (leaf?.(context, block) ?? null) : null),
    endLeaf: (context, line, block) => line.text.includes('|') && (endLeaf?.(context, line, block) ?? false),
  };
}
