import { z } from 'zod';
import { citationSchema, contradictionSchema, periodSchema, termSchema } from '../knowledge/consistencySchema.ts';
import {
  clauseSchema,
  conditionSchema,
  frameworkSchema,
  lawSchema,
  placeholderSchema,
  requirementSchema,
  timelineEventSchema,
  topicSchema,
} from '../knowledge/schema.ts';

const status = z.enum(['current', 'stale', 'upcoming']);

/** What `policywright knowledge --format json` prints. */
export const knowledgeOutputSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this form; a change that breaks readers raises it.'),
  snapshot: z.string().describe('The day on which the facts were last checked as a whole.'),
  asOf: z.string().describe('The day for which status is given.'),
  frameworks: z.array(
    frameworkSchema.omit({ timeline: true }).extend({
      status: status.describe('Whether naming it on the day is right, out of date, or ahead of its time.'),
      events: z.array(timelineEventSchema).describe('Its timeline, oldest first.'),
    }),
  ),
  laws: z.array(lawSchema.omit({ requirements: true })),
  requirements: z.array(requirementSchema.extend({ law: z.string().describe('Id of the law that makes it.') })),
  topics: z.array(topicSchema).describe('In the order in which a policy usually treats them.'),
  clauses: z.array(clauseSchema),
  conditions: z.array(conditionSchema),
  placeholders: z.array(placeholderSchema),
  citations: z.array(citationSchema),
  contradictions: z.array(contradictionSchema),
  periods: z.array(periodSchema),
  terms: z.array(termSchema),
});

/** What `policywright knowledge --format json` prints. */
export type KnowledgeOutput = z.infer<typeof knowledgeOutputSchema>;

const dueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  reviewed: z.string(),
  old: z.boolean().describe('true: the review is more than 18 months ago.'),
  happened: z.array(timelineEventSchema).describe('Events that have come about since the review.'),
  watch: z.string().optional().describe('What to look for.'),
});

/** What `policywright knowledge --due --format json` prints. */
export const dueOutputSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this form; a change that breaks readers raises it.'),
  asOf: z.string().describe('The day on which it was asked.'),
  due: z.array(dueSchema).describe('The most pressing first.'),
});

/** What `policywright knowledge --due --format json` prints. */
export type DueOutput = z.infer<typeof dueOutputSchema>;
