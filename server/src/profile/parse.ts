import type * as z from 'zod';
import { isNestedTooDeeply } from '../knowledge/nesting.ts';
import type { Path } from '../knowledge/source.ts';
import { byPosition, type Span } from '../text/span.ts';
import { deepIssues, describeIssue } from './issues.ts';
import { emptyProfile, type Profile } from './profile.ts';
import { type KnownIds, type ProfileFile, profileSchema } from './schema.ts';
import { type ProfileMistake, type ProfileYaml, readProfileYaml } from './yaml.ts';

export type { ProfileMistake };

/** The name of the file that tells about an organisation. */
export const PROFILE_NAME = 'policywright.yml';

/** A profile is a page of text; what is larger is another file by mistake, and would hold up every keystroke. */
const LARGEST = 1_000_000;

/** A path to knowledge of the organisation's own, and where it is written. */
export interface KnowledgePath extends Span {
  readonly path: string;
}

/** What a profile file says. */
export interface ParsedProfile {
  /** Everything that is well-formed; what a mistake stands in is left out. */
  readonly profile: Profile;
  /** In the order of the text; empty for a good file. */
  readonly mistakes: readonly ProfileMistake[];
  /** The paths under `knowledge`, in their order. */
  readonly knowledgePaths: readonly KnowledgePath[];
}

/** Reads a profile. Never fails: mistakes come with their places, and what is right is kept. */
export function parseProfile(text: string, ids: KnownIds): ParsedProfile {
  if (text.length > LARGEST) return refused(text, 'is larger than 1 MB');
  if (isNestedTooDeeply(text)) return refused(text, 'is nested too deeply');
  const yaml = readProfileYaml(text);
  const value = yaml.value ?? {};
  const schema = profileSchema(ids);
  const result = schema.safeParse(value);
  if (result.success) return parsed(result.data, yaml, yaml.mistakes.toSorted(byPosition));
  const mistakes = deepIssues(result.error.issues).flatMap((issue) => mistakesOf(issue, yaml, value, ids));
  return parsed(
    salvage(value, schema.shape),
    yaml,
    withoutConsequences([...yaml.mistakes, ...mistakes].sort(byPosition)),
  );
}

function parsed(file: ProfileFile, yaml: ProfileYaml, mistakes: readonly ProfileMistake[]): ParsedProfile {
  const profile = normalised(file);
  return { profile, mistakes, knowledgePaths: knowledgePathsOf(profile, yaml) };
}

function knowledgePathsOf({ knowledge }: Profile, yaml: ProfileYaml): KnowledgePath[] {
  const written = isRecord(yaml.value) ? yaml.value.knowledge : undefined;
  const list: unknown[] = Array.isArray(written) ? written : [];
  return knowledge.map((path) => {
    const index = list.findIndex((item) => String(item).trim() === path);
    return { path, ...yaml.locate(index < 0 ? ['knowledge'] : ['knowledge', index]) };
  });
}

function refused(text: string, why: string): ParsedProfile {
  const [line = ''] = /^[^\r\n]{0,200}/.exec(text) ?? [];
  const message = `This file ${why}, so it was not read. A profile has a page or two, and four levels.`;
  return { profile: emptyProfile, mistakes: [{ from: 0, to: line.length, message }], knowledgePaths: [] };
}

/** One mistake a place: what YAML finds wrong there comes first, and explains the rest. */
function withoutConsequences(mistakes: readonly ProfileMistake[]): ProfileMistake[] {
  return mistakes.filter(({ from, to }, index) => {
    const before = mistakes[index - 1];
    if (before === undefined) return true;
    const same = before.from === from && before.to === to;
    return !same && !(from === to && from <= before.to);
  });
}

function mistakesOf(issue: z.core.$ZodIssue, yaml: ProfileYaml, value: unknown, ids: KnownIds): ProfileMistake[] {
  return describeIssue(issue, value, ids).map(({ path, key, message }) => {
    const span = key === undefined ? yaml.locate(path) : yaml.locateKey(path, key);
    return { ...span, message };
  });
}

/** The entries of the file that are right, each judged by itself. */
function salvage(value: unknown, shape: Readonly<Record<string, z.ZodType>>): ProfileFile {
  if (!isRecord(value) || Array.isArray(value)) return {};
  const right = Object.entries(shape).flatMap(([key, schema]) => {
    const kept = Object.hasOwn(value, key) ? rightPart(value[key], schema) : undefined;
    return kept === undefined ? [] : [[key, kept]];
  });
  return Object.fromEntries(right) as ProfileFile;
}

/** A value without the parts in which its schema finds something wrong; undefined where nothing is left. */
function rightPart(value: unknown, schema: z.ZodType): unknown {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const copy: unknown = structuredClone(value);
  for (const issue of deepIssues(first.error.issues)) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (keys.length > 0) for (const key of keys) removeAt(copy, [...issue.path, key]);
    else removeAt(copy, issue.path);
  }
  const second = schema.safeParse(compacted(copy));
  return second.success ? second.data : undefined;
}

function removeAt(value: unknown, path: Path): void {
  let holder = value;
  for (const step of path.slice(0, -1)) holder = isRecord(holder) ? holder[String(step)] : undefined;
  const last = path.at(-1);
  // `delete` leaves a hole in a list, so that the positions of later issues stay true.
  if (isRecord(holder) && last !== undefined) delete holder[String(last)];
}

/** Closes the holes that {@link removeAt} leaves in lists. */
function compacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(compacted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, compacted(item)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The profile with every part in place, and domains as they are compared: without scheme, www and path. */
function normalised(file: ProfileFile): Profile {
  const {
    organisation = {},
    contacts = {},
    laws,
    certifications = [],
    policies,
    knowledge = [],
    rules = {},
    values = {},
  } = file;
  const { formerNames = [], domains = [], ...rest } = organisation;
  return {
    ...emptyProfile,
    organisation: { ...withoutUndefined(rest), formerNames, domains: domains.map(bareDomain) },
    contacts: Object.fromEntries(Object.entries(contacts).map(([key, contact]) => [key, withoutUndefined(contact)])),
    laws: unlessEmpty(laws),
    certifications,
    policies: unlessEmpty(policies),
    knowledge,
    rules: withoutUndefined(rules),
    values,
  };
}

/** A list without entries names nothing, as if it were not there. */
const unlessEmpty = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

function bareDomain(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
