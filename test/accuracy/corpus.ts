import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../server/src/cli/readText.ts';
import { Engine } from '../../server/src/engine.ts';
import type { Inspected } from '../../server/src/inspect/schema.ts';
import { type InspectOptions, inspectPolicy } from '../../server/src/inspect.ts';
import { builtInKnowledge } from '../../server/src/knowledge/builtIn.ts';
import type { Policy } from '../../server/src/policy/policy.ts';
import { emptyProfile } from '../../server/src/profile/profile.ts';

/** Top folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
/** Real policies, labels and the scorer: an optional folder beside the project. */
export const SHARED = path.resolve(ROOT, '../shared');
/** The day as of which the labels were made. */
export const AS_OF = '2026-11-22';

/** A real policy. */
export interface CorpusText {
  /** The file's name without its extension; labels are found by it. */
  readonly name: string;
  /** The file's name. */
  readonly file: string;
  readonly text: string;
}

/** Whether there is anything to measure on. */
export function corpusIsThere(): boolean {
  return ['corpus/policies', 'seeds', 'labels', 'accuracy/score.mjs'].every((part) =>
    existsSync(path.join(SHARED, part)),
  );
}

/** All policies there are, those with labels and those without, by file name. */
export function corpusTexts(): CorpusText[] {
  return ['seeds', 'corpus/policies'].flatMap((folder) => {
    const files = readdirSync(path.join(SHARED, folder)).sort();
    return files.map((file) => ({ name: path.parse(file).name, file, text: textOf(path.join(SHARED, folder, file)) }));
  });
}

function textOf(file: string): string {
  const read = readText(readFileSync(file));
  if ('refused' in read) throw new Error(`${file}: ${read.refused}`);
  return read.text;
}

/** Reads policies as the command line does, without a profile. */
export class CorpusReader {
  readonly engine = new Engine(builtInKnowledge());

  /** Text to policy; a changed text keeps the name of the policy that it was made from. */
  read({ file, text }: Pick<CorpusText, 'file' | 'text'>): Policy {
    return this.engine.read(text, { profile: emptyProfile, fileName: file });
  }

  /** What `policywright inspect` would print of a text. */
  inspect(text: Pick<CorpusText, 'file' | 'text'>): Inspected {
    const options: InspectOptions = { file: text.file, asOf: AS_OF };
    return inspectPolicy(this.read(text), options);
  }
}
