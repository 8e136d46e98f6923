import { knowledgeJsonSchemas } from '../knowledge/jsonSchema.ts';
import type { Generator } from './generator.ts';

/** `knowledge/schema/` and `docs/schema/knowledge/`, with which editors check and complete knowledge files. */
export const knowledgeSchemas: Generator = { name: 'knowledge schemas', files: () => knowledgeJsonSchemas() };
