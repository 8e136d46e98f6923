import { readdir, readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtInKnowledge } from './knowledge/builtIn.ts';
import { serve } from './server.ts';
import type { FileSystem } from './workspace/fileSystem.ts';
import { systemTimers } from './workspace/scheduler.ts';
import { localDay } from './workspace/today.ts';

// Importing this file starts the server. How to talk to the client says the command line: --stdio or --node-ipc.

/** Larger files are no policies. */
const LARGEST_FILE = 4_000_000;
const SKIPPED_FOLDERS = /^(?:\..*|node_modules|vendor|dist|build|out)$/;
/** Folders are searched this deep. */
const DEEPEST = 12;

const files: FileSystem = {
  async readText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      if (size > LARGEST_FILE) return undefined;
      const bytes = await readFile(path);
      return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  },

  async findFiles(folder, extensions, limit) {
    const found: string[] = [];
    if (folder.startsWith('file:')) await collect(fileURLToPath(folder), extensions, limit, DEEPEST, found);
    return found;
  },
};

async function collect(
  folder: string,
  extensions: readonly string[],
  limit: number,
  depth: number,
  found: string[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (found.length >= limit) return;
    const path = `${folder}/${entry.name}`;
    if (entry.isFile() && extensions.some((extension) => entry.name.toLowerCase().endsWith(extension))) {
      found.push(pathToFileURL(path).href);
    } else if (entry.isDirectory() && depth > 0 && !SKIPPED_FOLDERS.test(entry.name)) {
      await collect(path, extensions, limit, depth - 1, found);
    }
  }
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ERR_INVALID_FILE_URL_PATH';
}

const connection = createConnection(ProposedFeatures.all);
const report = (error: unknown): void =>
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
// One failed task must not take the documents of all others down.
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

serve(connection, {
  knowledge: builtInKnowledge(),
  fileSystem: files,
  timers: systemTimers,
  today: () => localDay(new Date()),
  now: () => performance.now(),
});
