import { knowledgeJsonSchemas } from '../knowledge/jsonSchema.ts';
import type { Generator } from './generator.ts';

/** `knowledge/schema.json`, with which editors check and complete the files of `knowledge/`. */
export const knowledgeSchemas: Generator = { name: 'knowledge schema', files: () => knowledgeJsonSchemas() };
