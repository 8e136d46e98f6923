import {
  Autolink,
  type BlockContext,
  type LeafBlock,
  type Line,
  type MarkdownConfig,
  parser,
  Strikethrough,
  TaskList,
} from '@lezer/markdown';
import { plainText } from './plainText.ts';
import { tables } from './tables.ts';

/** A line longer than this was not wrapped by its author: it is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 160;

/**
 * Many stored policies have one paragraph a line and no blank lines between. Markdown would read them as one endless
 * paragraph; a person reads a line as a paragraph, and so do we. Wrapped text has no lines this long.
 */
const unwrappedLines: MarkdownConfig = {
  parseBlock: [
    {
      name: 'UnwrappedLine',
      endLeaf: (_context: BlockContext, line: Line, leaf: LeafBlock) => endsBefore(line.text, leaf.content),
    },
  ],
};

function endsBefore(next: string, content: string): boolean {
  const lastLength = content.length - content.lastIndexOf('\n') - 1;
  if (next.length <= LONGEST_WRAPPED_LINE && lastLength <= LONGEST_WRAPPED_LINE) return false;
  if (/^\s*(?:=+|-+)\s*$/.test(next)) return false;
  const last = content.slice(content.length - lastLength);
  if (isUnwrapped(last)) return true;
  return isUnwrapped(next) && !/[,;\\]\s*$|\s\s$|\|/.test(last);
}

/**
 * A long address makes a line long that was wrapped as far as its words allow, so words that long do not count. Looks no
 * further than it must: it is asked of every line.
 */
function isUnwrapped(line: string): boolean {
  let counted = 0;
  for (let from = 0; from < line.length && counted <= LONGEST_WRAPPED_LINE; ) {
    const space = line.indexOf(' ', from);
    const to = space < 0 ? line.length : space;
    counted += to - from < LONG_WORD ? to - from + 1 : 1;
    from = to + 1;
  }
  return counted > LONGEST_WRAPPED_LINE + 1;
}

const LONG_WORD = 60;

/**
 * A line of tildes alone underlines the title above it, as in reStructuredText, far more often than it opens a block of
 * code in a policy; it reads as a rule, so that the text below it stays text.
 */
const tildeUnderlines: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TildeUnderline',
      before: 'FencedCode',
      parse(context: BlockContext, line: Line) {
        if (!/^~{3,}\s*$/.test(line.text.slice(line.pos))) return false;
        const from = context.lineStart + line.pos;
        const to = context.lineStart + line.text.trimEnd().length;
        context.nextLine();
        context.addElement(context.elt('HorizontalRule', from, to));
        return true;
      },
    },
  ],
};

/** The Markdown dialect of policies: GitHub's, plus unwrapped lines as paragraphs, less code between tildes. */
export const markdownParser = parser.configure([
  tables,
  TaskList,
  Strikethrough,
  Autolink,
  unwrappedLines,
  tildeUnderlines,
  plainText,
]);
