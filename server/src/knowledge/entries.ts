import type { z } from 'zod';
import { didYouMean } from '../text/suggest.ts';
import { lineAndColumn, type Mistake, type Place } from './mistakes.ts';
import type { Path, YamlSource } from './source.ts';

/** A validated entry with the way back to where each of its parts is written. */
export interface Entry<T> {
  readonly value: T;
  readonly source: YamlSource;
  /** Where the entry stands in its source. */
  readonly path: Path;
}

type Issue = z.core.$ZodIssue;

/** Keys that the schema knows at the place of an issue, for "did you mean"; empty when it cannot tell. */
type KeysAt = (path: Path) => readonly string[];

/** Adds to an entry as it is written what it takes over from an entry that it overrides. */
export type Completion = (written: unknown) => unknown;

/** An entry that overrides nothing. */
export const asWritten: Completion = (written) => written;

/**
 * Validates the value at a path of a source.
 * @returns the entry, or undefined with the mistakes added to `mistakes` (none for a source that has syntax mistakes).
 */
export function readEntry<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  path: Path,
  mistakes: Mistake[],
  complete = asWritten,
): Entry<z.infer<S>> | undefined {
  const raw = complete(valueAt(source.value, path));
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, source, path };
  if (source.syntaxMistakes.length > 0) return undefined;
  const found = result.error.issues.flatMap((issue) => describe(issue, raw, source, path, keysOf(schema)));
  mistakes.push(...joinedMissing(found));
  return undefined;
}

const MISSING = ' is missing';

/** What lacks several keys at one place is one mistake. */
function joinedMissing(mistakes: readonly Mistake[]): Mistake[] {
  const missing = mistakes.filter(({ message }) => message.endsWith(MISSING));
  return mistakes.flatMap((one) => {
    if (!missing.includes(one)) return [one];
    const here = missing.filter(({ start }) => start === one.start);
    if (here[0] !== one) return [];
    const names = here.map(({ message }) => message.slice(0, -MISSING.length));
    return [{ ...one, message: names.length > 1 ? `${names.join(', ')} are missing` : one.message }];
  });
}

/** Validates each item of a list by itself, so that a broken one takes no other down. */
export function readEntries<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  path: Path,
  mistakes: Mistake[],
  complete = asWritten,
): Entry<z.infer<S>>[] {
  const list = valueAt(source.value, path);
  if (!Array.isArray(list)) {
    const found = list === undefined || list === null ? 'nothing' : typeof list;
    if (source.syntaxMistakes.length === 0) {
      mistakes.push(mistake(source, source.locate(path), `expected a list, found ${found}`));
    }
    return [];
  }
  return list.flatMap((_, index) => readEntry(schema, source, [...path, index], mistakes, complete) ?? []);
}

/** A mistake at a place of a source. */
export function mistake(source: YamlSource, place: Place, message: string): Mistake {
  return { ...place, message, severity: 'error', ...lineAndColumn(source.file.text, place.start) };
}

/** A mistake at a value inside an entry. */
export function mistakeIn(entry: Entry<unknown>, path: Path, message: string): Mistake {
  return mistake(entry.source, entry.source.locate([...entry.path, ...path]), message);
}

/** The value at a path of plain data, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

function describe(issue: Issue, raw: unknown, source: YamlSource, base: Path, keysAt: KeysAt): Mistake[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) =>
      mistake(source, source.locateKey(path, key), `unknown key "${key}"${didYouMean(key, known)}`),
    );
  }
  if (issue.code === 'invalid_union') {
    const nested = likelyBranch(issue.errors);
    const inner = nested.map((child) => ({ ...child, path: [...issue.path, ...child.path] }) as Issue);
    if (inner.length > 0) return inner.flatMap((child) => describe(child, raw, source, base, keysAt));
  }
  const value = valueAt(raw, issue.path);
  const key = issue.path.at(-1);
  if (value === undefined && key !== undefined) {
    return [mistake(source, firstLine(source, source.locate(path)), `"${String(key)}"${MISSING}`)];
  }
  return [mistake(source, source.locate(path), explain(issue, value))];
}

/** What lacks a key may be long; its first line is enough to mark. */
function firstLine(source: YamlSource, place: Place): Place {
  const lineEnd = source.file.text.indexOf('\n', place.start);
  return { ...place, end: lineEnd < 0 ? place.end : Math.min(place.end, lineEnd) };
}

function explain(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return `"${String(value)}" is none of ${allowed.join(', ')}${didYouMean(String(value), allowed)}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number') {
    return `expected a text, found the number ${value}: put it in quotes`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'array'
      ? 'needs at least one item'
      : `should be longer: at least ${issue.minimum} characters`;
  }
  if (issue.code === 'invalid_format') return `"${String(value)}" should be ${formatName(issue)}`;
  return issue.message;
}

function formatName(issue: { format: string; message: string }): string {
  return issue.format === 'url' ? 'a full address such as https://example.org/page' : issue.message;
}

/** Of a union's branches, the one whose outer shape fits the value, so that the message is about what is inside. */
function likelyBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.find((issues) => !issues.some((i) => i.code === 'invalid_type' && i.path.length === 0));
  return fitting ?? [];
}

function keysOf(schema: z.ZodType): KeysAt {
  return (path) => {
    let at: unknown = schema;
    for (const step of path) at = typeof step === 'number' ? elementOf(at) : shapeOf(at)?.[String(step)];
    return Object.keys(shapeOf(at) ?? {});
  };
}

/** The schema inside wrappers such as default and optional. */
function unwrapped(schema: unknown): unknown {
  let at = schema;
  while (valueAt(at, ['_zod', 'def', 'innerType']) !== undefined) at = valueAt(at, ['_zod', 'def', 'innerType']);
  return at;
}

function elementOf(schema: unknown): unknown {
  return valueAt(unwrapped(schema), ['_zod', 'def', 'element']);
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const inner = unwrapped(schema);
  const options = valueAt(inner, ['_zod', 'def', 'options']);
  const object = Array.isArray(options) ? options.find((option) => valueAt(option, ['_zod', 'def', 'shape'])) : inner;
  return valueAt(object, ['_zod', 'def', 'shape']) as Record<string, unknown> | undefined;
}
