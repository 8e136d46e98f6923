import compiled from './compiled.json' with { type: 'json' };
import { type Knowledge, loadKnowledge } from './load.ts';
import type { KnowledgeData } from './schema.ts';

/** The knowledge that ships with the server: what `scripts/compileKnowledge.ts` made of `knowledge/`. */
export function builtInKnowledge(): Knowledge {
  return loadKnowledge(compiled as unknown as KnowledgeData);
}
