import { type Document, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import type { Mistake, Place } from './mistakes.ts';
import { lineAndColumn } from './mistakes.ts';
import { isNestedTooDeeply } from './nesting.ts';

/** Steps from the root of a YAML document to a value: keys and list positions. */
export type Path = readonly PropertyKey[];

/** A knowledge file; `path` is relative to the folder that holds `frameworks/`, `laws/` and the rest, with slashes. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** A YAML text (a whole file, or the front matter of one) whose values can be traced back to their place. */
export interface YamlSource {
  readonly file: KnowledgeFile;
  /** Plain data; undefined where the text is empty. */
  readonly value: unknown;
  readonly syntaxMistakes: readonly Mistake[];
  /** The place of the value at a path; of the nearest value around it when there is none. */
  locate(path: Path): Place;
  /** The place of a key in the map at a path. */
  locateKey(path: Path, key: string): Place;
}

/** Makes a mistake at a place in a file. */
export function mistakeAt(file: KnowledgeFile, start: number, end: number, message: string): Mistake {
  return { file: file.path, start, end, message, severity: 'error', ...lineAndColumn(file.text, start) };
}

/**
 * Parses a YAML part of a file.
 * @param yaml the part; `base` is its offset in the file's text.
 */
export function readYaml(file: KnowledgeFile, yaml = file.text, base = 0): YamlSource {
  // What cannot be parsed without harm is read as if it were empty, and the mistake says why.
  const refused = refusal(yaml);
  const document = parseDocument(refused ? '' : yaml, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const place = (range: readonly number[] | null | undefined): Place => {
    const [start = 0, end = start] = range ?? [];
    return { file: file.path, start: base + start, end: base + end };
  };
  const locate = (path: Path): Place => place(nearestNode(document, path)?.range);
  const read = plainValue(document);
  const problem = refused ?? read.problem;
  return {
    file,
    value: read.value,
    syntaxMistakes: [
      ...(problem ? [mistakeAt(file, base, base, problem)] : []),
      ...document.errors.map((error) =>
        mistakeAt(file, base + error.pos[0], base + error.pos[1], `not readable as YAML: ${error.message}`),
      ),
    ],
    locate,
    locateKey: (path, key) => {
      const map = nearestNode(document, path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return isNode(pair?.key) ? place(pair.key.range) : locate(path);
    },
  };
}

/** A list of frameworks of all laws is far smaller. */
const LARGEST = 2_000_000;

function refusal(yaml: string): string | undefined {
  if (yaml.length > LARGEST) return 'larger than 2 MB, so it was not read';
  return isNestedTooDeeply(yaml) ? 'nested too deeply, so it was not read' : undefined;
}

/** What can be read of a document, with errors or without: its other entries should not suffer. */
function plainValue(document: Document): { readonly value: unknown; readonly problem?: string } {
  try {
    return { value: document.toJS() };
  } catch {
    const problem = 'its aliases (*) unfold into too much text, or lead nowhere; write the values out';
    return { value: undefined, ...(document.errors.length === 0 && { problem }) };
  }
}

function nearestNode(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return undefined;
}
