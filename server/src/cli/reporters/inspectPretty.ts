import type { Inspected } from '../../inspect/schema.ts';
import type { Paint } from '../ansi.ts';
import { printable } from '../cells.ts';
import { wrap } from '../wrap.ts';

const WIDTH = 80;

/** One document's reading as an overview for people. Ends with a line feed. */
export function inspectPretty(_document: Partial<Inspected>, _paint: Paint): string {
  return `${wrap(printable(''), { width: WIDTH })}\n`;
}
