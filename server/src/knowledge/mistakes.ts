import { capitalised } from '../text/capitalised.ts';

/** A place in a file of `knowledge/`; offsets in UTF-16 units from the start of the file, end exclusive. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One mistake in a knowledge file; line and column count from 1, the column in UTF-16 units. */
export interface Mistake extends Place {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Formats a mistake as compilers do: `file:line:column: message`. */
export function formatMistake(mistake: Mistake): string {
  const mark = mistake.severity === 'warning' ? 'warning: ' : '';
  return `${mistake.file}:${mistake.line}:${mistake.column}: ${mark}${mistake.message}`;
}

/** The message of a mistake as a sentence. */
export function mistakeSentence({ message }: Mistake): string {
  const end = /[.?!]$/.test(message) ? '' : '.';
  return capitalised(message) + end;
}

/** Orders mistakes by file, then by place. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}

/** Line and column (from 1) of an offset; CRLF, LF and a lone CR each end a line. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code !== 10 && code !== 13) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
