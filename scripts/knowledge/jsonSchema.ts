import { z } from 'zod';
import { type PartName, partNames, parts } from '../../server/src/knowledge/parts.ts';

/** A JSON Schema file: its path in the repository, and its text. */
interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** A part of a JSON Schema. */
type Part = Record<string, unknown>;

/**
 * The published JSON Schemas of the knowledge files, made of the same definitions that validate them. `knowledge/schema/`
 * holds those for the files of this repository; each file names its own in its first line. `docs/schema/knowledge/` is
 * for a workspace's knowledge, in which an entry that overrides another needs no more than its id.
 */
export function knowledgeJsonSchemas(): SchemaFile[] {
  // Front matter is read by no editor, and a workspace has no snapshot of its own.
  const own = partNames.filter((name) => name !== 'clauses' && name !== 'snapshot');
  return [
    ...partNames.map((name) => schemaFile(`knowledge/schema/${name}.json`, schemaOf(name))),
    ...own.map((name) => schemaFile(`docs/schema/knowledge/${name}.schema.json`, overriding(schemaOf(name)))),
  ];
}

function schemaFile(path: string, schema: Part): SchemaFile {
  return { path, text: `${JSON.stringify(schema, null, 2)}\n` };
}

function schemaOf(name: PartName): Part {
  const { schema, list, files } = parts[name];
  // "input" leaves keys with a default out of the required ones: this is about what one writes.
  const { $schema, ...body } = z.toJSONSchema(list ? z.array<z.ZodType>(schema) : schema, {
    io: 'input',
    target: 'draft-7',
  });
  return { $schema, title: `Policywright knowledge: ${files}`, ...body };
}

/** The same where entries, and the requirements of laws, take over from known ones what they leave out. */
function overriding(schema: Part): Part {
  const relaxed = (entry: unknown): unknown => {
    const { required = [], ...rest } = entry as Part & { required?: string[] };
    return required.includes('id') ? { ...rest, required: ['id'] } : entry;
  };
  if (schema.items) return { ...schema, items: relaxed(schema.items) };
  const properties = (schema.properties ?? {}) as Record<string, Part>;
  const { requirements } = properties;
  if (!requirements) return schema;
  const each = { ...requirements, items: relaxed(requirements.items) };
  return { ...(relaxed(schema) as Part), properties: { ...properties, requirements: each } };
}
