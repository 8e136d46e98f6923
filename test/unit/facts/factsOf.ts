import { type BlockFacts, BlockReader, type FactOf } from '../../../server/src/facts/index.ts';
import { builtInKnowledge } from '../../../server/src/knowledge/builtIn.ts';
import { blocksIn } from '../markdown/blocksIn.ts';

const reader = new BlockReader(builtInKnowledge());

/** The facts of a kind in a whole text, block by block, each with the text that its span covers. */
export function factsOf<Kind extends Parameters<typeof pick>[1]>(
  text: string,
  kind: Kind,
): (FactOf<Kind> & { readonly shown: string })[] {
  return blocksIn(text).flatMap((block) => {
    const read = reader.read(...block);
    return pick(read.facts, kind).map((fact) => ({
      ...(fact as FactOf<Kind>),
      shown: read.text.source.slice(fact.from, fact.to),
    }));
  });
}

type Facts = BlockFacts;

function pick(facts: Facts, kind: 'emails' | 'phones' | 'postalAddresses' | 'contactPages'): Facts[typeof kind] {
  return facts[kind];
}
