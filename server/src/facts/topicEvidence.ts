import type { Topic } from '../knowledge/schema.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase, SharedPhrases } from '../phrases/sharedPhrases.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** Words that speak of a topic: a cue in a sentence. */
export interface TopicEvidence extends Fact {
  /** Id of the topic. */
  readonly topic: string;
  /** The cue's weight: 1 covers the topic by itself. */
  readonly weight: number;
  /** Cues of one group say the same thing: only the strongest of them counts. Unique over all topics. */
  readonly group: string;
  /** The whole sentence, relative to the block's start. */
  readonly sentence: Span;
}

/** What a phrase of the knowledge does where it is found. */
type Role =
  | {
      readonly role: 'cue';
      readonly topic: string;
      readonly weight: number;
      readonly group: string;
      readonly id: number;
    }
  | { readonly role: 'unless'; readonly id: number }
  | { readonly role: 'counter'; readonly topic: string };

/** Finds the evidence for all topics in the words of a text. Offsets are those of the text. */
export type EvidenceFinder = (words: Words) => readonly TopicEvidence[];

/** Compiles the cues of all topics into one finder. */
export function evidenceFinder(topics: readonly Topic[], phrases: SharedPhrases): EvidenceFinder {
  const find = phrases.group('topics', () => rolesOf(topics));
  return (words) => evidenceIn(words, find(words));
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
  const find = phrases.group('topics', () => rolesOf(topics));
  return (words) => {
    const hits = find(words);
    return (topic, sentence) =>
      hits.some(({ value, sentence: at }) => at === sentence && value.role === 'counter' && value.topic === topic);
  };
}

function rolesOf(topics: readonly Topic[]): GroupPhrase<Role>[] {
  const roles: GroupPhrase<Role>[] = [];
  for (const { id: topic, cues, counterCues } of topics) {
    for (const phrase of counterCues) roles.push({ phrase, value: { role: 'counter', topic } });
    for (const [index, entry] of cues.entries()) {
      const cue = typeof entry === 'string' ? { phrase: entry, weight: 1, unless: [], group: undefined } : entry;
      const id = roles.length;
      const group = `${topic}/${cue.group ?? index}`;
      roles.push({ phrase: cue.phrase, value: { role: 'cue', topic, weight: cue.weight, group, id } });
      for (const phrase of cue.unless) roles.push({ phrase, value: { role: 'unless', id } });
    }
  }
  return roles;
}

/** Hits come by position, so those of one sentence stand together. */
function evidenceIn(words: Words, hits: readonly PhraseHit<Role>[]): readonly TopicEvidence[] {
  if (hits.length === 0) return NOTHING;
  const evidence: TopicEvidence[] = [];
  for (let first = 0; first < hits.length; ) {
    const sentence = hits[first]?.sentence ?? 0;
    let end = first + 1;
    while (hits[end]?.sentence === sentence) end++;
    addOfSentence(words, sentence, hits, first, end, evidence);
    first = end;
  }
  return evidence;
}

const NOTHING: readonly never[] = [];

/** What a sentence, with the hits [first, end), says of each topic: the first hit of each cue that nothing in it voids. */
function addOfSentence(
  words: Words,
  index: number,
  hits: readonly PhraseHit<Role>[],
  first: number,
  end: number,
  evidence: TopicEvidence[],
): void {
  const { from: sentenceFrom = 0, to: sentenceTo = 0 } = words.sentences[index] ?? {};
  const sentence = { from: sentenceFrom, to: sentenceTo };
  const voids = voidsAmong(hits, first, end);
  const start = evidence.length;
  for (let at = first; at < end; at++) {
    const hit = hits[at];
    if (hit?.value.role !== 'cue') continue;
    const { value, from, to } = hit;
    const { topic, weight, group } = value;
    if (voids.has(value.id) || voids.has(topic) || saidSince(start, group, evidence)) continue;
    evidence.push({ topic, weight, group, from, to, sentence });
  }
}

/** A sentence has a few cues: looking through them is quicker than a set. */
function saidSince(start: number, group: string, evidence: readonly TopicEvidence[]): boolean {
  for (let at = start; at < evidence.length; at++) if (evidence[at]?.group === group) return true;
  return false;
}

const NO_VOIDS: ReadonlySet<number | string> = new Set();

/** Ids of the cues, and topics, that something in the sentence voids. */
function voidsAmong(hits: readonly PhraseHit<Role>[], first: number, end: number): ReadonlySet<number | string> {
  let voids: Set<number | string> | undefined;
  for (let at = first; at < end; at++) {
    const value = hits[at]?.value;
    if (value?.role === 'unless') voids = (voids ?? new Set()).add(value.id);
    else if (value?.role === 'counter') voids = (voids ?? new Set()).add(value.topic);
  }
  return voids ?? NO_VOIDS;
}
