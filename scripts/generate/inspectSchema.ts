import { z } from 'zod';
import { dueOutputSchema, knowledgeOutputSchema } from '../../server/src/cli/knowledgeSchema.ts';
import { lintOutputSchema } from '../../server/src/cli/lintSchema.ts';
import { inspectOutputSchema } from '../../server/src/inspect/schema.ts';
import type { GeneratedFile, Generator } from './generator.ts';

/** `docs/schema/*.schema.json`: the JSON Schemas of what commands print with `--format json`. */
export const outputSchemas: Generator = {
  name: 'schemas of the JSON output',
  files: () => [
    schemaFile('inspect', 'What `policywright inspect --format json` prints', inspectOutputSchema),
    schemaFile('knowledge', 'What `policywright knowledge --format json` prints', knowledgeOutputSchema),
    schemaFile('due', 'What `policywright knowledge --due --format json` prints', dueOutputSchema),
    schemaFile('lint', 'What `policywright lint --format json` prints', lintOutputSchema),
  ],
};

function schemaFile(command: string, title: string, schema: z.ZodType): GeneratedFile {
  const { $schema, ...body } = z.toJSONSchema(schema);
  const text = JSON.stringify({ $schema, title, ...body }, null, 2);
  return { path: `docs/schema/${command}.schema.json`, text: `${text}\n` };
}
