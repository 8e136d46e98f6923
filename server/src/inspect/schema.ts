import { z } from 'zod';

/**
 * What `policywright inspect` prints of one document: types, validation and the published JSON Schema come from here.
 * Lines are 1-based (LF, CRLF and a lone CR each end one), columns 1-based in UTF-16 units, dates ISO 8601.
 */

const line = z.int().min(1);
const column = z.int().min(1);
const partialDate = z
  .string()
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
  .describe('YYYY-MM-DD, or YYYY-MM where the text gives only the month.');

const sectionSchema = z.strictObject({
  title: z.string().describe('As a reader sees it: no markup, no number.'),
  level: z.int().min(1).max(6),
  line,
  endLine: line.describe('The last line of the section, with its subsections.'),
  number: z.string().optional().describe('As written, without its dot or bracket.'),
  topics: z.array(z.string()).describe('Ids of the topics that the heading names.'),
});

/** How `inspect` shows whether a topic is covered, and where. */
export const topicSchema = z.strictObject({
  id: z.string(),
  covered: z.boolean().describe('Whether the policy says something of substance on it.'),
  sure: z.boolean().describe('false: the program would rather ask than assert.'),
  evidence: z.array(z.strictObject({ line, text: z.string() })).describe('Where it does, the best places first.'),
});

const frameworkStatuses = ['stale', 'current', 'historical', 'upcoming'] as const;

/** How `inspect` shows a mention of a framework. */
export const frameworkSchema = z.strictObject({
  id: z.string(),
  text: z.string().describe('The words that name it, as they stand in the text.'),
  line,
  column,
  status: z.enum(frameworkStatuses).describe('historical: stale, and the text itself says that it is past.'),
});

/** How `inspect` shows a contact. */
export const contactSchema = z.strictObject({
  kind: z.enum(['email', 'phone', 'postal', 'url']),
  value: z.string(),
  line,
  column,
  party: z.enum(['own', 'third-party']).describe('Whether it is the organisation’s own, or a regulator’s, vendor’s …'),
  purpose: z.string().optional().describe('What it is for, where the text says so: privacy, support, dpo …'),
});

const documentTypes = [
  'privacy-policy',
  'cookie-policy',
  'pointer',
  'terms',
  'security-policy',
  'code-of-conduct',
  'agreement',
  'readme',
  'blog',
  'other',
] as const;

const dateRoles = ['last-updated', 'effective', 'changelog', 'front-matter', 'other'] as const;

const conflictSchema = z.strictObject({
  kind: contactSchema.shape.kind,
  lines: z.array(line).min(1),
  why: z.string(),
});

/** How `inspect` shows one document. Lines count from 1. */
export const inspectedSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this form; a change that breaks readers raises it.'),
    file: z.string().describe('As it was named, or its path below the folder that was named; "-" is standard input.'),
    isPolicy: z.boolean().describe('Whether it reads like a privacy policy. `lint` checks only those.'),
    documentType: z.enum(documentTypes).describe('What it reads like. A pointer only says where the policy is.'),
    language: z
      .string()
      .describe('BCP 47 code of the language that it is written in; "und" for one that is not known.'),
    organisation: z.string().nullable().describe('Who the policy speaks for, as it is written.'),
    lastUpdated: partialDate.nullable().describe('The later of the dates that the document gives itself.'),
    sections: z.array(sectionSchema),
    topics: z.array(topicSchema).describe('Every topic once.'),
    frameworks: z.array(frameworkSchema).describe('Every mention of something that can go stale.'),
    contacts: z.array(contactSchema),
    conflicts: z.array(conflictSchema).describe('Contacts for the same purpose that disagree.'),
    dates: z.array(z.strictObject({ role: z.enum(dateRoles), iso: partialDate, line })),
    references: z
      .array(z.strictObject({ text: z.string(), line, resolved: z.boolean() }))
      .describe('References to sections, tables and anchors of the document itself.'),
    definedTerms: z.array(z.strictObject({ term: z.string(), line, uses: z.int().min(0) })),
    danglingIntros: z
      .array(z.strictObject({ line, text: z.string() }))
      .describe('Sentences that promise a list which does not come.'),
    placeholders: z.array(z.strictObject({ line, text: z.string() })),
    foreignOrganisations: z
      .array(z.strictObject({ line, text: z.string() }))
      .describe('Names of other companies where the organisation’s own should stand.'),
  })
  .describe('What Policywright reads in one document.');

/** All that `--format json` prints: an array, one element a document. `--format ndjson` prints one element a line. */
export const inspectOutputSchema = z.array(inspectedSchema);

/** One document as `policywright inspect --format json` prints it. */
export type Inspected = z.infer<typeof inspectedSchema>;
