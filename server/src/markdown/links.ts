import type { SyntaxNode, Tree } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { BlockKind } from './blocks.ts';

/** A link or an image as the author wrote it. Spans are relative to the block's source. */
export interface Link extends Span {
  readonly form: 'inline' | 'reference' | 'image' | 'angle' | 'bare' | 'html' | 'definition';
  /** Where it leads, as written; undefined for a reference whose definition stands elsewhere. */
  readonly target: string | undefined;
  readonly targetSpan: Span | undefined;
  /** The visible text, markup and all; for angle and bare links the address itself. */
  readonly textSpan: Span;
  readonly title: string | undefined;
}

/** All links of a block in order. */
export function linksOf(kind: BlockKind, source: string, tree: Tree): Link[] {
  if (kind === 'code' || kind === 'rule') return [];
  const links = kind === 'html' || !mayHaveLinks(tree) ? [] : markdownLinks(source, tree);
  if (source.includes('<a ') || source.includes('<A ')) links.push(...htmlLinks(source));
  return links.length > 1 ? links.sort((a, b) => a.from - b.from) : links;
}

/** Most blocks have no markup at all, and to walk through a tree costs more than to see that. */
const mayHaveLinks = (tree: Tree): boolean => tree.children.length > 0 || tree.type.name === 'LinkReference';

function markdownLinks(source: string, tree: Tree): Link[] {
  const links: Link[] = [];
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (name === 'Link' || name === 'Image') {
        links.push(bracketLink(source, node.node));
        return name === 'Link' ? undefined : false;
      }
      if (name === 'Autolink') {
        links.push(shownAddress('angle', source, node, { from: from + 1, to: to - 1 }));
        return false;
      }
      if (name === 'LinkReference') {
        links.push({ ...bracketLink(source, node.node), form: 'definition' });
        return false;
      }
      if (name === 'URL' && node.node.parent && !/^(?:Link|Image|LinkReference)$/.test(node.node.parent.name)) {
        links.push(shownAddress('bare', source, node, { from, to }));
      }
      return undefined;
    },
  });
  return links;
}

/** A link whose text is its address. */
function shownAddress(form: Link['form'], source: string, { from, to }: Span, address: Span): Link {
  return { form, from, to, target: cut(source, address), targetSpan: address, textSpan: address, title: undefined };
}

const cut = (source: string, span: Span): string => source.slice(span.from, span.to);

function bracketLink(source: string, node: SyntaxNode): Link {
  const marks = node.getChildren('LinkMark');
  const opening = marks[0]?.to ?? node.from;
  const closing = marks[1]?.from ?? node.getChild('LinkLabel')?.to ?? node.to;
  // The visible text may hold an address of its own.
  const url = node.getChildren('URL').find((child) => child.from >= closing);
  const title = node.getChild('LinkTitle');
  const form = node.name === 'Image' ? 'image' : url || marks.length > 2 ? 'inline' : 'reference';
  return {
    form,
    from: node.from,
    to: node.to,
    target: url ? cut(source, url).replace(/^<|>$/g, '') : form === 'inline' ? '' : undefined,
    targetSpan: url ? { from: url.from, to: url.to } : undefined,
    textSpan: { from: opening, to: Math.max(opening, closing) },
    title: title ? cut(source, title).slice(1, -1) : undefined,
  };
}

/** `<a … href="…">text</a>`; bounded, so linear. */
const ANCHOR = /<a\b[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')[^<>]{0,2000}>/gi;

function htmlLinks(source: string): Link[] {
  return Array.from(source.matchAll(ANCHOR), (match) => {
    const { index: from } = match;
    const textFrom = from + match[0].length;
    const closing = source.slice(textFrom, textFrom + 2000).search(/<\/a\s*>/i);
    const textTo = closing < 0 ? textFrom : textFrom + closing;
    const target = match[1] ?? match[2] ?? '';
    const targetFrom = from + match[0].indexOf(target, match[0].search(/href/i) + 4);
    return {
      form: 'html',
      from,
      to: closing < 0 ? textFrom : textTo + 4,
      target,
      targetSpan: { from: targetFrom, to: targetFrom + target.length },
      textSpan: { from: textFrom, to: textTo },
      title: undefined,
    };
  });
}
