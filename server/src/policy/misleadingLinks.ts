import { type Span, shift } from '../text/span.ts';
import { located, type PolicyBlocks } from './policy.ts';

/** A link that shows one web address and leads to another. Spans are absolute. */
export interface MisleadingLink {
  /** The address that a reader sees, without marks of emphasis. */
  readonly shown: string;
  readonly shownSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** All such links of a policy, in the order of the text. */
export function misleadingLinksOf(blocks: PolicyBlocks): MisleadingLink[] {
  return located(blocks, 'misleadingLinks').map(({ fact: { shown, shownSpan, target, targetSpan }, block }) => ({
    shown,
    shownSpan: shift(shownSpan, block.from),
    target,
    targetSpan: shift(targetSpan, block.from),
  }));
}
