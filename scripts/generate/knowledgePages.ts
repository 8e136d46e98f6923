import { loadKnowledge } from '../../server/src/knowledge/load.ts';
import { knowledgePages as pagesOf } from '../../server/src/knowledge/pages/pages.ts';
import type { Generator } from './generator.ts';

/** `docs/knowledge/`: the knowledge to read, as it stood on the day on which it was last checked as a whole. */
export const knowledgePages: Generator = {
  name: 'knowledge pages',
  files: (data) =>
    pagesOf({ knowledge: loadKnowledge(data), asOf: data.snapshot }).map(({ path, text }) => ({
      path: `docs/knowledge/${path}`,
      text,
    })),
};
