import type { TextView } from '../text/editedText.ts';
import { NAMES_DOCUMENT } from './acceptedHeadings.ts';
import { outlineOf } from './outline.ts';
import type { PolicyBlocks, Section } from './policy.ts';

/** The sections of a policy; those in front of an edit may be the same objects as before it. */
export const sectionsOf = (blocks: PolicyBlocks, source: TextView): Section[] =>
  outlineOf(blocks, source).sectionsIn(blocks, source.length);

/** The section that carries the document's own title: the first one, where nothing but front matter stands above it. */
export function titleOf(sections: readonly Section[], blocks: PolicyBlocks): Section | undefined {
  const [first, second] = sections;
  if (!first || hasTextAbove(first, blocks)) return undefined;
  const isAlone = !sections.some((section) => section !== first && section.level <= first.level);
  return isAlone || NAMES_DOCUMENT.test(first.title) || (second && second.level > first.level) ? first : undefined;
}

function hasTextAbove({ headingSpan }: Section, blocks: PolicyBlocks): boolean {
  for (const block of blocks) {
    if (block.to > headingSpan.from) return false;
    if (block.kind !== 'rule' && /\p{L}/u.test(block.text.prose)) return true;
  }
  return false;
}
