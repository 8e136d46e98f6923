import * as z from 'zod';
import { severities } from '../knowledge/schema.ts';

/** The ids that a profile may name. */
export interface KnownIds {
  readonly laws: readonly string[];
  readonly certifications: readonly string[];
  readonly rules: readonly string[];
}

const text = z.string().trim().min(1);
/** What YAML reads as a number (a phone without separators, an age) is text here. */
const textOrNumber = z.union([text, z.number()]).transform(String);
/** One or a list: "domains: acme.example" is what people write. */
const texts = z.union([text.transform((one) => [one]), z.array(text)]);

const contactSchema = z
  .strictObject({
    name: text.optional().describe('The person or office.'),
    email: text.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address').optional(),
    phone: textOrNumber.optional().describe('With the country code.'),
    address: text.optional().describe('The postal address, with commas or line breaks.'),
    url: text.optional().describe('A page or form.'),
  })
  .describe('How to reach somebody; every line is optional.');

const organisationSchema = z
  .strictObject({
    name: text.optional().describe('As people call it: Acme.'),
    legalName: text.optional().describe('With its legal form: Acme, Inc.'),
    formerNames: texts.optional().describe('Names that the policies should no longer use.'),
    domains: texts.optional().describe('Its own domains, so that its contacts are told from those of others.'),
    address: text.optional().describe('The postal address, with commas or line breaks.'),
    website: text.optional(),
  })
  .describe('Who the policies speak for.');

/**
 * The form of policywright.yml. Validation and the published JSON Schema both come from here. Unknown ids are mistakes
 * with a place, so the schema is made for the ids that exist.
 */
export function profileSchema(ids: KnownIds) {
  const severity = z.enum(['off', ...severities]);
  const rules = Object.fromEntries(ids.rules.map((id) => [id, severity.optional()]));
  return z
    .strictObject({
      organisation: organisationSchema.optional(),
      contacts: z
        .record(text, contactSchema)
        .optional()
        .describe('By purpose: privacy, support, dpo, eu-representative, uk-representative, or words of your own.'),
      laws: z.array(z.enum(ids.laws)).optional().describe('The laws to check against; inferred where left out.'),
      certifications: z
        .array(z.enum(ids.certifications))
        .optional()
        .describe('Transfer frameworks to which the organisation is certified today.'),
      policies: texts.optional().describe('Globs, relative to this file, of the Markdown files that are policies.'),
      rules: z.strictObject(rules).optional().describe('Severity of a rule, or off.'),
      values: z
        .record(text, z.union([text, z.number(), z.boolean()]).transform(String))
        .optional()
        .describe('Values for the places in standard clauses, such as retentionPeriods.'),
    })
    .describe('What Policywright should know about an organisation.');
}

/** A profile as its file has it, after validation. */
export type ProfileFile = z.output<ReturnType<typeof profileSchema>>;
