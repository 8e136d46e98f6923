import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { CliIo, FolderEntry, PathKind } from './io.ts';

/** The real process: its streams, files and clock. */
export function nodeIo(): CliIo {
  return {
    cwd: process.cwd(),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    environment: process.env,
    kindOf,
    list: (folder) =>
      readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => {
        const kind = entry.isSymbolicLink() ? linkedKind(path.join(folder, entry.name)) : kindOfEntry(entry);
        return { name: entry.name, kind };
      }),
    readFile: (file) => readFileSync(file),
    today: () => isoDay(new Date()),
    now: () => performance.now(),
  };
}

function kindOf(target: string): PathKind {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return 'missing';
  return found.isDirectory() ? 'folder' : 'file';
}

const kindOfEntry = (entry: { isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Links to files are followed; links to folders are not, because they can lead in a circle. */
function linkedKind(target: string): FolderEntry['kind'] {
  return statSync(target, { throwIfNoEntry: false })?.isFile() ? 'file' : 'other';
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
