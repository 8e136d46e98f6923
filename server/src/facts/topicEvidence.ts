import type { Topic } from '../knowledge/schema.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase, SharedPhrases } from '../phrases/sharedPhrases.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Cues of one group say the same thing of a topic: only the strongest of them counts. The same object for one group. */
export interface CueGroup {
  /** Index among the groups of all topics; those of one topic stand together. */
  readonly index: number;
  /** Unique over all topics. */
  readonly id: string;
  /** Id of the topic. */
  readonly topic: string;
}

/** Words that speak of a topic: a cue in a sentence. */
export interface TopicEvidence extends Fact {
  readonly group: CueGroup;
  /** The cue's weight: 1 covers the topic by itself. */
  readonly weight: number;
  /** The whole sentence, relative to the block's start. */
  readonly sentence: Span;
}

/** What a phrase of the knowledge does where it is found. */
type Role =
  | { readonly role: 'cue'; readonly group: CueGroup; readonly weight: number; readonly id: number }
  | { readonly role: 'unless'; readonly id: number };

/** Finds the evidence for all topics in the words of a text. Offsets are those of the text. */
export type EvidenceFinder = (words: Words) => readonly TopicEvidence[];

/** Compiles the cues of all topics into one finder. */
export function evidenceFinder(topics: readonly Topic[], phrases: SharedPhrases): EvidenceFinder {
  const find = phrases.group('topics', () => rolesOf(topics));
  const countersIn = counterFinder(topics, phrases);
  return (words) => evidenceIn(words, find(words), countersIn(words));
}

/** Reads the evidence for all topics in a block. */
export const topicEvidenceReader: FactReaderFactory<TopicEvidence> = ({ topics }, phrases) => {
  const find = evidenceFinder(topics, phrases);
  return ({ words }) => find(words);
};

/** Tells whether a sentence, by its index, holds something that takes away what else in it speaks for a topic. */
export type CounterCheck = (topic: string, sentence: number) => boolean;

/** Finds the counter-cues of all topics in the words of a text. */
export function counterFinder(topics: readonly Topic[], phrases: SharedPhrases): (words: Words) => CounterCheck {
  const find = phrases.group('counter-cues of topics', () => countersOf(topics));
  return (words) => {
    const counters = find(words);
    if (counters.length === 0) return NO_COUNTERS;
    return (topic, sentence) => counters.some(({ value, sentence: at }) => at === sentence && value === topic);
  };
}

const NO_COUNTERS: CounterCheck = () => false;

function* countersOf(topics: readonly Topic[]): Iterable<GroupPhrase<string>> {
  for (const { id, counterCues } of topics) for (const phrase of counterCues) yield { phrase, value: id };
}

function rolesOf(topics: readonly Topic[]): GroupPhrase<Role>[] {
  const roles: GroupPhrase<Role>[] = [];
  const groups = new Map<string, CueGroup>();
  for (const { id: topic, cues } of topics) {
    for (const [index, entry] of cues.entries()) {
      const cue = typeof entry === 'string' ? { phrase: entry, weight: 1, unless: [], group: undefined } : entry;
      const groupId = `${topic}/${cue.group ?? index}`;
      const group = groups.get(groupId) ?? { index: groups.size, id: groupId, topic };
      groups.set(groupId, group);
      const id = roles.length;
      roles.push({ phrase: cue.phrase, value: { role: 'cue', group, weight: cue.weight, id } });
      for (const phrase of cue.unless) roles.push({ phrase, value: { role: 'unless', id } });
    }
  }
  return roles;
}

/** Hits come by position, so those of one sentence stand together. */
function evidenceIn(
  words: Words,
  hits: readonly PhraseHit<Role>[],
  isCountered: CounterCheck,
): readonly TopicEvidence[] {
  if (hits.length === 0) return NOTHING;
  const evidence: TopicEvidence[] = [];
  for (let first = 0; first < hits.length; ) {
    const sentence = hits[first]?.sentence ?? 0;
    let end = first + 1;
    while (hits[end]?.sentence === sentence) end++;
    addOfSentence(words, sentence, hits.slice(first, end), isCountered, evidence);
    first = end;
  }
  return evidence;
}

const NOTHING: readonly never[] = [];

/** What a sentence says of each topic, by its hits: the first one of each cue that nothing in it voids. */
function addOfSentence(
  words: Words,
  index: number,
  hits: readonly PhraseHit<Role>[],
  isCountered: CounterCheck,
  evidence: TopicEvidence[],
): void {
  const { from: sentenceFrom = 0, to: sentenceTo = 0 } = words.sentences[index] ?? {};
  const sentence = { from: sentenceFrom, to: sentenceTo };
  const start = evidence.length;
  for (const { value, from, to } of hits) {
    if (value.role !== 'cue') continue;
    const { group, weight, id } = value;
    if (isVoid(id, hits) || saidSince(start, group, evidence) || isCountered(group.topic, index)) continue;
    evidence.push({ group, weight, from, to, sentence });
  }
}

/** A sentence has a few hits: looking through them is quicker than a set. */
function isVoid(cue: number, hits: readonly PhraseHit<Role>[]): boolean {
  for (const { value } of hits) if (value.role === 'unless' && value.id === cue) return true;
  return false;
}

/** The same for its cues. */
function saidSince(start: number, group: CueGroup, evidence: readonly TopicEvidence[]): boolean {
  for (let at = start; at < evidence.length; at++) if (evidence[at]?.group === group) return true;
  return false;
}
