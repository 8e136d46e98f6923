import path from 'node:path';
import type { KnowledgeFile } from '../knowledge/source.ts';
import type { KnowledgePath } from '../profile/parse.ts';
import { type CliIo, reasonOf } from './io.ts';
import type { Notes } from './notes.ts';
import { readText } from './readText.ts';

const IS_KNOWLEDGE = /\.(?:yaml|yml|md)$/i;

/**
 * Reads the files of knowledge that a profile names, each once; `folder` is the profile's, an absolute path. The paths of
 * the files are relative to the current folder, with slashes. What is not there or cannot be read is reported.
 */
export function readKnowledge(
  paths: readonly KnowledgePath[],
  folder: string,
  io: CliIo,
  notes: Notes,
): KnowledgeFile[] {
  const files = new Map<string, KnowledgeFile>();
  for (const { path: named } of paths) {
    const absolute = path.resolve(folder, named);
    const found = filesAt(absolute, io, notes);
    if (found.length === 0) {
      notes.problem(`Found no files of knowledge (.yaml, or .md for clauses) at ${shownPath(absolute, io)}.`);
    }
    for (const file of found) {
      const text = textOf(file, io, notes);
      if (text !== undefined) files.set(file, { path: shownPath(file, io), text });
    }
  }
  return [...files.values()];
}

function filesAt(target: string, io: CliIo, notes: Notes): string[] {
  try {
    const kind = io.kindOf(target);
    if (kind === 'missing') return [];
    if (kind === 'file') return IS_KNOWLEDGE.test(target) ? [target] : [];
    const entries = io.list(target).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const skipped = entry.kind === 'other' || entry.name.startsWith('.') || entry.name === 'node_modules';
      return skipped ? [] : filesAt(path.join(target, entry.name), io, notes);
    });
  } catch (error) {
    notes.problem(`Could not read ${shownPath(target, io)}: ${reasonOf(error)}.`);
    return [];
  }
}

function textOf(file: string, io: CliIo, notes: Notes): string | undefined {
  try {
    const read = readText(io.readFile(file));
    if ('text' in read) return read.text;
    notes.problem(`${shownPath(file, io)} was not read: ${read.refused}.`);
  } catch (error) {
    notes.problem(`Could not read ${shownPath(file, io)}: ${reasonOf(error)}.`);
  }
  return undefined;
}

const shownPath = (absolute: string, io: CliIo): string => path.relative(io.cwd, absolute).split(path.sep).join('/');
