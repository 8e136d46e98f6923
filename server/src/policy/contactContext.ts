import type { FoundContact } from './contacts.ts';
import { type PolicyBlock, type Section, sectionAt } from './policy.ts';

/** What is said in front of a contact, nearest first. */
export interface ContactContext {
  /** Its sentence up to the contact; for a line of contact details, the lines that lead to it. */
  readonly sentence: string;
  /** What stands before that: the sentence before, or the paragraph that introduces the lines. */
  readonly before: string;
  /** The title of its section. */
  readonly heading: string;
}

const SHORT_BLOCK = 170;
const MOST_LINES = 6;
const REACH = 400;

/** Reads what leads to a contact. */
export function contextOf(
  { from, block, blockIndex }: Pick<FoundContact, 'from' | 'block' | 'blockIndex'>,
  blocks: readonly PolicyBlock[],
  sections: readonly Section[],
): ContactContext {
  const heading = sectionAt(sections, from)?.title ?? '';
  const offset = from - block.from;
  const { prose, words } = block.text;
  const sentence = words.sentences.findLast((candidate) => candidate.from <= offset);
  const start = sentence?.from ?? 0;
  if (prose.length <= SHORT_BLOCK || start === 0) {
    return { sentence: lastOf(prose.slice(0, offset)), before: linesAbove(blocks, blockIndex), heading };
  }
  return { sentence: lastOf(prose.slice(start, offset)), before: lastOf(prose.slice(0, start)), heading };
}

/** The last words of a text; what markup left blank counts as one space. */
const lastOf = (text: string): string =>
  text
    .slice(-2 * REACH)
    .replace(/ {2,}/g, ' ')
    .slice(-REACH);

/** The text of the short blocks above, up to and with the one that introduces them or the heading. */
function linesAbove(blocks: readonly PolicyBlock[], index: number): string {
  const texts: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - MOST_LINES); at--) {
    const block = blocks[at];
    if (!block) break;
    const { prose } = block.text;
    const introduces = /:\s*$/.test(prose.slice(-10));
    const heading = block.kind === 'atx-heading' || block.kind === 'setext-heading';
    if (heading) break;
    if (prose.length > SHORT_BLOCK && !introduces && at < index - 1) break;
    texts.unshift(lastOf(prose));
    if (introduces || prose.length > SHORT_BLOCK) break;
  }
  return texts.join('\n');
}
