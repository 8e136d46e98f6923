import type * as z from 'zod';
import type { Path } from '../knowledge/source.ts';
import { didYouMean } from '../text/suggest.ts';
import type { KnownIds } from './schema.ts';

/** What is wrong, and where: the value at a path, or a key of the map there. */
export interface DescribedIssue {
  readonly path: Path;
  readonly key?: string;
  readonly message: string;
}

/** Most known words that a message lists. */
const MOST_LISTED = 8;

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['organisation', 'contacts', 'laws', 'certifications', 'policies', 'knowledge', 'rules', 'values'],
  organisation: ['name', 'legalName', 'formerNames', 'domains', 'address', 'website'],
  contacts: ['name', 'email', 'phone', 'address', 'url'],
};

/** What the ids in a list or map are called in a message. */
const NOUNS: Readonly<Record<string, string>> = { laws: 'law', certifications: 'certification', rules: 'rule' };

/**
 * Issues with their places as deep inside as can be told: where a text or a list may stand and there is a list, it is
 * the items of the list that are wrong.
 */
export function deepIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const branch = issue.errors.find((inner) => inner.length > 0 && inner.every(({ path }) => path.length > 0));
    if (!branch) return [issue];
    return deepIssues(branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** Puts an issue of the schema into words, one for each unknown key. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown, ids: KnownIds): DescribedIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: issue.path, key, message: unknownKey(key, issue.path, ids) }));
  }
  if (issue.code === 'invalid_union') {
    const shape = issue.errors.flat().find(({ code }) => code !== 'invalid_type' && code !== 'invalid_union');
    return [{ path: issue.path, message: `This should be ${shape ? expected(shape) : issue.message}.` }];
  }
  if (issue.code === 'invalid_value') {
    return [{ path: issue.path, message: unknownValue(at(value, issue.path), issue.values.map(String), issue.path) }];
  }
  return [{ path: issue.path, message: `This should be ${expected(issue)}.` }];
}

function unknownKey(key: string, path: Path, ids: KnownIds): string {
  const part = String(path[0] ?? '');
  if (part === 'rules') return `There is no rule "${key}"${hint(key, ids.rules)}`;
  return `There is no setting "${key}" here${hint(key, KEYS[part] ?? [])}`;
}

function unknownValue(given: unknown, known: readonly string[], path: Path): string {
  const noun = path[0] === 'rules' ? 'severity' : (NOUNS[String(path[0])] ?? 'value');
  return typeof given === 'string'
    ? `There is no ${noun} "${given}"${hint(given, known)}`
    : `This should be one of ${listed(known)}.`;
}

/** The end of a sentence: a guess, or what there is. */
function hint(word: string, known: readonly string[]): string {
  return didYouMean(word, known) || `; there are ${listed(known)}.`;
}

function listed(known: readonly string[]): string {
  const more = known.length - MOST_LISTED;
  return known.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'a map of settings, each on a line "name: value"',
  record: 'a map of settings, each on a line "name: value"',
  array: 'a list',
  string: 'text',
  number: 'a number',
};

function expected(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  if (issue?.code === 'too_small') return 'text, not empty';
  return issue?.message ?? 'text';
}

function at(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    current =
      typeof current === 'object' && current !== null
        ? Object.getOwnPropertyDescriptor(current, step)?.value
        : undefined;
  }
  return current;
}
