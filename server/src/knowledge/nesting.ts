import { Lexer } from 'yaml';

/** A profile has four levels. At thousands the recursive reader of YAML uses up the stack and takes the process down. */
const DEEPEST = 100;

/**
 * True where brackets, list marks on one line or columns of indentation are nested so deeply that the text must not be
 * parsed. Looks at the text's tokens, one by one, so brackets in texts and comments do not count.
 */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  let indentation = 0;
  let startsLine = true;
  for (const token of new Lexer().lex(text)) {
    brackets += BRACKETS.get(token) ?? 0;
    marks += MARKS.has(token) ? 1 : 0;
    if (startsLine) indentation = token.startsWith(' ') ? token.length : 0;
    if (Math.max(brackets, marks, indentation) > DEEPEST) return true;
    startsLine = /[\r\n]$/.test(token);
    if (startsLine) marks = 0;
  }
  return false;
}

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);
const MARKS: ReadonlySet<string> = new Set(['-', '?']);
