import * as z from 'zod';
import { severities } from '../knowledge/schema.ts';
import { listed } from '../text/listed.ts';

/** The ids that a profile may name. */
export interface KnownIds {
  readonly laws: readonly string[];
  readonly certifications: readonly string[];
  readonly rules: readonly string[];
}

const text = z.string().trim().min(1);
/** What other readers of YAML take for a number (a phone without separators) is text here. */
const textOrNumber = z.union([text, z.number()], { error: 'text' }).transform(String);
/** One or a list: "formerNames: Acme Tools" is what people write. */
const oneOrMore = (item: z.ZodType<string>) =>
  z.union([item.transform((one) => [one]), z.array(item)], { error: 'text, or a list of texts' });

const email = z.email({
  pattern: /^[^\s@"<>(),;:]{1,64}@[^\s@"<>(),;:.]+(?:\.[^\s@"<>(),;:.]+)+$/,
  error: 'an e-mail address such as privacy@acme.example',
});
const url = z.url({
  protocol: /^https?$/,
  hostname: /\./,
  error: 'a whole web address such as https://www.acme.example/privacy',
});
const domain = text.regex(/^(?:https?:\/\/)?[^\s/@:.]+(?:\.[^\s/@:.]+)+(?:\/\S*)?$/i, 'a domain such as acme.example');
const glob = text
  .max(500, 'a shorter glob: 500 characters at most')
  .regex(/^[^\\]*$/, 'a glob with "/" between folders, on Windows too');

const path = text
  .max(500, 'a shorter path: 500 characters at most')
  .regex(/^(?![/~]|[a-z]+:)[^\\]*$/i, 'a path relative to this file, with "/" between folders');

const contactSchema = z
  .strictObject({
    name: text.optional().describe('The person or office.'),
    email: email.optional().describe('The address to write to, without "mailto:".'),
    phone: textOrNumber.optional().describe('With the country code.'),
    address: text.optional().describe('The postal address, with commas or line breaks.'),
    url: url.optional().describe('A page or form.'),
  })
  .describe('How to reach somebody; every line is optional.');

/** A number or truth value may stand where text is wanted; so other readers of YAML understand "minimumAge: 16". */
const scalar = z.union([text, z.number(), z.boolean()], { error: 'text' }).transform(String);
const value = z.union([scalar, z.array(scalar).transform(listed)], { error: 'text, or a list of texts' });

const organisationSchema = z
  .strictObject({
    name: text.optional().describe('As people call it: Acme.'),
    legalName: text.optional().describe('With its legal form: Acme, Inc.'),
    formerNames: oneOrMore(text).optional().describe('Names that the policies should no longer use.'),
    domains: oneOrMore(domain)
      .optional()
      .describe('Its own domains, so that its contacts are told from those of others.'),
    address: text.optional().describe('The postal address, with commas or line breaks.'),
    website: url.optional().describe('The address of the main website.'),
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
      policies: oneOrMore(glob)
        .optional()
        .describe(
          'Globs, relative to this file, of the Markdown files that are policies: *, **, ?, {a,b}; one with ! before it takes files out again.',
        ),
      knowledge: oneOrMore(path)
        .optional()
        .describe(
          'Files or folders, relative to this file, with knowledge of your own: frameworks, laws, topics, clauses that are added to what Policywright knows, or override it.',
        ),
      rules: z.strictObject(rules).optional().describe('Severity of a rule, or off.'),
      values: z
        .record(text, value)
        .optional()
        .describe(
          'Values for the blanks in standard clauses, such as retentionPeriods: a text, or a list that is joined to one.',
        ),
    })
    .describe('What Policywright should know about an organisation.');
}

/** A profile as its file has it, after validation. */
export type ProfileFile = z.output<ReturnType<typeof profileSchema>>;
