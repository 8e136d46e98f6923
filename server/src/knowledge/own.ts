import { type Knowledge, loadKnowledge } from './load.ts';
import { compareMistakes, lineAndColumn, type Mistake } from './mistakes.ts';
import { withOverrides } from './overriding.ts';
import { partNames, partOf, parts } from './parts.ts';
import type { KnowledgeFile } from './source.ts';
import { validateKnowledge } from './validate.ts';

/** Knowledge with what a workspace adds to it. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge;
  /** In the files of the workspace, by file and place. What a mistake stands in is left out, all else counts. */
  readonly mistakes: readonly Mistake[];
}

/** Adds the files of a workspace to knowledge. Never fails. */
export function withOwnKnowledge(base: Knowledge, files: readonly KnowledgeFile[]): OwnKnowledge {
  const known = files.filter(({ path }) => partOf(path) !== undefined);
  const { data, mistakes } = validateKnowledge(known, base);
  const unknown = files.filter((file) => !known.includes(file) && !isPage(file)).map(notKnown);
  return {
    knowledge: loadKnowledge(withOverrides(base, data)),
    mistakes: [...mistakes, ...unknown].sort(compareMistakes),
  };
}

/** Markdown that is no clause is there to be read by people. */
const isPage = ({ path }: KnowledgeFile): boolean => path.endsWith('.md');

function notKnown({ path, text }: KnowledgeFile): Mistake {
  const [line = ''] = /^[^\r\n]{0,200}/.exec(text) ?? [];
  const message = `not read: files of knowledge are ${partNames.map((name) => parts[name].files).join(', ')}`;
  return { file: path, start: 0, end: line.length, severity: 'warning', message, ...lineAndColumn(text, 0) };
}
