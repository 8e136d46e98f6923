import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../knowledge/files.ts';
import type { Generator } from './generator.ts';

/** Where the hand-written parts of the rules' pages are, relative to the root. */
export const WHY_FOLDER = 'docs/rules/why';

/** The hand-written part of each rule's page by the rule's id, without white space at its ends. */
export function whyTexts(): ReadonlyMap<string, string> {
  const folder = path.join(root, WHY_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return new Map(
    names.sort().map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return [name.slice(0, -3), text.trim()] as const;
    }),
  );
}

/** `server/src/rules/why.json`: the texts in the form in which the server bundles them. */
export const bundledWhyTexts: Generator = {
  name: 'why texts',
  files: () => {
    const text = `${JSON.stringify(Object.fromEntries(whyTexts()), null, 2)}\n`;
    return [{ path: 'server/src/rules/why.json', text }];
  },
};
