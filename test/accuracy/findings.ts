import type { ReportedFinding } from '../../server/src/linter.ts';
import type { Policy } from '../../server/src/policy/policy.ts';
import { emptyProfile } from '../../server/src/profile/profile.ts';
import type { Span } from '../../server/src/text/span.ts';
import { AS_OF, type CorpusReader, type CorpusText } from './corpus.ts';

/**
 * One thing that a text's author is told. Topics that are not covered stand for the findings about them: which of those
 * are reported depends on the laws, and whether they are missing does not.
 */
export interface Seen {
  /** The rule, or `topic/ID`. */
  readonly key: string;
  /** All places that belong to it, the finding's own first; none for a topic. */
  readonly places: readonly Span[];
  readonly text: string;
}

/** What is seen in a text, with what was read. */
export interface Reading {
  readonly policy: Policy;
  readonly seen: readonly Seen[];
}

/** The laws that a text shows to apply. Undefined where it shows none. */
export function lawsOf({ applicability: { basis, laws } }: Policy): string[] | undefined {
  return basis === 'assumed' ? undefined : laws.map(({ law }) => law.id);
}

/** Rules about topics, which are seen as topics. */
const ABOUT_TOPICS = new Set(['missing-section']);

/**
 * Reads a text from scratch and checks it.
 * @param laws what the profile names; where it names none they are inferred, and may change with the text
 */
export function readingOf(
  { engine }: CorpusReader,
  { file, text }: Pick<CorpusText, 'file' | 'text'>,
  laws?: readonly string[],
): Reading {
  const profile = { ...emptyProfile, laws };
  const policy = engine.read(text, { profile, fileName: file });
  const findings = engine.check(policy, { profile, asOf: AS_OF, siblings: [] });
  const told = findings.filter(({ rule }) => !ABOUT_TOPICS.has(rule.id)).map(ofFinding);
  return { policy, seen: [...told, ...topics(policy)] };
}

function ofFinding({ rule, from, to, related, message }: ReportedFinding): Seen {
  const others = related.filter(({ uri }) => uri === undefined).map((place) => ({ from: place.from, to: place.to }));
  return { key: rule.id, places: [{ from, to }, ...others], text: message };
}

const topics = ({ topics }: Policy): Seen[] =>
  topics
    .filter(({ covered }) => !covered)
    .map(({ topic }) => ({ key: `topic/${topic.id}`, places: [], text: `nothing on ${topic.id}` }));
