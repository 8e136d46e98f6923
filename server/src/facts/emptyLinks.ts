import type { Link } from '../markdown/links.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** A link that shows nothing, or leads nowhere. The span is the link; all spans are relative to the block. */
export interface EmptyLinkFact extends Fact {
  /** text: nothing to click on. target: nowhere to go. both: neither. */
  readonly lacks: 'text' | 'target' | 'both';
  readonly target: string;
  /** What a mouse over it shows; undefined where it has none. */
  readonly title: string | undefined;
  readonly textSpan: Span;
}

/** Reads links without a text or without an address; images, icons and links that a script fills count as text. */
export const emptyLinkReader: FactReaderFactory<EmptyLinkFact> = () => (block) => {
  if (block.links.length === 0) return NOTHING;
  return block.links.flatMap((link) => {
    const lacks = lackOf(link, block);
    const { target = '', title, textSpan, from, to } = link;
    return lacks ? [{ lacks, target, title, textSpan, from, to }] : [];
  });
};

const NOTHING: readonly never[] = [];

function lackOf({ form, from, target, textSpan }: Link, { source }: BlockText): EmptyLinkFact['lacks'] | undefined {
  if (target === undefined || (form !== 'inline' && form !== 'html')) return undefined;
  const text = source.slice(textSpan.from, textSpan.to);
  const noText = !/[^\s*_~\\\u200b]/.test(text);
  const noTarget =
    NOWHERE.test(target.trim()) &&
    !BACK_UP.test(text) &&
    !(form === 'html' && isScripted(source.slice(from, textSpan.from)));
  if (noText) return noTarget ? 'both' : 'text';
  return noTarget ? 'target' : undefined;
}

const NOWHERE = /^(?:#|javascript:.*|https?:\/*|mailto:|tel:)?$/i;
/** "#" alone leads to the top of a page. */
const BACK_UP = /\b(?:top|up|back)\b|[↑⬆^]/i;
/** Such an element is a button: a script on the page knows what it does. */
const isScripted = (tag: string): boolean => /\s(?:on[a-z]+|class|id|role|data-[\w-]+)\s*=/i.test(tag);
