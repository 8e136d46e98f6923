import { basename, dirname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../engine.ts';
import type { Policy } from '../policy/policy.ts';
import { matchesGlobs } from '../profile/glob.ts';
import type { Profile } from '../profile/profile.ts';
import { collectFiles, type FileToRead } from './collect.ts';
import { type CliIo, reasonOf } from './io.ts';
import type { Notes } from './notes.ts';
import type { FoundProfile, Profiles } from './profiles.ts';
import type { Progress } from './progress.ts';
import { readText } from './readText.ts';

/** A document that was read. */
export interface CliDocument extends FileToRead {
  /** As the editor would name it: a `file:` address; a made-up one for standard input. */
  readonly uri: string;
  readonly profile: Profile;
  /** Reads and checks with everything that is known where the document lies. */
  readonly engine: Engine;
  readonly policy: Policy;
}

/** What reading needs besides paths. */
export interface Reading {
  readonly profiles: Profiles;
  readonly io: CliIo;
  readonly notes: Notes;
  readonly progress: Progress;
}

/** Reads all files that paths stand for. Those that cannot be read are reported and left out. */
export async function readDocuments(paths: readonly string[], reading: Reading): Promise<CliDocument[]> {
  const { io, notes, progress, profiles } = reading;
  const documents: CliDocument[] = [];
  const files = collectFiles(paths, io, notes);
  for (const [index, file] of files.entries()) {
    progress.at('Reading', index, files.length);
    const text = await textOf(file, io, notes);
    if (text === undefined) continue;
    const folder = file.path === undefined ? io.cwd : dirname(file.path);
    documents.push(read(text, file, profiles.in(folder)));
  }
  progress.end();
  return documents;
}

function read(text: string, file: FileToRead, found: FoundProfile): CliDocument {
  const { profile, engine } = found;
  const { path } = file;
  if (path === undefined) return { ...file, uri: 'stdin:', profile, engine, policy: engine.read(text, { profile }) };
  const policy = engine.read(text, { profile, fileName: basename(path), named: isNamed(path, found) });
  return { ...file, uri: pathToFileURL(path).href, profile, engine, policy };
}

/** Whether the profile's globs, which are relative to its folder, name a file; undefined where it has none. */
function isNamed(path: string, { profile, folder, knowledgeFiles }: FoundProfile): boolean | undefined {
  // A clause reads like a policy; but it is what policies are made of.
  if (knowledgeFiles.has(path)) return false;
  if (!profile.policies || folder === undefined) return undefined;
  return matchesGlobs(profile.policies, relative(folder, path).split(sep).join('/'));
}

async function textOf({ file, path }: FileToRead, io: CliIo, notes: Notes): Promise<string | undefined> {
  const name = file === '-' ? 'Standard input' : file;
  try {
    const read = readText(path === undefined ? await io.stdin() : io.readFile(path));
    if ('text' in read) {
      if (read.note) notes.note(`${name} ${read.note}.`);
      return read.text;
    }
    notes.problem(`${name} was not read: ${read.refused}.`);
  } catch (error) {
    notes.problem(`Could not read ${name}: ${reasonOf(error)}.`);
  }
  return undefined;
}
