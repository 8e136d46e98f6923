import type { Knowledge } from '../knowledge/load.ts';
import type { Topic } from '../knowledge/schema.ts';
import { type PhraseHit, PhraseSet } from '../phrases/phraseSet.ts';
import type { Words } from '../text/words.ts';
import type { Fact, FactReader } from './reader.ts';

/** A sentence that speaks about a topic, by one cue of it. The span is the words that the cue matched. */
export interface TopicEvidence extends Fact {
  /** Id of the topic. */
  readonly topic: string;
  /** The cue's weight: 1 covers the topic by itself. */
  readonly weight: number;
  /** Cues of one group say the same thing: only the strongest of them counts. Unique over all topics. */
  readonly group: string;
  /** The whole sentence, relative to the block's start. */
  readonly sentence: Fact;
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

/** Finds the evidence for all topics in the words of a text. Offsets are those of the words. */
export type EvidenceFinder = (words: Words) => readonly TopicEvidence[];

/** Compiles the cues of all topics into one finder. */
export function evidenceFinder(topics: readonly Topic[]): EvidenceFinder {
  const phrases = new PhraseSet(rolesOf(topics));
  return (words) => evidenceIn(words, phrases.match(words));
}

/** Reads the evidence for all topics in a block; code, rules and link definitions have none. */
export function topicEvidenceReader(knowledge: Knowledge): FactReader<TopicEvidence> {
  const find = evidenceFinder(knowledge.topics);
  return (block) => find(block.words);
}

function rolesOf(topics: readonly Topic[]): { phrase: string; value: Role }[] {
  const roles: { phrase: string; value: Role }[] = [];
  for (const topic of topics) {
    for (const phrase of topic.counterCues) roles.push({ phrase, value: { role: 'counter', topic: topic.id } });
    for (const [index, entry] of topic.cues.entries()) {
      const cue = typeof entry === 'string' ? { phrase: entry, weight: 1, unless: [], group: undefined } : entry;
      const id = roles.length;
      const group = `${topic.id}/${cue.group ?? index}`;
      roles.push({ phrase: cue.phrase, value: { role: 'cue', topic: topic.id, weight: cue.weight, group, id } });
      for (const phrase of cue.unless) roles.push({ phrase, value: { role: 'unless', id } });
    }
  }
  return roles;
}

/** Hits come by position, so those of one sentence stand together. */
function evidenceIn(words: Words, hits: readonly PhraseHit<Role>[]): TopicEvidence[] {
  const evidence: TopicEvidence[] = [];
  for (let first = 0; first < hits.length; ) {
    const sentence = hits[first]?.sentence;
    let next = first + 1;
    while (hits[next]?.sentence === sentence) next++;
    evidence.push(...ofSentence(words, hits.slice(first, next)));
    first = next;
  }
  return evidence;
}

function ofSentence(words: Words, hits: readonly PhraseHit<Role>[]): TopicEvidence[] {
  const voidCues = new Set<number>();
  const voidTopics = new Set<string>();
  for (const { value } of hits) {
    if (value.role === 'unless') voidCues.add(value.id);
    if (value.role === 'counter') voidTopics.add(value.topic);
  }
  const seen = new Set<number>();
  return hits.flatMap(({ value, from, to, sentence }) => {
    if (value.role !== 'cue' || seen.has(value.id)) return [];
    if (voidCues.has(value.id) || voidTopics.has(value.topic)) return [];
    seen.add(value.id);
    const { topic, weight, group } = value;
    return [{ topic, weight, group, from, to, sentence: spanOf(words, sentence) }];
  });
}

function spanOf(words: Words, sentence: number): Fact {
  const { from = 0, to = words.text.length } = words.sentences[sentence] ?? {};
  return { from, to };
}
