import fc from 'fast-check';
import type { TextChange } from '../../../server/src/markdown/document.ts';

/** Pieces of which policies are made, and some that break things. */
const PIECES = [
  '# Privacy Policy\n\n',
  '## Cookies\n\n',
  'Retention\n---------\n\n',
  '**Your rights**\n\n',
  '1\\. Scope\n\n',
  'We comply with the U.S.-EU Safe Harbor Framework. ',
  'All data is encrypted with SSL. ',
  'Write to privacy@example.com or call +1 212 555 0123. ',
  '[our form](https://forms.example.com/contact "Form")\n',
  '* one\n* two\n\n',
  '  1. Nested\n\n     text\n',
  '> quoted\n> text\n\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  '<p>Raw <b>HTML</b></p>\n\n',
  '<!-- policywright-disable-next-line stale-technology -- a test -->\n',
  '```\ncode\n```\n',
  '---\n',
  '\r\n\r\n',
  '\r',
  '~~~~~~~\n',
  'Last updated: 3 May 2024\n\n',
  '5 Quay Street, Bristol BS1 4DJ, United Kingdom\n\n',
  'We may share personal data with service providers for the purposes described in Section 4 above. ',
  '\ud83d\ude00 \ud800 ',
  '{{ company }} [COMPANY NAME] ',
  `${'A line that nobody wrapped goes on and on. '.repeat(6)}\n`,
  '`',
  '*',
  '_',
  '[',
  ']',
  '(',
  '<',
  '>',
  '\\',
  '|',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
];

/** Texts like policies, broken in every way. */
export const policyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Edits anywhere in a text of any length: places are fractions of the text. */
export const edits: fc.Arbitrary<readonly { at: number; length: number; insert: string }[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The edit as a change of a text. */
export function changeOf(
  text: string,
  { at, length, insert }: { at: number; length: number; insert: string },
): TextChange {
  const from = Math.floor(at * text.length);
  return { from, to: Math.min(text.length, from + length), insert };
}
