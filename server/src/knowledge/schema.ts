import * as z from 'zod';
import { citationSchema, contradictionSchema, periodSchema, termSchema } from './consistencySchema.ts';
import { dateSchema as date, idSchema as id, phraseSchema as phrase, sourceSchema } from './schemaBasics.ts';

/**
 * The one definition of everything in `knowledge/`: types, validation and the published JSON Schema come from here.
 * Every object is strict, so that a misspelt key is an error with a place instead of silence.
 */

export { phrase as phraseSchema, sourceSchema };

/** What an event does to the thing it happens to: see `statusAt` in `timeline.ts`. */
const eventKinds = [
  'announced',
  'adopted',
  'in-force',
  'amended',
  'invalidated',
  'repealed',
  'replaced',
  'renamed',
  'discontinued',
] as const;

/** One dated event of a timeline. */
export const timelineEventSchema = z.strictObject({
  date,
  event: z.enum(eventKinds),
  what: z.string().min(3).describe('What happened, in one plain clause that can follow "on <date>:".'),
});

const frameworkKinds = [
  'transfer-framework',
  'law',
  'programme',
  'seal',
  'body',
  'instrument',
  'case',
  'technology',
  'website',
] as const;

/** An entry of a file in `knowledge/frameworks/`. */
export const frameworkEntrySchema = z
  .strictObject({
    id,
    name: z.string().min(2).describe('The canonical name, as its owner writes it.'),
    kind: z.enum(frameworkKinds),
    jurisdictions: z.array(z.string().min(2)).default([]),
    phrases: z.array(phrase).default([]).describe('Spellings that occur in policies, in the phrase language.'),
    urls: z
      .array(z.string().regex(/^[^:\s]+\.[^:\s]+$/))
      .default([])
      .describe('Host, or host and path prefix, without scheme and without www.'),
    unless: z.array(phrase).default([]).describe('Phrases in the same sentence that show something else is meant.'),
    timeline: z.array(timelineEventSchema).min(1).describe('Dated events, oldest first.'),
    successors: z.array(id).default([]).describe('Frameworks that took its place.'),
    useInstead: z.array(id).default([]).describe('Frameworks a policy would name today instead.'),
    replacement: z
      .string()
      .optional()
      .describe('The new name or address, where swapping it in leaves the meaning of a sentence unchanged.'),
    why: z.string().min(10).describe('One sentence: why a mention of it matters in a policy today.'),
    source: z.array(sourceSchema).min(1),
    confidence: z.enum(['high', 'medium', 'low']).default('high'),
    reviewed: date,
    watch: z.string().optional().describe('What to look for at the next review.'),
    mayMean: z
      .array(id)
      .default([])
      .describe(
        'Frameworks that this unspecific name may stand for; where one of them is named too, it is taken for that.',
      ),
    report: z.boolean().default(true).describe('false: known and shown on hover, but a mention alone is no finding.'),
  })
  .describe('Anything a policy cites that can go stale: programme, law, seal, body, instrument, technology, website.');

/** A framework as the rest of the program sees it: its entry, and the file it comes from. */
export const frameworkSchema = frameworkEntrySchema.extend({
  family: z.string().describe('The file that holds it, without its ending: transfer-frameworks, seals.'),
});

/** A cue is a phrase, or a phrase with the phrases in the same sentence that take its force away. */
const cueSchema = z.union([
  phrase,
  z.strictObject({
    phrase,
    unless: z.array(phrase).default([]),
    weight: z.number().min(0.1).max(3).default(1).describe('1 covers the topic by itself; less needs company.'),
    group: z.string().optional().describe('Of the cues of one group only the strongest counts.'),
  }),
]);

/** An entry of `topics.yaml`. */
export const topicSchema = z
  .strictObject({
    id,
    title: z.string().min(2).describe('The title a section on this topic usually carries.'),
    description: z.string().min(10).describe('What a policy must say to cover it, in one sentence.'),
    headings: z.array(phrase).default([]).describe('Phrases that, found in a heading, mean the section is about this.'),
    cues: z.array(cueSchema).default([]).describe('Phrases in one sentence of the body that cover the topic.'),
    counterCues: z.array(phrase).default([]).describe('Phrases that void every cue of this topic in their sentence.'),
  })
  .describe('One thing that privacy policies are about.');

/** From the gravest to the mildest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

/** An item under `requirements` of a law. */
export const requirementSchema = z
  .strictObject({
    id: id.describe('law/article, such as gdpr/13-2-d.'),
    article: z.string().min(2).describe('As lawyers cite it, without the law: "Art. 13(2)(d)".'),
    topic: id,
    text: z.string().min(10).describe('What the policy has to say, as one plain sentence.'),
    brief: z
      .string()
      .min(3)
      .optional()
      .describe('The same as a noun phrase that can follow "could not find": "the right to data portability".'),
    sameAs: id
      .optional()
      .describe('A requirement that asks for the same words: what meets it meets this one, and messages name it once.'),
    when: id.default('always').describe('The condition under which it applies; see conditions.yaml.'),
    severity: z.enum(severities).default('warning'),
    from: date.optional().describe('The day from which it applies, where that lies after the law itself.'),
    withinMonths: z.int().min(1).optional().describe('How old, in months, the date that it asks for may be.'),
    cues: z
      .array(cueSchema)
      .default([])
      .describe('Phrases that show that it is met; without any it is met where its topic is covered.'),
    counterCues: z.array(phrase).default([]).describe('Phrases that void every cue of this item in their sentence.'),
    clause: id.optional().describe('The clause that meets it; the clause of the topic where none is named.'),
    source: z.array(sourceSchema).default([]),
  })
  .describe('One testable thing that a law asks a policy to say.');

/** A file in `laws/`. */
export const lawSchema = z.strictObject({
  id,
  name: z.string().min(3),
  shortName: z.string().min(2).describe('How a message names it: GDPR, CCPA.'),
  jurisdictions: z.array(z.string().min(2)).min(1),
  framework: id.optional().describe('The entry in frameworks/ with its timeline.'),
  signals: z.array(phrase).default([]).describe('Phrases in a policy that show that it means to follow this law.'),
  disclaimers: z
    .array(phrase)
    .default([])
    .describe('Phrases that say that the law does not apply: with one of them it is not inferred from the text.'),
  elsewhere: z
    .array(phrase)
    .default([])
    .describe('Link texts that lead to a notice of its own for this law: what is not found may stand there.'),
  source: z.array(sourceSchema).min(1),
  reviewed: date,
  watch: z.string().optional(),
  requirements: z.array(requirementSchema).min(1),
});

/** An entry of `conditions.yaml`. */
export const conditionSchema = z.strictObject({
  id,
  description: z.string().min(5),
  signals: z.array(phrase).default([]).describe('Phrases in a policy that show that the condition holds.'),
  counterSignals: z.array(phrase).default([]).describe('Phrases that void every signal in their sentence.'),
  profile: z
    .strictObject({
      certifications: z.array(id).default([]),
      contacts: z.array(z.string()).default([]),
      values: z.array(z.string()).default([]),
    })
    .optional()
    .describe('Entries of policywright.yml of which any one shows that the condition holds.'),
});

/** An entry of `placeholders.yaml`: a blank of a clause. */
export const placeholderSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z-]*)+$/)
    .describe('Path into policywright.yml.'),
  description: z.string().min(3).describe('What stands there: the text of the tab stop when the profile has no value.'),
});

/** Front matter of a file in `knowledge/clauses/`; the body below it is the clause, with `{{placeholder}}`s. */
export const clauseFrontMatterSchema = z.strictObject({
  topic: id,
  title: z.string().min(2).describe('The heading of a section that holds only this clause.'),
  description: z.string().min(5).describe('Shown in completion: when to use it.'),
  form: z.enum(['short', 'long']).default('short'),
  laws: z.array(id).default([]),
  needs: id.optional().describe('The certification without which this clause would be untrue.'),
  sentence: z.boolean().default(false).describe('true: a sentence for an existing section, not a section of its own.'),
});

/** A clause: the front matter of its file, its text, and the ids of the blanks in it. */
export const clauseSchema = clauseFrontMatterSchema.extend({
  id,
  body: z.string().min(10),
  placeholders: z.array(z.string()),
});

/** A phrase, or a phrase with what it is about; what is written as a phrase alone is about both sides. */
export const historicalSchema = z.union([
  phrase.transform((text) => ({ phrase: text, about: 'both' as const })),
  z.strictObject({
    phrase,
    about: z
      .enum(['both', 'what-follows', 'what-precedes'])
      .default('both')
      .describe('What is past: what is named after the phrase, before it, or both.'),
  }),
]);

/** `snapshot.yaml`. */
export const snapshotSchema = z.strictObject({
  snapshot: date.describe('The day on which the facts were last checked as a whole.'),
});

/** Everything in `knowledge/` as one object; `schema` is the version of this form. */
export const knowledgeSchema = z.strictObject({
  schema: z.literal(1),
  snapshot: date.describe('The day on which the facts were last checked as a whole.'),
  frameworks: z.array(frameworkSchema),
  laws: z.array(lawSchema),
  conditions: z.array(conditionSchema),
  topics: z.array(topicSchema).describe('In the order in which a policy usually treats them.'),
  clauses: z.array(clauseSchema),
  placeholders: z.array(placeholderSchema),
  historical: z.array(historicalSchema).describe('Phrases that show that what is named near them is past.'),
  contradictions: z.array(contradictionSchema),
  qualifiers: z.array(phrase).describe('Phrases that show that a sentence holds with exceptions only.'),
  citations: z.array(citationSchema),
  terms: z.array(termSchema),
  periods: z.array(periodSchema),
});

/** Where a fact can be checked. */
export type Source = z.infer<typeof sourceSchema>;
/** A dated event in the life of a framework. */
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
/** What sort of thing a framework is. */
export type FrameworkKind = (typeof frameworkKinds)[number];
/** Anything that policies cite and that can go stale. */
export type Framework = z.infer<typeof frameworkSchema>;
/** A wording that counts for a topic or a requirement; a string is a phrase of weight 1. */
export type Cue = z.infer<typeof cueSchema>;
/** One thing that privacy policies are about. */
export type Topic = z.infer<typeof topicSchema>;
/** One testable thing that a law asks a policy to say. */
export type Requirement = z.infer<typeof requirementSchema>;
/** A law, with what it asks a policy to say. */
export type Law = z.infer<typeof lawSchema>;
/** When a requirement applies. */
export type Condition = z.infer<typeof conditionSchema>;
/** Words that show that something near them is past. */
export type Historical = z.output<typeof historicalSchema>;
/** A blank of the standard clauses, and what belongs there. */
export type Placeholder = z.infer<typeof placeholderSchema>;
/** A standard text on a topic. */
export type Clause = z.infer<typeof clauseSchema>;
/** How grave a finding is. */
export type Severity = (typeof severities)[number];
/** Everything in `knowledge/`, validated and as plain data; what the build writes to `compiled.json`. */
export type KnowledgeData = z.infer<typeof knowledgeSchema>;
