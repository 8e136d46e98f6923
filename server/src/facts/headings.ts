import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { headingCandidate } from './headingCandidate.ts';
import { htmlHeadings, markedHtmlHeadings } from './htmlHeadings.ts';
import { paragraphHeadings } from './paragraphHeadings.ts';
import type { FactReaderFactory } from './reader.ts';
import type { Likeness } from './titleLikeness.ts';
import { readTitle, type Title } from './titles.ts';

/** How a heading is written. The first three are Markdown's and HTML's own; the others are what authors use instead. */
export type HeadingForm =
  | 'atx'
  | 'setext'
  | 'html'
  | 'marked'
  | 'underlined'
  | 'bold'
  | 'italic'
  | 'capitals'
  | 'numbered'
  | 'label'
  | 'plain';

/**
 * Something that may be a heading. Its span is the whole heading with its marks, relative to the block.
 * What stands around it decides in `policy/acceptedHeadings.ts`: a block cannot see its neighbours.
 */
export interface HeadingCandidate extends Span, Title {
  readonly form: HeadingForm;
  /** 1–6 where the form says so, else 0. */
  readonly level: number;
  /** certain: always a heading. likely: unless its neighbours speak against it. weak: only if they speak for it. */
  readonly strength: 'certain' | 'likely' | 'weak';
  /** How like a title its words are. */
  readonly likeness: Likeness;
  /** True where text of the same block follows it. */
  readonly textBelow: boolean;
}

/** A setext "heading" longer than this is a paragraph that somebody underlined with a rule. */
const LONGEST_SETEXT = 160;

/** Reads headings and what stands as one: see {@link HeadingForm}. */
export const headingReader: FactReaderFactory<HeadingCandidate> = () => (block) => {
  switch (block.kind) {
    case 'atx-heading':
      return markdownHeading(block, 'atx');
    case 'setext-heading':
      return block.source.length > LONGEST_SETEXT ? [] : markdownHeading(block, 'setext');
    case 'html':
      return htmlHeadings(block);
    case 'paragraph':
      return block.source.includes('<h')
        ? [...markedHtmlHeadings(block), ...paragraphHeadings(block)]
        : paragraphHeadings(block);
    default:
      return [];
  }
};

function markdownHeading(block: BlockText, form: 'atx' | 'setext'): HeadingCandidate[] {
  const to = block.source.length;
  const underline = form === 'setext' ? block.source.lastIndexOf('\n') : to;
  const title = readTitle(block, 0, underline);
  if (!title) return [];
  const { level } = block;
  return [headingCandidate(title, { form, level, strength: 'certain' }, { from: 0, to }, 'strong', false)];
}
