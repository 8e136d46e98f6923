import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dueEntries } from '../server/src/knowledge/currency.ts';
import { formatMistake } from '../server/src/knowledge/mistakes.ts';
import { parts } from '../server/src/knowledge/parts.ts';
import { validateKnowledge } from '../server/src/knowledge/validate.ts';
import { readKnowledgeFiles, root } from './knowledge/files.ts';
import { knowledgeJsonSchemas } from './knowledge/jsonSchema.ts';

const COMPILED = 'server/src/knowledge/compiled.json';

/**
 * Validates `knowledge/` and writes it as one JSON file for the server, and its JSON Schema.
 * @param release the day of a release: entries that nobody has reviewed for too long are then listed
 * @returns lines for the terminal, and whether there were errors (then nothing is written).
 */
export function compileKnowledge(release?: string): { readonly lines: string[]; readonly failed: boolean } {
  const { data, mistakes, absent } = validateKnowledge(readKnowledgeFiles());
  const lines = [
    ...mistakes.map((mistake) => formatMistake({ ...mistake, file: `knowledge/${mistake.file}` })),
    ...absent.map((name) => `knowledge/${parts[name].files}: warning: no such file yet, taken as empty`),
  ];
  const due = release === undefined ? [] : dueEntries(data, release).filter(({ old }) => old);
  lines.push(...due.map(({ id, reviewed }) => `knowledge/: warning: ${id} was last reviewed on ${reviewed}`));
  if (mistakes.some((mistake) => mistake.severity === 'error')) return { lines, failed: true };
  const written = [{ path: COMPILED, text: `${JSON.stringify(data)}\n` }, ...knowledgeJsonSchemas()];
  for (const file of written) if (writeChanged(file.path, file.text)) lines.push(`wrote ${file.path}`);
  return { lines, failed: false };
}

/** Leaves a file with the same content alone, so that what depends on it is not rebuilt. */
function writeChanged(file: string, text: string): boolean {
  const target = path.join(root, file);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return false;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const release = process.argv.includes('--release') ? new Date().toISOString().slice(0, 10) : undefined;
  const { lines, failed } = compileKnowledge(release);
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = failed ? 1 : 0;
}
