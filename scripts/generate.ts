import { pathToFileURL } from 'node:url';
import { formatMistake } from '../server/src/knowledge/mistakes.ts';
import { validateKnowledge } from '../server/src/knowledge/validate.ts';

import type { GeneratedFile, Generator } from './generate/generator.ts';
import { outputSchemas } from './generate/inspectSchema.ts';
import { knowledgePages } from './generate/knowledgePages.ts';
import { profileSchema } from './generate/profileSchema.ts';
import { readmeRules } from './generate/readmeRules.ts';
import { ruleDocs } from './generate/ruleDocs.ts';
import { outOfDate, writeFiles } from './generate/run.ts';
import { knowledgeSchemas } from './generate/schema.ts';
import { snippets } from './generate/snippets.ts';
import { bundledWhyTexts } from './generate/whyTexts.ts';
import { readKnowledgeFiles, root } from './knowledge/files.ts';

/**
 * Writes every file of the repository that follows from something else in it.
 *
 *     tsx scripts/generate.ts           writes what is out of date
 *     tsx scripts/generate.ts --check   writes nothing; exit code 1 and a list when something is out of date
 */
export const generators: readonly Generator[] = [
  snippets,
  knowledgeSchemas,
  profileSchema,
  knowledgePages,
  outputSchemas,
  bundledWhyTexts,
  ruleDocs,
  readmeRules,
];

/** Everything that the generators make, from the knowledge files as they are now. Throws where those hold errors. */
export function generateAll(): GeneratedFile[] {
  const { data, mistakes } = validateKnowledge(readKnowledgeFiles());
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((mistake) => formatMistake({ ...mistake, file: `knowledge/${mistake.file}` }));
    throw new Error(`The knowledge files hold mistakes:\n${lines.join('\n')}`);
  }
  return generators.flatMap((generator) => generator.files(data));
}

function main(args: readonly string[]): number {
  const stale = outOfDate(generateAll(), root);
  if (args.includes('--check')) {
    for (const file of stale) process.stderr.write(`${file.path} is out of date: run npm run generate\n`);
    return stale.length > 0 ? 1 : 0;
  }
  writeFiles(stale, root);
  for (const file of stale) process.stderr.write(`wrote ${file.path}\n`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
