import type { MarkdownDocument } from '../markdown/document.ts';
import type { Span } from '../text/span.ts';
import { located, type PolicyBlocks } from './policy.ts';

/** Template text that was never filled in. The span is absolute. */
export interface Placeholder extends Span {
  readonly text: string;
}

/** Signs of a site generator, which fills such tags when it builds the page. */
const GENERATOR =
  /\{%|\{\{\s{0,4}[\w$.[\]'"]{1,40}\s{0,4}(?:\||\(|\.\w)|\{\{[<%]|\{\{\s{0,4}(?:site|page|config|data)\b/;

/** All placeholders of a policy; tags such as `{{company}}` only where no site generator is there to fill them. */
export function placeholdersOf(blocks: PolicyBlocks, { source, frontMatter }: MarkdownDocument): Placeholder[] {
  const found = located(blocks, 'placeholders');
  const filled = found.some(({ fact }) => fact.form === 'tag') && (frontMatter !== undefined || GENERATOR.test(source));
  return found
    .filter(({ fact }) => fact.form !== 'tag' || !filled)
    .map(({ fact, from, to }) => ({ text: fact.text, from, to }));
}
