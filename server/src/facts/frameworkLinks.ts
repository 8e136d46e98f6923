import type { Knowledge } from '../knowledge/load.ts';
import type { Span } from '../text/span.ts';
import type { FactReaderFactory } from './reader.ts';

/** A link to the website of a framework. Its span is the address. */
export interface FrameworkLinkFact extends Span {
  readonly framework: string;
  readonly target: string;
}

/** Reads links whose address the knowledge lists, by host and start of path. */
export const frameworkLinkReader: FactReaderFactory<FrameworkLinkFact> = (knowledge) => {
  const byHost = indexByHost(knowledge);
  return (block) => {
    if (block.links.length === 0) return NOTHING;
    return block.links.flatMap(({ target, targetSpan }) => {
      const framework = target && targetSpan ? frameworkAt(target, byHost) : undefined;
      return framework && target && targetSpan ? [{ framework, target, from: targetSpan.from, to: targetSpan.to }] : [];
    });
  };
};

const NOTHING: readonly never[] = [];

interface Address {
  readonly path: string;
  readonly framework: string;
}

function indexByHost(knowledge: Knowledge): ReadonlyMap<string, readonly Address[]> {
  const byHost = new Map<string, Address[]>();
  for (const { id, urls } of knowledge.frameworks) {
    for (const url of urls) {
      const [host = '', ...path] = url.toLowerCase().split('/');
      byHost.set(host, [...(byHost.get(host) ?? []), { path: path.join('/'), framework: id }]);
    }
  }
  return byHost;
}

/** The framework with the longest listed path that the address starts with. */
function frameworkAt(target: string, byHost: ReadonlyMap<string, readonly Address[]>): string | undefined {
  const match =
    /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d+)?\/?([^?#]*)/i.exec(target) ??
    /^www\.([^/?#:]+)\/?([^?#]*)/i.exec(target);
  const addresses = byHost.get((match?.[1] ?? '').toLowerCase());
  if (!addresses) return undefined;
  const path = (match?.[2] ?? '').toLowerCase();
  const fitting = addresses.filter((address) => path.startsWith(address.path));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0]?.framework;
}
