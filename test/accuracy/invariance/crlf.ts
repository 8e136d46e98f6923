import type { Rewriting } from './rewriting.ts';

/** Every line ends as on Windows. */
export const crlf: Rewriting = ({ document }) =>
  Array.from(document.text.matchAll(/\r\n|\r|\n/g), ({ 0: ending, index }) => ({
    from: index,
    to: index + ending.length,
    insert: '\r\n',
  }));
