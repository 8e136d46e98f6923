import { z } from 'zod';
import { severities } from '../knowledge/schema.ts';

const line = z.int().min(1).describe('1-based line; LF, CRLF and a lone CR each end one.');
const column = z.int().min(1).describe('1-based column in UTF-16 units.');

const findingSchema = z.strictObject({
  rule: z.string().describe('Id of the rule; `policywright explain ID` tells more.'),
  severity: z.enum(severities),
  message: z.string(),
  line,
  column,
  endLine: line,
  endColumn: column,
  related: z.array(
    z.strictObject({
      file: z.string().optional().describe('The other document; left out where it is the same one.'),
      line,
      message: z.string(),
    }),
  ),
  fixes: z.array(
    z.strictObject({
      title: z.string(),
      level: z.enum(['safe', 'suggestion']).describe('safe: the meaning stays. suggestion: a person should choose.'),
    }),
  ),
});

/** One document of `policywright lint --format json`. */
export const lintedFileSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this form; a change that breaks readers raises it.'),
  file: z.string().describe('As it was named, or its path below the folder that was named.'),
  isPolicy: z.boolean().describe('false: it does not read like a privacy policy, so it was not checked.'),
  findings: z.array(findingSchema).describe('In the order of the text.'),
});

/** All of it: an array, one element a document. */
export const lintOutputSchema = z.array(lintedFileSchema);

/** A document and what was found in it, as `policywright lint --format json` prints them. */
export type LintedFile = z.infer<typeof lintedFileSchema>;
