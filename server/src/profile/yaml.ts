import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../knowledge/source.ts';
import type { Span } from '../text/span.ts';

/** Something wrong in policywright.yml. The span is absolute, in UTF-16 units. */
export interface ProfileMistake extends Span {
  readonly message: string;
}

/** The YAML of a profile as plain data, with the way back to where each value is written. */
export interface ProfileYaml {
  /** Maps, lists and texts: numbers, dates and words such as "yes" stay as they are written. */
  readonly value: unknown;
  readonly mistakes: readonly ProfileMistake[];
  /** The place of the value at a path, or of the nearest value around it. */
  locate(path: Path): Span;
  /** The place of a key in the map at a path. */
  locateKey(path: Path, key: string): Span;
}

/** Far more than any profile needs; an alias bomb (a few lines that unfold into gigabytes) goes beyond it. */
const MOST_ALIASES = 100;
/** One slip can upset the rest of a file; nobody reads on after so many consequences of it. */
const MOST_SYNTAX_MISTAKES = 20;

/** Parses a profile's text. Never fails: what is no YAML is a mistake, and the value is what could be read around it. */
export function readProfileYaml(text: string): ProfileYaml {
  // "failsafe" has no numbers, so that a telephone number keeps its plus sign and its zeros.
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const mistakes = [...syntaxMistakes(document, text), ...tidy(document)];
  return {
    value: plainValue(document, mistakes),
    mistakes,
    locate: (path) => spanOf(nearestNode(document, path), text),
    locateKey: (path, key) => {
      const map = nearestNode(document, path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return spanOf(isNode(pair?.key) ? pair.key : map, text);
    },
  };
}

function syntaxMistakes(document: Document.Parsed, text: string): ProfileMistake[] {
  const errors = document.errors.slice(0, MOST_SYNTAX_MISTAKES);
  return [
    ...errors.map(({ pos: [from, to], message }) => ({
      ...firstLine(from, to, text),
      message: `Not readable as YAML: ${message.replace(/\.$/, '')}.`,
    })),
    ...document.warnings
      .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
      .map(({ pos: [from, to] }) => ({ from, to, message: needsQuotes('!') })),
  ];
}

const needsQuotes = (sign: string): string =>
  `In YAML, "${sign}" at the start of a value has a meaning of its own. Put the value in quotes.`;

/** Takes out what has no value or cannot count, so that the rest can be validated, and tells of it. */
function tidy(document: Document.Parsed): ProfileMistake[] {
  const mistakes: ProfileMistake[] = [];
  visit(document, {
    Map: (_, map) => {
      mistakes.push(...removeKeys(map));
    },
    Pair: (_, pair, ancestors) => {
      if (!isEmpty(pair.value)) return undefined;
      // A heading of the file without entries is a template not yet filled in.
      if (ancestors.some(isPair)) {
        mistakes.push({
          ...rangeOf(pair.key),
          message: `"${keyOf(pair)}" has no value. Write one, or remove the line.`,
        });
      }
      return visit.REMOVE;
    },
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) {
        mistakes.push({ ...rangeOf(alias), message: needsQuotes('*') });
        return new Scalar(undefined);
      }
      return undefined;
    },
  });
  return mistakes;
}

/** Removes keys that are no text, and those that were there before: the first one counts, as the message says. */
function removeKeys(map: YAMLMap): ProfileMistake[] {
  const mistakes: ProfileMistake[] = [];
  const seen = new Set<string>();
  map.items = map.items.filter((pair) => {
    const key = keyOf(pair);
    if (key === undefined) {
      const message = 'A key must be plain text. If this is a value that starts with a brace, put it in quotes.';
      mistakes.push({ ...rangeOf(map), message });
      return false;
    }
    if (seen.has(key)) {
      mistakes.push({ ...rangeOf(pair.key), message: `"${key}" is here twice; the first one counts. Remove one.` });
      return false;
    }
    seen.add(key);
    return true;
  });
  return mistakes;
}

const keyOf = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);

/** True for what YAML calls null: nothing at all, "~" or "null". Quotes make a text of it. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.type === 'PLAIN' && /^(?:~|null|)$/.test(String(value.value)));
}

function plainValue(document: Document.Parsed, mistakes: ProfileMistake[]): unknown {
  if (isEmpty(document.contents)) return undefined;
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const message = 'The aliases (*) of this file unfold into too much text. Write the values out.';
    mistakes.push({ ...firstAlias(document), message });
    return undefined;
  }
}

function firstAlias(document: Document.Parsed): Span {
  let found: Span = { from: 0, to: 0 };
  visit(document, {
    Alias: (_, alias) => {
      found = rangeOf(alias);
      return visit.BREAK;
    },
  });
  return found;
}

function nearestNode(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return undefined;
}

function rangeOf(node: unknown): Span {
  const [from = 0, to = from] = (isNode(node) && node.range) || [];
  return { from, to };
}

function spanOf(node: Node | undefined, text: string): Span {
  const { from, to } = rangeOf(node);
  return firstLine(from, to, text);
}

/** Of a stretch of many lines the first is enough to mark. */
function firstLine(from: number, to: number, text: string): Span {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(from, to)) ?? [];
  return { from, to: from + line.length };
}
