import type { Policy } from '../policy/policy.ts';
import { lineOf } from './lines.ts';
import type { Inspected } from './schema.ts';

/** As many places as a reader wants to see, and as much of each. */
const MOST_EVIDENCE = 5;
const LONGEST_TEXT = 300;

/** Every topic once, with the best places first; a topic that is surely not covered has none. */
export function topicsIn(policy: Policy): Inspected['topics'] {
  return policy.topics.map(({ topic, covered, sure, evidence }) => ({
    id: topic.id,
    covered,
    sure,
    evidence: (covered || !sure ? evidence.slice(0, MOST_EVIDENCE) : []).map(({ from, to }) => ({
      line: lineOf(policy, from),
      text: onOneLine(policy.document.source.slice(from, to)),
    })),
  }));
}

function onOneLine(text: string): string {
  const line = text
    .slice(0, LONGEST_TEXT + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST_TEXT ? `${line.slice(0, line.lastIndexOf(' ', LONGEST_TEXT))} …` : line;
}
