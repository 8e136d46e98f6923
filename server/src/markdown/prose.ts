import type { Tree } from '@lezer/common';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { BlockKind } from './blocks.ts';
import { decodeEntity } from './entities.ts';
import { maskHtml } from './html.ts';

/** A stretch of the source that reads differently: as spaces, or as `as` padded with spaces to the same length. */
export interface Mask extends Span {
  readonly as?: string;
}

/** Markup that is no text. Text inside links, emphasis and image descriptions stays; so do link titles. */
const MARKUP = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'LinkMark',
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'TaskMarker',
  'TableDelimiterRow',
  'InlineCode',
  'FencedCode',
  'URL',
  'LinkLabel',
  'Autolink',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'HorizontalRule',
]);

/** Site-generator tags and kramdown attribute lists; bounded, so linear. */
const TEMPLATE_TAG = /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{[:#][^{}\n]{0,100}\}/g;

/**
 * The prose view of a block: the same length as its source, with markup, code, addresses of links and template tags as
 * spaces, soft line breaks as spaces, and hard line breaks (and table rows) as line feeds.
 */
export function proseOf(kind: BlockKind, source: string, tree: Tree): string {
  if (kind === 'code' || kind === 'rule' || kind === 'link-definition') return ' '.repeat(source.length);
  const masks: Mask[] = kind === 'html' ? maskHtml(source) : markupMasks(source, tree);
  if (source.includes('{')) {
    for (const { index: from, 0: tag } of matchesOf(TEMPLATE_TAG, source)) masks.push({ from, to: from + tag.length });
    masks.sort((a, b) => a.from - b.from);
  }
  const masked = applyMasks(source, masks);
  if (!BREAK.test(masked)) return masked;
  const spaced = masked.replaceAll('\r', ' ');
  const joined = kind === 'table' ? spaced : spaced.replaceAll('\n', ' ');
  return joined.replaceAll(HARD_BREAK, '\n').replaceAll('\u00a0', ' ');
}

/** What reads as a space, or as a break of another kind. */
const BREAK = /[\r\n\u2028\u00a0]/;

/** Stands for a hard break until soft breaks have become spaces. */
export const HARD_BREAK = '\u2028';

function markupMasks(source: string, tree: Tree): Mask[] {
  const masks: Mask[] = [];
  if (tree.children.length === 0) return masks;
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (MARKUP.has(name)) {
        masks.push({ from, to });
        return false;
      }
      if (name === 'Escape') masks.push({ from, to: from + 1 });
      else if (name === 'Entity') masks.push({ from, to, as: decodeEntity(source.slice(from, to)) });
      else if (name === 'HardBreak') masks.push(hardBreak(source, from, to));
      else if (name === 'HTMLTag')
        masks.push(/^<br\b/i.test(source.slice(from, to)) ? { from, to, as: HARD_BREAK } : { from, to });
      return undefined;
    },
  });
  return masks;
}

function hardBreak(source: string, from: number, to: number): Mask {
  const ending = source.indexOf('\n', from);
  return ending >= from && ending < to
    ? { from, to, as: ' '.repeat(ending - from) + HARD_BREAK }
    : { from, to, as: HARD_BREAK };
}

/** Applies masks, given by their starts, to a source; where masks overlap, the one that starts first wins. Length stays. */
function applyMasks(source: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return source;
  let masked = '';
  let at = 0;
  for (const { from, to, as = '' } of masks) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    masked += source.slice(at, start) + as.slice(0, to - start).padEnd(to - start);
    at = to;
  }
  return masked + source.slice(at);
}
