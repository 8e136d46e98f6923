import type { PolicyBlock } from '../../../server/src/policy/policy.ts';
import type { Subject } from './fault.ts';

/** Paragraphs of running text that end with a full stop: places where an author would go on writing. */
export function paragraphs({ policy }: Subject): PolicyBlock[] {
  const headings = new Set(policy.sections.map(({ headingSpan }) => headingSpan.from));
  return policy.blocks.filter(
    (block) =>
      block.kind === 'paragraph' &&
      !headings.has(block.from) &&
      block.text.words.list.length >= 8 &&
      /\.\s*$/.test(block.text.source) &&
      !/[<{]/.test(block.text.source),
  );
}

/** Where those paragraphs end, behind the full stop. */
export function blockEnds(subject: Subject): number[] {
  return paragraphs(subject).map(({ from, text }) => from + text.source.trimEnd().length);
}
