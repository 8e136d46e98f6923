import * as z from 'zod';

/** What names an entry, and what others refer to it by. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A day (2015-10-06), a month (2015-10) or a year (2015); compared as text, which orders them in time. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date: YYYY, YYYY-MM or YYYY-MM-DD');

/** A phrase in the language of `server/src/phrases/parse.ts`. */
export const phraseSchema = z.string().min(1);

/** An official citation, with an address where there is one. */
export const sourceSchema = z
  .strictObject({
    citation: z.string().min(3).describe('The official citation: act, article, journal, case number, date.'),
    url: z.url().optional().describe('Where the cited text can be read.'),
  })
  .describe('Where a fact can be checked.');
