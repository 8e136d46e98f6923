import { citationSchema, contradictionSchema, periodSchema, termSchema } from './consistencySchema.ts';
import {
  clauseFrontMatterSchema,
  conditionSchema,
  frameworkEntrySchema,
  historicalSchema,
  lawSchema,
  phraseSchema,
  placeholderSchema,
  snapshotSchema,
  topicSchema,
} from './schema.ts';

/** What a knowledge file holds, told by its path below the knowledge folder. */
export const parts = {
  frameworks: { files: 'frameworks/*.yaml', schema: frameworkEntrySchema, list: true },
  laws: { files: 'laws/*.yaml', schema: lawSchema, list: false },
  topics: { files: 'topics.yaml', schema: topicSchema, list: true },
  conditions: { files: 'conditions.yaml', schema: conditionSchema, list: true },
  placeholders: { files: 'placeholders.yaml', schema: placeholderSchema, list: true },
  historical: { files: 'historical.yaml', schema: historicalSchema, list: true },
  contradictions: { files: 'contradictions.yaml', schema: contradictionSchema, list: true },
  qualifiers: { files: 'qualifiers.yaml', schema: phraseSchema, list: true },
  citations: { files: 'citations/*.yaml', schema: citationSchema, list: true },
  terms: { files: 'terms.yaml', schema: termSchema, list: true },
  periods: { files: 'periods.yaml', schema: periodSchema, list: true },
  clauses: { files: 'clauses/*.md', schema: clauseFrontMatterSchema, list: false },
  snapshot: { files: 'snapshot.yaml', schema: snapshotSchema, list: false },
} as const;

/** The name of a part of the knowledge. */
export type PartName = keyof typeof parts;

/** All part names, in the order in which they are listed. */
export const partNames = Object.keys(parts) as readonly PartName[];

/**
 * The part that a file belongs to, by the end of its path (with slashes), or undefined. In the knowledge of a workspace
 * `frameworks.yaml` may stand for a whole folder, and endings may be `.yml`.
 */
export function partOf(path: string): PartName | undefined {
  const [file = '', folder = ''] = path.split('/').reverse();
  const [, stem = '', ending = ''] = /^(.+)\.(yaml|yml|md)$/.exec(file) ?? [];
  return partNames.find((name) => {
    const [first = '', second] = parts[name].files.split('/');
    const markdown = parts[name].files.endsWith('.md');
    if (ending === '' || markdown !== (ending === 'md')) return false;
    if (second === undefined) return first === `${stem}.yaml`;
    return folder === first || (stem === first && parts[name].list);
  });
}
