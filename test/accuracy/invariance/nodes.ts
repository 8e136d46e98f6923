import type { PolicyBlock } from '../../../server/src/policy/policy.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** Where nodes of some kinds of the Markdown tree stand in a block, as offsets of the whole text. */
export function nodesIn({ tree, from: start }: PolicyBlock, names: readonly string[]): Span[] {
  const nodes: Span[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (names.includes(name)) nodes.push({ from: start + from, to: start + to });
    },
  });
  return nodes;
}
