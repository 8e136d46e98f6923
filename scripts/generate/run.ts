import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './generator.ts';

/** The files that are missing or differ from what they should hold. Line ends do not count: Git may have changed them. */
export function outOfDate(files: readonly GeneratedFile[], root: string): GeneratedFile[] {
  return files.filter((file) => {
    const target = path.join(root, file.path);
    return !existsSync(target) || readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== file.text;
  });
}

/** Writes files below a root, and the folders they need. */
export function writeFiles(files: readonly GeneratedFile[], root: string): void {
  for (const file of files) {
    const target = path.join(root, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}
