import { z } from 'zod';
import type { KnowledgeData, Placeholder } from '../../server/src/knowledge/schema.ts';
import { knownIds } from '../../server/src/profile/knownIds.ts';
import { profileSchema as schemaOf } from '../../server/src/profile/schema.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Generator } from './generator.ts';

/** `docs/schema/policywright.schema.json`, with which editors check and complete policywright.yml. */
export const profileSchema: Generator = {
  name: 'schema of policywright.yml',
  files: (knowledge) => {
    const { $schema, ...body } = profileJsonSchema(knowledge);
    const text = JSON.stringify({ $schema, title: 'policywright.yml', ...body }, null, 2);
    return [{ path: 'docs/schema/policywright.schema.json', text: `${text}\n` }];
  },
};

/** A part of a JSON Schema. */
type Part = Record<string, unknown>;

function profileJsonSchema(knowledge: KnowledgeData): Part {
  const ids = knownIds(
    knowledge,
    rules.map(({ id }) => id),
  );
  const extras = extrasFor(knowledge);
  return z.toJSONSchema(schemaOf(ids), {
    io: 'input',
    target: 'draft-7',
    reused: 'inline',
    override: ({ jsonSchema, path }) => {
      const place = path.filter((step) => step !== 'properties').join('/');
      Object.assign(jsonSchema, extras(place, jsonSchema as Part));
    },
  });
}

/** What the schema cannot know: words for its ids, and the keys for which the clauses have blanks. */
function extrasFor(knowledge: KnowledgeData): (place: string, part: Part) => Part {
  const names = new Map([
    ...knowledge.laws.map(({ id, name }) => [id, name] as const),
    ...knowledge.frameworks.map(({ id, name }) => [id, name] as const),
  ]);
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]));
  return (place, part) => {
    if (place === 'laws/items' || place === 'certifications/items') return { enumDescriptions: described(part, names) };
    if (place === 'contacts') return { properties: purposes(knowledge.placeholders, part.additionalProperties) };
    if (place === 'values') return blanks(knowledge.placeholders, part.additionalProperties);
    const [parent, rule = ''] = place.split('/');
    const summary = parent === 'rules' ? summaries.get(rule) : undefined;
    return summary === undefined ? {} : { description: summary };
  };
}

function described({ enum: ids }: Part, names: ReadonlyMap<string, string>): string[] {
  return Array.isArray(ids) ? ids.map((id) => names.get(String(id)) ?? '') : [];
}

/** The purposes of contacts that clauses ask for; others remain possible. */
function purposes(placeholders: readonly Placeholder[], contact: unknown): Part {
  const named = placeholders.filter(({ id }) => id.startsWith('contacts.')).map(({ id }) => id.split('.')[1] ?? '');
  return Object.fromEntries([...new Set(named)].map((purpose) => [purpose, contact]));
}

/** The values that clauses ask for, each with its own words; what any value may be is said once. */
function blanks(placeholders: readonly Placeholder[], value: unknown): Part {
  const named = placeholders.filter(({ id }) => id.startsWith('values.'));
  const properties = named.map(({ id, description }) => [id.slice('values.'.length), { description }]);
  return { properties: Object.fromEntries(properties), patternProperties: { '^': value } };
}
