import type { Knowledge } from '../knowledge/load.ts';
import type { Topic } from '../knowledge/schema.ts';
import { firstIndex } from '../text/rising.ts';
import { overlaps, type Span } from '../text/span.ts';
import { contentsItems } from './contentsItems.ts';
import type { PolicyBlocks } from './policy.ts';
import { type CueSources, cueEvidence } from './topicCues.ts';
import decisionWeights from './topicDecision.json' with { type: 'json' };
import { decisionInputs, decisionLogOdds, isModelled, LIKENESS_RANGE } from './topicDecision.ts';
import { type LikeliestSentence, likeliestSentences } from './topicLikeness.ts';
import { structuralEvidence, type TopicStructure } from './topicStructure.ts';

/** Something that speaks for a topic: a sentence, a heading with text below it, a contact, a date. Absolute span. */
export interface Evidence extends Span {
  /** Id of the topic. */
  readonly topic: string;
  /** How far it covers the topic alone: 1 is enough. */
  readonly strength: number;
  /** Of the evidence of one group only the strongest counts. */
  readonly group: string;
}

/** Whether a policy covers a topic, and what that rests on. */
export interface TopicCoverage {
  readonly topic: Topic;
  readonly covered: boolean;
  /** False where it might as well be otherwise, so that a reader should check. */
  readonly sure: boolean;
  /** What cues, headings and structure say together, without the model: 1 would be enough alone. */
  readonly score: number;
  /** Strongest first; where the topic is not covered, what came nearest. */
  readonly evidence: readonly Evidence[];
  /** The sentence that the model takes for the likeliest to speak of the topic, where it stands out. */
  readonly likeliest: LikeliestSentence | undefined;
}

/** What topics are read from. */
export interface TopicSources extends TopicStructure, CueSources {
  readonly knowledge: Knowledge;
}

/** A heading that names the topic, with text below it. */
const HEADING = 0.6;
/** Each further piece of evidence counts this much of the one before. */
const NEXT = 0.7;
const FEWEST_WORDS = 5;
/** Sentences whose log-odds are lower are no evidence to show. */
const LEAST_SHOWN = -1;
const LIKELIEST = 'likeliest';

/** Judges every topic of the knowledge, in its order. */
export function topicCoverageOf(sources: TopicSources): TopicCoverage[] {
  const { blocks, sections, knowledge } = sources;
  const contents = contentsItems(blocks, sections);
  const likeliest = likeliestSentences(sources, contents);
  const found = new Map<string, Evidence[]>();
  for (const evidence of headingEvidence(sources)) insert(evidence, found);
  for (const evidence of structuralEvidence(sources)) insert(evidence, found);
  for (const evidence of cueEvidence(sources, contents)) insert(evidence, found);
  return knowledge.topics.map((topic, index) => {
    const sentence = isModelled(topic.id, decisionWeights) ? likeliest[index] : undefined;
    return judge(topic, found.get(topic.id) ?? [], sentence);
  });
}

/** Puts evidence in its place by strength; lists are short. */
function insert(evidence: Evidence, found: Map<string, Evidence[]>): void {
  const list = found.get(evidence.topic);
  if (!list) {
    found.set(evidence.topic, [evidence]);
    return;
  }
  let at = list.push(evidence) - 1;
  for (; at > 0 && byStrength(evidence, list[at - 1] as Evidence) < 0; at--) list[at] = list[at - 1] as Evidence;
  list[at] = evidence;
}

/** @param found strongest first */
function judge(topic: Topic, found: readonly Evidence[], likeliest: LikeliestSentence | undefined): TopicCoverage {
  const score = weighed(found);
  const inputs = decisionInputs(score, likeliest?.likeness ?? LIKENESS_RANGE.from);
  const logOdds = decisionLogOdds(topic.id, inputs, decisionWeights);
  const evidence = likeliest ? withLikeliest(topic, found, likeliest) : found;
  const sure = Math.abs(logOdds) >= decisionWeights.sure;
  return { topic, covered: logOdds >= 0, sure, score, evidence, likeliest };
}

const byStrength = (a: Evidence, b: Evidence): number => b.strength - a.strength || a.from - b.from;

/** Evidence weighed together: each further piece counts less. */
export const scoreOf = (found: readonly Evidence[]): number => weighed(found.toSorted(byStrength));

const weighed = (found: readonly Evidence[]): number =>
  found.reduce((sum, { strength }, index) => sum + strength * NEXT ** index, 0);

/** What the likeliest sentence adds to what the cues found: it is shown where it speaks for the topic and is new. */
function withLikeliest({ id }: Topic, found: readonly Evidence[], likeliest: LikeliestSentence): readonly Evidence[] {
  const { from, to, likeness } = likeliest;
  if (likeness < LEAST_SHOWN || found.some((other) => overlaps(other, likeliest))) return found;
  const strength = 1 / (1 + Math.exp(-likeness));
  return [...found, { from, to, topic: id, strength, group: `${id}/${LIKELIEST}` }].sort(byStrength);
}

/** True for the group of what the model found. */
export const isLikeliest = (group: string): boolean => group.endsWith(`/${LIKELIEST}`);

/** A heading speaks for its topics where there is text below it; the first of a topic is enough. */
function headingEvidence({ topicsOfSection, blocks }: TopicSources): Evidence[] {
  const evidence = new Map<string, Evidence>();
  for (const [section, topics] of topicsOfSection) {
    if (topics.every((topic) => evidence.has(topic)) || !hasText(blocks, section.bodySpan)) continue;
    const { from, to } = section.titleSpan;
    for (const topic of topics) {
      if (!evidence.has(topic)) evidence.set(topic, { from, to, topic, strength: HEADING, group: `${topic}/heading` });
    }
  }
  return [...evidence.values()];
}

/** A block with a few words at least: nearly always the first one. */
function hasText(blocks: PolicyBlocks, span: Span): boolean {
  for (let at = firstIndex(blocks, ({ to }) => to > span.from); at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.from >= span.to) return false;
    if (block.text.words.list.length >= FEWEST_WORDS) return true;
  }
  return false;
}
