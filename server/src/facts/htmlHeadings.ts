import type { BlockText } from './blockText.ts';
import type { HeadingCandidate } from './headings.ts';
import { likenessOf } from './titleLikeness.ts';
import { readTitle } from './titles.ts';

/** `<h2 …>…</h2>`, and a paragraph that is only bold. Bounded, so linear. */
const HEADING = /<h([1-6])\b[^<>]{0,400}>([\s\S]{0,400}?)<\/h\1\s*>/gi;
const BOLD_PARAGRAPH = /<p\b[^<>]{0,200}>\s*<(strong|b)>([^<>]{1,140})<\/\1>\s*:?\s*<\/p>/gi;

/** Headings written as HTML, in a block of HTML or inside a paragraph. */
export function htmlHeadings(block: BlockText): HeadingCandidate[] {
  const headings = [...block.source.matchAll(HEADING)].map((match) => candidate(block, match, Number(match[1])));
  const bold = [...block.source.matchAll(BOLD_PARAGRAPH)].map((match) => candidate(block, match, 0));
  return [...headings, ...bold].filter((found) => found !== undefined).sort((a, b) => a.from - b.from);
}

function candidate(block: BlockText, match: RegExpMatchArray, level: number): HeadingCandidate | undefined {
  const from = match.index ?? 0;
  const inside = from + match[0].indexOf(match[2] ?? '', match[0].indexOf('>'));
  const title = readTitle(block, inside, inside + (match[2]?.length ?? 0));
  if (!title) return undefined;
  const to = from + match[0].length;
  const form = level > 0 ? 'html' : 'bold';
  return {
    ...title,
    form,
    level,
    from,
    to,
    strength: level > 0 ? 'certain' : 'likely',
    likeness: likenessOf(title.title),
    textBelow: to < block.source.length,
  };
}
