import type { Policy } from '../policy/policy.ts';
import { lastLineOf, lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** The sections in order; a section ends with its last line that is not blank. */
export function sectionsIn(policy: Policy): Inspected['sections'] {
  return policy.sections.map((section) => ({
    title: section.title,
    level: section.level,
    line: lineOf(policy, section.titleSpan.from),
    endLine: lastLineOf(policy, section.span),
    ...(section.number !== undefined && { number: section.number }),
    topics: [...(policy.topicsOfSection.get(section) ?? [])],
  }));
}
