import { z } from 'zod';
import { type PartName, partNames, parts } from '../../server/src/knowledge/parts.ts';

/**
 * The published JSON Schema of the knowledge files, made of the same definitions that validate them: path (relative to
 * the repository) and text of each file. One schema serves all parts; `$defs` holds each by its name.
 */
export function knowledgeJsonSchemas(): { readonly path: string; readonly text: string }[] {
  const named = partNames.map((name) => [name, schemaOf(name)] as const);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Policywright knowledge',
    description: 'A file of knowledge/: which of these forms it has is told by its path.',
    anyOf: partNames.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(named),
  };
  return [{ path: 'knowledge/schema.json', text: `${JSON.stringify(schema, null, 2)}\n` }];
}

function schemaOf(name: PartName): Record<string, unknown> {
  const { schema, list, files } = parts[name];
  // "input" leaves keys with a default out of the required ones: this is about what one writes.
  const { $schema: _, ...body } = z.toJSONSchema(list ? z.array(schema) : schema, { io: 'input' });
  return { title: files, ...body };
}
