import path from 'node:path';
import { type CliIo, reasonOf } from './io.ts';
import type { Notes } from './notes.ts';

/** A file to be read. */
export interface FileToRead {
  /** As the user would write it: what was named, or its path below the folder that was named. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** True where the user named the file itself, not a folder that holds it. */
  readonly named: boolean;
}

const IN_FOLDERS = /\.(?:md|markdown)$/i;
const NAMED = /\.(?:md|markdown|txt)$/i;

/**
 * The files that paths stand for, each once, in the order of the arguments: files by their own name, folders for the
 * Markdown files in them at any depth, "-" for standard input. Paths that lead nowhere are reported and left out.
 */
export function collectFiles(paths: readonly string[], io: CliIo, notes: Notes): FileToRead[] {
  const found = paths.flatMap((given) => filesAt(given, io, notes));
  return [...new Map(found.map((file) => [file.path ?? '-', file])).values()];
}

function filesAt(given: string, io: CliIo, notes: Notes): FileToRead[] {
  if (given === '-') return [{ file: '-', path: undefined, named: true }];
  const absolute = path.resolve(io.cwd, given);
  try {
    const kind = io.kindOf(absolute);
    if (kind === 'folder') return filesBelow(given, absolute, io, notes);
    if (kind === 'missing') notes.problem(`Could not find ${given}: there is no such file or folder.`);
    else if (NAMED.test(given)) return [{ file: given, path: absolute, named: true }];
    else notes.problem(`${given} was not read: its name does not end in .md, .markdown or .txt.`);
  } catch (error) {
    notes.problem(`Could not read ${given}: ${reasonOf(error)}.`);
  }
  return [];
}

function filesBelow(given: string, absolute: string, io: CliIo, notes: Notes): FileToRead[] {
  const files: FileToRead[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const inside: string[] = [];
    for (const { name, kind } of entriesOf(path.join(absolute, below), path.join(given, below), io, notes)) {
      const at = path.join(below, name);
      if (kind === 'folder' && !isSkipped(name)) inside.push(at);
      if (kind === 'file' && IN_FOLDERS.test(name)) {
        files.push({ file: path.join(given, at), path: path.join(absolute, at), named: false });
      }
    }
    waiting.push(...inside.reverse());
  }
  if (files.length === 0) notes.problem(`Found no Markdown files (.md, .markdown) in ${given}.`);
  return files;
}

const isSkipped = (folder: string): boolean => folder === 'node_modules' || folder.startsWith('.');

function entriesOf(folder: string, shown: string, io: CliIo, notes: Notes) {
  try {
    return io.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    notes.problem(`Could not look into ${shown}: ${reasonOf(error)}.`);
    return [];
  }
}
