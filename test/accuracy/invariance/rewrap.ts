import type { TextChange } from '../../../server/src/markdown/document.ts';
import type { Policy, PolicyBlock } from '../../../server/src/policy/policy.ts';
import { overlaps, type Span } from '../../../server/src/text/span.ts';
import { nodesIn } from './nodes.ts';
import type { Rewriting } from './rewriting.ts';

/** Fills paragraphs and list items anew, so that no line is longer than so many columns where its words allow it. */
export function rewrapped(columns: number): Rewriting {
  return (policy) => policy.blocks.flatMap((block) => (isProse(block) ? refill(block, policy, columns) : []));
}

/** Indented text keeps its lines: its indentation is part of them. */
const isProse = ({ kind, inQuote, tree, listDepth, text }: PolicyBlock): boolean =>
  kind === 'paragraph' &&
  !inQuote &&
  tree.type.name !== 'CodeBlock' &&
  (listDepth > 0 || !/\n[ \t]{3,}\S/.test(text.source));

const UNBREAKABLE = ['HardBreak', 'InlineCode', 'HTMLTag', 'URL', 'Autolink', 'LinkTitle', 'LinkLabel', 'Comment'];

/** What would begin a block of another kind if it stood first on its line. */
const BEGINS_BLOCK = /^(?:#|[-+*]$|[-=~_*`|<>]|\d{1,9}[.)]|\[|:)/;

function refill(block: PolicyBlock, policy: Policy, columns: number): TextChange[] {
  const source = policy.document.source.toString();
  const lineStart = source.lastIndexOf('\n', block.from - 1) + 1;
  const indent = block.from - lineStart;
  const kept = [...nodesIn(block, UNBREAKABLE), ...titleEdges(policy, block)];
  const changes = blankLineBehind(block, policy);
  let column = indent + (/^\S+/.exec(block.text.source)?.[0].length ?? 0);
  for (const gap of block.text.source.matchAll(/(?<=\S)[ \t]*(?:\r?\n[ \t]*|[ \t])(\S+)/g)) {
    const word = gap[1] ?? '';
    const from = block.from + gap.index;
    const to = from + gap[0].length - word.length;
    const old = source.slice(from, to);
    const isKept =
      kept.some((span) => span.from < to && span.to > from) ||
      isLineOfItsOwn(source.slice(Math.max(0, from - 80), from), word);
    const fits = column + 1 + word.length <= columns || BEGINS_BLOCK.test(word);
    const insert = isKept ? old : fits ? ' ' : `\n${' '.repeat(indent)}`;
    if (insert !== old) changes.push({ from, to, insert });
    column = insert.includes('\n') ? indent + word.length : column + insert.length + word.length;
  }
  return changes;
}

/** Behind a tag that breaks the line, and before and in the attributes that kramdown has on a line below. */
const isLineOfItsOwn = (before: string, word: string): boolean =>
  /br\s*\/?>$|\{:[^{}]*$/i.test(before) || word.startsWith('{:');

/** A title on top of its text stays on a line of its own. */
function titleEdges({ sections }: Policy, block: PolicyBlock): Span[] {
  return sections
    .filter(({ headingSpan }) => overlaps(headingSpan, block))
    .flatMap(({ headingSpan: { from, to } }) => [
      { from: from - 1, to: from },
      { from: to, to: to + 1 },
    ]);
}

/** Lines that nobody wrapped are paragraphs without blank lines between; once wrapped, they need them. */
function blankLineBehind(block: PolicyBlock, { blocks, document }: Policy): TextChange[] {
  const next = blocks[block.index + 1];
  if (next?.kind !== 'paragraph' || next.listMarker !== undefined) return [];
  const between = document.source.slice(block.to, next.from);
  return between.split('\n').length === 2 ? [{ from: block.to, to: block.to, insert: '\n' }] : [];
}
