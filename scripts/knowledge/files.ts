import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeFile } from '../../server/src/knowledge/source.ts';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

const FOLDERS = ['.', 'frameworks', 'laws', 'citations', 'clauses'];

/** Reads all files of a knowledge folder (paths relative to it), sorted, so that the result does not depend on the disk. */
export function readKnowledgeFiles(folder = path.join(root, 'knowledge')): KnowledgeFile[] {
  return FOLDERS.flatMap((name) => {
    const directory = path.join(folder, name);
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .filter((file) => /\.(?:yaml|md)$/.test(file) && file !== 'README.md')
      .sort()
      .map((file) => ({
        path: path.posix.join(name, file),
        text: readFileSync(path.join(directory, file), 'utf8'),
      }));
  });
}
