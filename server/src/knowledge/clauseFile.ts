import { type Entry, mistake, readEntry } from './entries.ts';
import type { Mistake } from './mistakes.ts';
import { type Clause, clauseFrontMatterSchema } from './schema.ts';
import { type KnowledgeFile, readYaml } from './source.ts';

const FENCE = '---';
const PLACEHOLDER = /\{\{([^{}\n]*)\}\}/g;

/** A placeholder in a clause body; offsets in UTF-16 units in the file's text. */
export interface PlaceholderUse {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A validated clause with the places of its placeholders. */
export interface ClauseEntry extends Entry<Clause> {
  readonly uses: readonly PlaceholderUse[];
}

/** Reads `clauses/<id>.md`: front matter, then the body with `{{placeholder}}`s. Mistakes are added to `mistakes`. */
export function readClause(file: KnowledgeFile, mistakes: Mistake[]): ClauseEntry | undefined {
  const split = splitFrontMatter(file.text);
  const source = readYaml(file, split?.yaml ?? '', split?.yamlStart ?? 0);
  if (!split) {
    mistakes.push(mistake(source, source.locate([]), 'a clause starts with front matter between two lines of "---"'));
    return undefined;
  }
  mistakes.push(...source.syntaxMistakes);
  const entry = readEntry(clauseFrontMatterSchema, source, [], mistakes);
  const body = split.body.trim();
  if (body.length < 10) {
    const place = { file: file.path, start: split.bodyStart, end: file.text.length };
    mistakes.push(mistake(source, place, 'the clause has no text below its front matter'));
    return undefined;
  }
  if (!entry) return undefined;
  const uses = placeholderUses(split.body, split.bodyStart);
  const placeholders = [...new Set(uses.map((use) => use.id))];
  return { ...entry, uses, value: { ...entry.value, id: idOf(file.path), body, placeholders } };
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}

function placeholderUses(body: string, base: number): PlaceholderUse[] {
  return [...body.matchAll(PLACEHOLDER)].map((match) => ({
    id: (match[1] ?? '').trim(),
    start: base + match.index,
    end: base + match.index + match[0].length,
  }));
}

function splitFrontMatter(text: string) {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return undefined;
  const yamlStart = opening[0].length;
  const closing = new RegExp(`^${FENCE}[ \\t]*(?:\\r?\\n|$)`, 'm').exec(text.slice(yamlStart));
  if (!closing) return undefined;
  const yamlEnd = yamlStart + closing.index;
  const bodyStart = yamlEnd + closing[0].length;
  return { yaml: text.slice(yamlStart, yamlEnd), yamlStart, body: text.slice(bodyStart), bodyStart };
}
