import type { Knowledge } from '../knowledge/load.ts';
import type { Mistake } from '../knowledge/mistakes.ts';
import { withOwnKnowledge } from '../knowledge/own.ts';
import type { KnowledgeFile } from '../knowledge/source.ts';
import type { KnowledgePath, ProfileMistake } from '../profile/parse.ts';
import type { FileSystem } from './fileSystem.ts';
import { resolvedIn, uriKey } from './uris.ts';

/** What a workspace adds to the knowledge, as it was last read. */
export interface WorkspaceKnowledge {
  readonly knowledge: Knowledge;
  /** In the files; the file of a mistake is its URI. */
  readonly mistakes: readonly Mistake[];
  /** Paths in the profile that lead nowhere. */
  readonly lost: readonly ProfileMistake[];
  /** The text of every file that was read, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** URIs of the files and folders that the profile names. */
  readonly places: readonly string[];
}

/** What {@link readWorkspaceKnowledge} needs of its surroundings. */
export interface KnowledgeSurroundings {
  readonly knowledge: Knowledge;
  readonly fileSystem: FileSystem;
  /** The text of a file that is open in the editor: it comes before the one on disk. */
  openText(uri: string): string | undefined;
  /** Told when a file or folder cannot be read; the others still count. */
  onUnreadable(uri: string, error: unknown): void;
}

/** Most files of knowledge that are read: a path may lead into a folder of anything. */
const MOST_FILES = 500;
const ENDINGS = ['.yaml', '.yml', '.md'];
const isFile = (path: string): boolean => ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));

/**
 * Reads the knowledge at the paths of a profile, relative to its folder (a URI).
 * @param before what was read there the last time: the same object comes back where no text has changed.
 */
export async function readWorkspaceKnowledge(
  folder: string,
  paths: readonly KnowledgePath[],
  surroundings: KnowledgeSurroundings,
  before: WorkspaceKnowledge | undefined,
): Promise<WorkspaceKnowledge> {
  const texts = new Map<string, string>();
  const lost: ProfileMistake[] = [];
  const places = paths.map(({ path }) => resolvedIn(folder, path));
  for (const [index, { path, from, to }] of paths.entries()) {
    const found = await readAt(places[index] ?? folder, path, surroundings);
    for (const { path: uri, text } of found) texts.set(uri, text);
    if (found.length === 0) lost.push({ from, to, message: lostMessage(path) });
  }
  if (before && sameTexts(before.texts, texts)) return { ...before, lost, places };
  const files = Array.from(texts, ([path, text]) => ({ path, text }));
  return { ...withOwnKnowledge(surroundings.knowledge, files), lost, texts, places };
}

const lostMessage = (path: string): string =>
  isFile(path)
    ? `Could not find the file "${path}" beside this one.`
    : `Found no files of knowledge (.yaml, or .md for clauses) in the folder "${path}".`;

async function readAt(uri: string, path: string, surroundings: KnowledgeSurroundings): Promise<KnowledgeFile[]> {
  const uris = isFile(path) ? [uri] : await filesIn(uri, surroundings);
  const read = await Promise.all(uris.map((file) => textOf(file, surroundings)));
  return uris.flatMap((file, index) => {
    const text = read[index];
    return text === undefined ? [] : [{ path: file, text }];
  });
}

async function filesIn(folder: string, { fileSystem, onUnreadable }: KnowledgeSurroundings): Promise<string[]> {
  try {
    return (await fileSystem.findFiles(folder, ENDINGS, MOST_FILES)).toSorted();
  } catch (error) {
    onUnreadable(folder, error);
    return [];
  }
}

async function textOf(uri: string, { fileSystem, openText, onUnreadable }: KnowledgeSurroundings) {
  try {
    return openText(uri) ?? (await fileSystem.readText(uri));
  } catch (error) {
    onUnreadable(uri, error);
    return undefined;
  }
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && Array.from(a).every(([uri, text]) => b.get(uri) === text);
}

/** True where a file is one of those that a profile names, or lies in a folder that it names. */
export function isAmong(places: readonly string[], uri: string): boolean {
  const key = uriKey(uri);
  return places.some((place) => key === uriKey(place) || key.startsWith(`${uriKey(place)}/`));
}
