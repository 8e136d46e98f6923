import type { PlaceholderFact } from '../facts/placeholders.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { NoteKey } from '../text/notes.ts';
import type { Span } from '../text/span.ts';
import { BlockQuestion, type Kept } from './factIndex.ts';
import { located, type PolicyBlock, type PolicyBlocks } from './policy.ts';

/** Template text that was never filled in. The span is absolute. */
export interface Placeholder extends Span {
  readonly form: PlaceholderFact['form'];
  readonly text: string;
}

/** Signs of a site generator, which fills such tags when it builds the page. */
const GENERATOR =
  /\{%|\{\{\s{0,4}[\w$.[\]'"]{1,40}\s{0,4}(?:\||\(|\.\w)|\{\{[<%]|\{\{\s{0,4}(?:site|page|config|data)\b/;

/** All placeholders of a policy; tags such as `{{company}}` only where no site generator is there to fill them. */
export function placeholdersOf(blocks: PolicyBlocks, { source, frontMatter }: MarkdownDocument): Placeholder[] {
  const found = located(blocks, 'placeholders');
  if (found.length === 0) return [];
  const labels = linkLabels(blocks);
  const filled =
    found.some(({ fact }) => fact.form === 'tag') && (frontMatter !== undefined || GENERATOR.test(source.toString()));
  return found
    .filter(({ fact }) => (fact.form === 'tag' ? !filled : !labels.has(fact.text.toLowerCase())))
    .map(({ fact: { form, text }, from, to }) => ({ form, text, from, to }));
}

const LINK_DEFINITIONS = new BlockQuestion();
const LABELS = new NoteKey<Kept<ReadonlySet<string>>>();

/** `[label]` of each `[label]: address`, lower case: such a label is a link wherever it stands. */
function linkLabels(blocks: PolicyBlocks): ReadonlySet<string> {
  const { indexes, stamp } = blocks.index.where(LINK_DEFINITIONS, [], ({ kind }) => kind === 'link-definition');
  return blocks.index.keep(LABELS, [stamp], () => new Set(indexes.map((at) => labelOf(blocks[at]))));
}

const labelOf = (definition: PolicyBlock | undefined): string =>
  /^\[[^\]]{1,200}\]/.exec(definition?.text.source ?? '')?.[0].toLowerCase() ?? '';
