import { cellsOf } from './cells.ts';

/** How a text is broken into lines; all numbers are character cells. */
export interface WrapOptions {
  readonly width: number;
  /** Cells that are taken already on the first line, the space before the text among them. */
  readonly start?: number;
  /** Spaces before every line but the first. */
  readonly indent?: number;
}

/** Breaks a text at spaces so that no line is wider than asked, unless a single word is. Joined by line feeds. */
export function wrap(text: string, { width, start = 0, indent = 0 }: WrapOptions): string {
  let line = '';
  let taken = start;
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const cells = cellsOf(word);
    const full = taken + (line === '' ? 0 : 1) + cells > width;
    if (full && (line !== '' || (lines.length === 0 && start > indent))) {
      lines.push(line);
      line = '';
      taken = indent;
    }
    taken += cells + (line === '' ? 0 : 1);
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

/** Several paragraphs, each wrapped and indented alike, joined by line feeds. */
export function indented(lines: readonly string[], indent: number, width: number): string {
  const margin = ' '.repeat(indent);
  return lines.map((line) => margin + wrap(line, { width, start: indent, indent })).join('\n');
}
