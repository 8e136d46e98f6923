import * as z from 'zod';
import { dateSchema, idSchema, phraseSchema, sourceSchema } from './schemaBasics.ts';

const statementSchema = z.strictObject({
  says: z.string().min(10).describe('What the sentence says, as a clause that can follow "the policy says".'),
  phrases: z.array(phraseSchema).min(1).describe('Phrases by which a policy says so.'),
  unless: z.array(phraseSchema).default([]).describe('Phrases in the same sentence that show that it says less.'),
});

/** An entry of `contradictions.yaml`. */
export const contradictionSchema = z
  .strictObject({
    id: idSchema,
    claim: statementSchema.describe('What is promised without exception. A qualifier in its sentence voids it.'),
    contrary: statementSchema.describe('What takes the promise back.'),
    source: z.array(sourceSchema).min(1),
    reviewed: dateSchema,
  })
  .describe('Two statements of which one policy can make only one.');

/** An entry of a file in `citations/`. */
export const citationSchema = z
  .strictObject({
    id: idSchema,
    phrases: z
      .array(phraseSchema)
      .min(1)
      .describe('How the section is cited, with the words that name its law where its number alone does not.'),
    about: z
      .array(phraseSchema)
      .default([])
      .describe(
        'Where the number has a new meaning: phrases in the same sentence that show that the old one is meant.',
      ),
    unless: z
      .array(phraseSchema)
      .default([])
      .describe('Phrases in the same sentence that show something else is meant.'),
    date: dateSchema.describe('The day on which the section was moved or repealed.'),
    what: z.string().min(10).describe('What happened, in one plain clause that can follow "on <date>".'),
    now: z
      .string()
      .min(3)
      .optional()
      .describe('What to cite today, as lawyers write it; left out where nothing took its place.'),
    swap: z
      .array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) }))
      .default([])
      .describe('The number as it is written and the one that took its place, where nothing else has to change.'),
    source: z.array(sourceSchema).min(1),
    confidence: z.enum(['high', 'medium', 'low']).default('high'),
    reviewed: dateSchema,
    watch: z.string().optional().describe('What to look for at the next review.'),
  })
  .describe('A section of a law that policies cite by a number which an amendment moved or repealed.');

/** An entry of `terms.yaml`. */
export const termSchema = z
  .strictObject({
    id: idSchema,
    terms: z
      .array(z.string().regex(/^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*$/u, 'words with capitals, in the singular'))
      .min(1)
      .describe('What policies call it: words with capitals, in the singular.'),
    interchangeable: z
      .boolean()
      .default(false)
      .describe('true: the terms mean one thing, so that a policy which defines one of them should use that one.'),
  })
  .describe('Something that policies often define a term for.');

/** An entry of `periods.yaml`. */
export const periodSchema = z
  .strictObject({
    id: idSchema,
    says: z.string().min(5).describe('What takes so long, as the subject of a sentence.'),
    phrases: z.array(phraseSchema).min(1).describe('Phrases that show that a period in their sentence is this one.'),
    unless: z
      .array(phraseSchema)
      .default([])
      .describe('Phrases in the same sentence that show another period is meant.'),
  })
  .describe('Something that takes a stated time, of which a policy should name one.');

/** Two statements that cannot both be true of one policy. */
export type Contradiction = z.infer<typeof contradictionSchema>;
/** A citation that was right once. */
export type Citation = z.infer<typeof citationSchema>;
/** Terms that policies define, those for one thing together. */
export type Term = z.infer<typeof termSchema>;
/** What a period of time in a policy can be about. */
export type Period = z.infer<typeof periodSchema>;
