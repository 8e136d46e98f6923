import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Section } from '../policy/policy.ts';
import type { Reading } from '../workspace/analysis.ts';
import { rangeOf } from './ranges.ts';
import { subsections } from './subsections.ts';

/** What a client can show of a document's structure. */
export interface SymbolOptions {
  readonly hierarchical: boolean;
  /** True: the editor outlines Markdown headings itself. */
  readonly markdownOutline: boolean;
}

/** The sections of a document, pseudo-headings too: nested, or as a flat list for clients that know only that. */
export function documentSymbols(
  reading: Reading,
  { hierarchical, markdownOutline }: SymbolOptions,
): DocumentSymbol[] | SymbolInformation[] {
  const { sections } = reading.policy;
  const seen = sections.some(({ form }) => form === 'atx' || form === 'setext');
  if (markdownOutline && seen) return [];
  return hierarchical
    ? nested(undefined, subsections(sections), reading)
    : sections.map((section) => flat(section, reading));
}

function nested(
  parent: Section | undefined,
  below: ReturnType<typeof subsections>,
  reading: Reading,
): DocumentSymbol[] {
  const { lines } = reading.policy;
  return below(parent).map((section) => ({
    name: nameOf(section),
    kind: SymbolKind.String,
    range: rangeOf(lines, section.span),
    selectionRange: rangeOf(lines, section.titleSpan),
    children: nested(section, below, reading),
  }));
}

function flat(section: Section, { policy, document }: Reading): SymbolInformation {
  return {
    name: nameOf(section),
    kind: SymbolKind.String,
    location: { uri: document.uri, range: rangeOf(policy.lines, section.span) },
    ...(section.parent && { containerName: nameOf(section.parent) }),
  };
}

/** "3.1 Cookies". Editors refuse symbols without a name. */
function nameOf({ number, title }: Section): string {
  return [number, title].filter(Boolean).join(' ') || '(no title)';
}
