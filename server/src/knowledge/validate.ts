import type { z } from 'zod';
import { type ClauseEntry, readClause } from './clauseFile.ts';
import type { Citation, Contradiction, Period, Term } from './consistencySchema.ts';
import { crossCheck } from './crossCheck.ts';
import { type Entry, readEntries, readEntry, valueAt } from './entries.ts';
import { compareMistakes, type Mistake } from './mistakes.ts';
import { type PartName, partNames, partOf, parts } from './parts.ts';
import {
  type Condition,
  type Framework,
  frameworkEntrySchema,
  type KnowledgeData,
  type Law,
  lawSchema,
  type Placeholder,
  requirementSchema,
  snapshotSchema,
  type Topic,
} from './schema.ts';
import { type KnowledgeFile, mistakeAt, readYaml, type YamlSource } from './source.ts';

/** Everything read from knowledge files, each entry with the way back to its place. */
export interface KnowledgeEntries {
  readonly frameworks: Entry<Framework>[];
  readonly laws: Entry<Law>[];
  readonly topics: Entry<Topic>[];
  readonly conditions: Entry<Condition>[];
  readonly placeholders: Entry<Placeholder>[];
  readonly historical: Entry<string>[];
  readonly contradictions: Entry<Contradiction>[];
  readonly qualifiers: Entry<string>[];
  readonly citations: Entry<Citation>[];
  readonly terms: Entry<Term>[];
  readonly periods: Entry<Period>[];
  readonly clauses: ClauseEntry[];
  readonly snapshot: Entry<{ snapshot: string }>[];
}

/** What {@link validateKnowledge} makes of a set of files. */
export interface ValidatedKnowledge {
  /** All entries without a mistake of their own. */
  readonly data: KnowledgeData;
  /** By file and place. */
  readonly mistakes: readonly Mistake[];
  /** Parts that no file holds. */
  readonly absent: readonly PartName[];
}

/**
 * Parses and validates knowledge files: first each entry by the schema, then all together (references, duplicates,
 * phrases, order of timelines). A broken entry is left out and takes no other down.
 * @param base knowledge that is already there, which the files may refer to (a workspace's files add to the built-in).
 */
export function validateKnowledge(files: readonly KnowledgeFile[], base?: KnowledgeData): ValidatedKnowledge {
  const mistakes: Mistake[] = [];
  const entries: KnowledgeEntries = {
    frameworks: [],
    laws: [],
    topics: [],
    conditions: [],
    placeholders: [],
    historical: [],
    contradictions: [],
    qualifiers: [],
    citations: [],
    terms: [],
    periods: [],
    clauses: [],
    snapshot: [],
  };
  for (const file of files) readFile(file, entries, mistakes);
  mistakes.push(...crossCheck(entries, base));
  const held = new Set(files.map((file) => partOf(file.path)));
  return {
    data: dataOf(entries),
    mistakes: mistakes.sort(compareMistakes),
    absent: partNames.filter((name) => !held.has(name)),
  };
}

function readFile(file: KnowledgeFile, entries: KnowledgeEntries, mistakes: Mistake[]): void {
  const part = partOf(file.path);
  if (part === undefined) {
    const known = partNames.map((name) => parts[name].files).join(', ');
    mistakes.push(mistakeAt(file, 0, 0, `not a knowledge file; those are ${known}`));
    return;
  }
  if (part === 'clauses') {
    const clause = readClause(file, mistakes);
    if (clause) entries.clauses.push(clause);
    return;
  }
  const source = readYaml(file);
  mistakes.push(...source.syntaxMistakes);
  readPart(part, source, entries, mistakes);
}

/** Parts of which a file holds a list of entries that stand for themselves. */
type ListPart = Exclude<
  { [Name in PartName]: (typeof parts)[Name]['list'] extends true ? Name : never }[PartName],
  'frameworks'
>;

function readPart(
  part: Exclude<PartName, 'clauses'>,
  source: YamlSource,
  entries: KnowledgeEntries,
  mistakes: Mistake[],
): void {
  if (part === 'frameworks') entries.frameworks.push(...readFrameworks(source, mistakes));
  else if (part === 'snapshot') pushDefined(entries.snapshot, readEntry(snapshotSchema, source, [], mistakes));
  else if (part === 'laws') pushDefined(entries.laws, readLaw(source, mistakes));
  else readList(part, source, entries, mistakes);
}

function readList(part: ListPart, source: YamlSource, entries: KnowledgeEntries, mistakes: Mistake[]): void {
  // The table of parts pairs each name with the schema of its entries, which the compiler cannot follow.
  const list = entries[part] as Entry<unknown>[];
  list.push(...readEntries<z.ZodType>(parts[part].schema, source, [], mistakes));
}

function pushDefined<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function readFrameworks(source: YamlSource, mistakes: Mistake[]): Entry<Framework>[] {
  const family = source.file.path.replace(/^.*\/|\.[^.]*$/g, '');
  const entries = readEntries(frameworkEntrySchema, source, [], mistakes);
  return entries.map((entry) => ({ ...entry, value: { ...entry.value, family } }));
}

/** Reads a law; requirements that are broken are left out of it. */
function readLaw(source: YamlSource, mistakes: Mistake[]): Entry<Law> | undefined {
  const whole = readEntry(lawSchema, source, [], mistakes);
  const written = valueAt(source.value, ['requirements']);
  if (whole || !Array.isArray(written)) return whole;
  const requirements = written.filter((requirement) => requirementSchema.safeParse(requirement).success);
  const rest = lawSchema.safeParse({ ...(source.value as object), requirements });
  return rest.success ? { value: rest.data, source, path: [] } : undefined;
}

function dataOf(entries: KnowledgeEntries): KnowledgeData {
  const values = <T>(list: readonly Entry<T>[]): T[] => list.map((entry) => entry.value);
  return {
    schema: 1,
    snapshot: entries.snapshot[0]?.value.snapshot ?? '1970',
    frameworks: values(entries.frameworks),
    laws: values(entries.laws),
    conditions: values(entries.conditions),
    topics: values(entries.topics),
    clauses: values(entries.clauses),
    placeholders: values(entries.placeholders),
    historical: values(entries.historical),
    contradictions: values(entries.contradictions),
    qualifiers: values(entries.qualifiers),
    citations: values(entries.citations),
    terms: values(entries.terms),
    periods: values(entries.periods),
  };
}
