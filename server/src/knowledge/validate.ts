import type { z } from 'zod';
import { type ClauseEntry, readClause } from './clauseFile.ts';
import type { Citation, Contradiction, Period, Term } from './consistencySchema.ts';
import { crossCheck } from './crossCheck.ts';
import { type Completion, type Entry, readEntries, readEntry, valueAt } from './entries.ts';
import { compareMistakes, type Mistake, type Place } from './mistakes.ts';
import { type Completions, completionsFrom } from './overriding.ts';
import { type PartName, partNames, partOf, parts } from './parts.ts';
import {
  type Condition,
  type Framework,
  frameworkEntrySchema,
  type Historical,
  type KnowledgeData,
  type Law,
  lawSchema,
  type Placeholder,
  requirementSchema,
  snapshotSchema,
  type Topic,
} from './schema.ts';
import { type KnowledgeFile, mistakeAt, readYaml, type YamlSource } from './source.ts';

/** A law with where its requirements are written: broken ones are left out, so positions in the list differ. */
export interface LawEntry extends Entry<Law> {
  readonly written: readonly number[];
}

/** Everything read from knowledge files, each entry with the way back to its place. */
export interface KnowledgeEntries {
  readonly frameworks: Entry<Framework>[];
  readonly laws: LawEntry[];
  readonly topics: Entry<Topic>[];
  readonly conditions: Entry<Condition>[];
  readonly placeholders: Entry<Placeholder>[];
  readonly historical: Entry<Historical>[];
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
  /** All entries without a mistake of their own; of a law, all requirements without one. */
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
  const completions = completionsFrom(base);
  for (const file of files) readFile(file, entries, completions, mistakes);
  const crossing = crossCheck(entries, base);
  mistakes.push(...crossing);
  const held = new Set(files.map((file) => partOf(file.path)));
  return {
    data: dataOf(withoutBroken(entries, crossing)),
    mistakes: mistakes.sort(compareMistakes),
    absent: partNames.filter((name) => !held.has(name)),
  };
}

function readFile(file: KnowledgeFile, entries: KnowledgeEntries, completions: Completions, mistakes: Mistake[]): void {
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
  readPart(part, source, entries, completions, mistakes);
}

function readPart(
  part: Exclude<PartName, 'clauses'>,
  source: YamlSource,
  entries: KnowledgeEntries,
  completions: Completions,
  mistakes: Mistake[],
): void {
  if (part === 'frameworks') entries.frameworks.push(...readFrameworks(source, completions.frameworks, mistakes));
  else if (part === 'snapshot') pushDefined(entries.snapshot, readEntry(snapshotSchema, source, [], mistakes));
  else if (part === 'laws') pushDefined(entries.laws, readLaw(source, completions.laws, mistakes));
  else {
    // The table of parts pairs each name with the schema of its entries, which the compiler cannot follow.
    const list = entries[part] as Entry<unknown>[];
    list.push(...readEntries<z.ZodType>(parts[part].schema, source, [], mistakes, completions[part]));
  }
}

function pushDefined<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function readFrameworks(source: YamlSource, complete: Completion, mistakes: Mistake[]): Entry<Framework>[] {
  const family = source.file.path.replace(/^.*\/|\.[^.]*$/g, '');
  const entries = readEntries(frameworkEntrySchema, source, [], mistakes, complete);
  return entries.map((entry) => ({ ...entry, value: { ...entry.value, family } }));
}

/** Reads a law; requirements that are broken are left out of it. */
function readLaw(source: YamlSource, complete: Completion, mistakes: Mistake[]): LawEntry | undefined {
  readEntry(lawSchema, source, [], mistakes, complete);
  const whole = complete(source.value);
  const requirements = valueAt(whole, ['requirements']);
  if (!Array.isArray(requirements)) return undefined;
  const written = requirements.flatMap((item, index) => (requirementSchema.safeParse(item).success ? [index] : []));
  const kept = { ...(whole as object), requirements: written.map((index) => requirements[index]) };
  const rest = lawSchema.safeParse(kept);
  return rest.success ? { value: rest.data, source, path: [], written } : undefined;
}

/** Leaves out what the check of all entries together finds fault with. */
function withoutBroken(entries: KnowledgeEntries, mistakes: readonly Mistake[]): KnowledgeEntries {
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return entries;
  const lies = ({ file, start, end }: Place): boolean =>
    errors.some((error) => error.file === file && error.start >= start && error.start < Math.max(end, start + 1));
  const sound = <T extends Entry<unknown>>(list: readonly T[]): T[] =>
    list.filter(({ source, path }) => !lies(source.locate(path)));
  const lists = Object.entries(entries).map(([name, list]: [string, readonly Entry<unknown>[]]) => [name, sound(list)]);
  return {
    ...(Object.fromEntries(lists) as unknown as KnowledgeEntries),
    laws: entries.laws.flatMap((law) => soundLaw(law, errors) ?? []),
    clauses: entries.clauses.filter(({ source }) => !errors.some(({ file }) => file === source.file.path)),
  };
}

/** A law without its broken requirements; undefined where the mistake is in the law itself. */
function soundLaw(law: LawEntry, errors: readonly Mistake[]): LawEntry | undefined {
  const own = errors.filter(({ file }) => file === law.source.file.path);
  const places = law.written.map((index) => law.source.locate(['requirements', index]));
  const inside = (error: Mistake, place: Place): boolean => error.start >= place.start && error.start < place.end;
  if (own.some((error) => !places.some((place) => inside(error, place)))) return undefined;
  const kept = places.flatMap((place, index) => (own.some((error) => inside(error, place)) ? [] : [index]));
  const requirements = kept.flatMap((index) => law.value.requirements[index] ?? []);
  return { ...law, value: { ...law.value, requirements }, written: kept.flatMap((index) => law.written[index] ?? []) };
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
