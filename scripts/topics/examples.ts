import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { counterFinder } from '../../server/src/facts/topicEvidence.ts';
import { shareOf } from '../../server/src/facts/topicModel.ts';
import { SharedPhrases } from '../../server/src/phrases/sharedPhrases.ts';
import type { Policy, PolicyBlock, Section } from '../../server/src/policy/policy.ts';
import { sectionCursor } from '../../server/src/policy/policy.ts';
import type { TopicCoverage } from '../../server/src/policy/topics.ts';
import { eachFeature } from '../../server/src/text/wordFeatures.ts';
import type { Sentence, Words } from '../../server/src/text/words.ts';
import { CorpusReader, corpusIsThere, corpusTexts } from '../../test/accuracy/corpus.ts';
import { type Label, readLabels } from '../../test/accuracy/labels.ts';

/** A sentence as the model sees it, before features are numbered. */
export interface ExampleSentence {
  /** Different hashes. */
  readonly features: readonly number[];
  readonly share: number;
}

/** A sentence of a policy, with the 1-based lines on which it begins and ends. */
export interface PolicySentence extends ExampleSentence {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly inHeading: boolean;
  /** Whether a counter-cue takes away what it says of a topic. */
  readonly isVoid: (topic: string) => boolean;
}

/** A policy that was read and labelled by hand. */
export interface LabelledPolicy {
  readonly name: string;
  readonly organisation: string;
  readonly words: readonly string[];
  readonly sentences: readonly PolicySentence[];
  /** What the cues found, by topic. */
  readonly coverage: ReadonlyMap<string, TopicCoverage>;
  /** Evidence lines of the topics that are covered. */
  readonly topics: Label['topics'];
}

/** A sentence of our own that covers a topic, or seems to and does not. */
export interface WrittenSentence extends ExampleSentence {
  readonly topic: string;
  readonly covers: boolean;
  /** Other topics that it may cover too: it says nothing about them. */
  readonly unclear: ReadonlySet<string>;
}

type CounterFinder = ReturnType<typeof counterFinder>;

const SENTENCES = path.join(import.meta.dirname, 'sentences');
/** Cues so strong make it unclear whether a sentence written for one topic covers another as well. */
const UNCLEAR = 0.5;

/** All labelled policies; undefined where there are none to learn from. */
export function labelledPolicies(): LabelledPolicy[] | undefined {
  if (!corpusIsThere()) return undefined;
  const labels = readLabels();
  const reader = new CorpusReader();
  const countersIn = counterFinder(reader.engine.knowledge.topics, new SharedPhrases());
  return corpusTexts().flatMap((text) => {
    const label = labels.get(text.name);
    return label ? [labelledPolicy(text.name, reader.read(text), label, countersIn)] : [];
  });
}

function labelledPolicy(
  name: string,
  policy: Policy,
  { organisation, topics }: Label,
  countersIn: CounterFinder,
): LabelledPolicy {
  return {
    name,
    organisation,
    words: policy.blocks.flatMap((block) => block.text.words.list.map((word) => word.text)),
    sentences: sentencesOf(policy, countersIn),
    coverage: new Map(policy.topics.map((coverage) => [coverage.topic.id, coverage])),
    topics,
  };
}

function sentencesOf(policy: Policy, countersIn: CounterFinder): PolicySentence[] {
  const sectionOf = sectionCursor(policy.sections);
  return policy.blocks.flatMap((block) => {
    const { words } = block.text;
    const counters = countersIn(words);
    return words.sentences.map((sentence, index) => ({
      ...exampleOf(words, sentence),
      ...placeOf(policy, block, sentence, sectionOf(block.from + sentence.from)),
      isVoid: (topic) => counters(topic, index),
    }));
  });
}

function placeOf({ lines }: Policy, block: PolicyBlock, sentence: Sentence, section: Section | undefined) {
  const from = block.from + sentence.from;
  return {
    firstLine: lines.lineAt(from) + 1,
    lastLine: lines.lineAt(Math.max(from, block.from + sentence.to - 1)) + 1,
    inHeading: section !== undefined && from < section.headingSpan.to,
  };
}

function exampleOf(words: Words, sentence: Sentence): ExampleSentence {
  const features = new Set<number>();
  eachFeature(words, sentence, (feature) => features.add(feature));
  return { features: [...features], share: shareOf(sentence.endWord - sentence.firstWord) };
}

/** The sentences in `sentences/<topic>.txt`: a line begins with "+" where it covers the topic, with "-" where not. */
export function writtenSentences(): WrittenSentence[] {
  const reader = new CorpusReader();
  return readdirSync(SENTENCES).flatMap((file) => {
    const topic = path.parse(file).name;
    const lines = readFileSync(path.join(SENTENCES, file), 'utf8').split('\n');
    return lines.filter((line) => /^[+-] /.test(line)).map((line) => writtenSentence(topic, line, reader));
  });
}

function writtenSentence(topic: string, line: string, reader: CorpusReader): WrittenSentence {
  const policy = reader.read({ file: 'sentence.md', text: line.slice(2) });
  const others = policy.topics.filter((other) => other.topic.id !== topic && other.score >= UNCLEAR);
  const examples = policy.blocks.flatMap(({ text: { words } }) =>
    words.sentences.map((sentence) => exampleOf(words, sentence)),
  );
  const longest = examples.reduce((a, b) => (b.features.length > a.features.length ? b : a));
  return { ...longest, topic, covers: line.startsWith('+'), unclear: new Set(others.map((other) => other.topic.id)) };
}
