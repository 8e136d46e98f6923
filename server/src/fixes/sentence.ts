import type { PolicyBlock } from '../policy/policy.ts';
import type { Span } from '../text/span.ts';

/** The sentence of a block that holds an absolute offset; the whole block where it has no sentences. Absolute. */
export function sentenceAround(block: PolicyBlock, offset: number): Span {
  const inside = offset - block.from;
  const sentence = block.text.words.sentences.find(({ from, to }) => from <= inside && inside <= to);
  if (!sentence) return { from: block.from, to: block.to };
  return withMarks(block, { from: block.from + sentence.from, to: block.from + sentence.to });
}

/** Sentences are found in the prose view, where markup is masked: take in what opens or closes right at the edges. */
function withMarks(block: PolicyBlock, span: Span): Span {
  const { source } = block.text;
  let from = span.from - block.from;
  let to = span.to - block.from;
  while (from > 0 && /[*_[<"“(]/.test(source.charAt(from - 1))) from--;
  while (to < source.length && !/\s/.test(source.charAt(to))) to++;
  return { from: block.from + from, to: block.from + to };
}

/**
 * What to delete so that a sentence is gone without a trace: with the space that set it off; with its block and the
 * blank line below where nothing else stands in the block. Absolute.
 */
export function removalOf(block: PolicyBlock, sentence: Span, documentText: string): Span {
  const before = documentText.slice(block.from, sentence.from);
  const after = documentText.slice(sentence.to, block.to);
  if (!/\S/.test(before) && !/\S/.test(after)) return withBlankLines(block, documentText);
  if (/\S/.test(after)) return { from: sentence.from, to: sentence.to + (after.length - after.trimStart().length) };
  return { from: sentence.from - (before.length - before.trimEnd().length), to: sentence.to };
}

/** A block with its list marker or indent, and the line breaks up to the next block. */
function withBlankLines(block: Span, text: string): Span {
  const lineStart = text.lastIndexOf('\n', block.from - 1) + 1;
  const gap = /^[^\S\n]*(?:\r?\n[^\S\n]*)*(?=\S|$)/.exec(text.slice(block.to))?.[0] ?? '';
  const lastBreak = gap.lastIndexOf('\n');
  return { from: lineStart, to: block.to + (lastBreak < 0 ? gap.length : lastBreak + 1) };
}
