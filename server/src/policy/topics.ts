import type { ListItemReader } from '../facts/listEvidence.ts';
import type { TopicEvidence } from '../facts/topicEvidence.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Topic } from '../knowledge/schema.ts';
import { contains, type Span } from '../text/span.ts';
import {
  blocksHaving,
  firstIndex,
  type PolicyBlock,
  type PolicyBlocks,
  type Section,
  sectionAt,
  sectionCursor,
} from './policy.ts';
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
  /** False where the evidence is so near to the threshold that a reader should check. */
  readonly sure: boolean;
  /** All evidence weighed together: 1 is the threshold. */
  readonly score: number;
  /** Strongest first; where the topic is not covered, what came nearest. */
  readonly evidence: readonly Evidence[];
}

/** What topics are read from. */
export interface TopicSources extends TopicStructure {
  readonly knowledge: Knowledge;
  readonly lists: ListItemReader;
  /** Ids of the topics that each section's heading names; see {@link topicsOfSections}. */
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
}

/** Below a heading that names the topic, less is enough. */
const BELOW_HEADING = 1.5;
/** A heading that names the topic, with text below it. */
const HEADING = 0.6;
/** Each further piece of evidence counts this much of the one before. */
const NEXT = 0.7;
/** Scores between these are too near to the threshold to be sure. */
const UNSURE = { from: 0.75, to: 1.1 };
const FEWEST_WORDS = 5;

/** Ids of the topics that each heading names, in the order of the heading; sections without any are left out. */
export function topicsOfSections(
  blocks: PolicyBlocks,
  sections: readonly Section[],
): ReadonlyMap<Section, readonly string[]> {
  const topics = new Map<Section, string[]>();
  for (const { fact, from, to } of headingFacts(blocks)) {
    const section = sectionAt(sections, from);
    if (!section || !contains(section.headingSpan, { from, to })) continue;
    const found = topics.get(section);
    if (!found) topics.set(section, [fact.topic]);
    else if (!found.includes(fact.topic)) found.push(fact.topic);
  }
  return topics;
}

/** Heading phrases are found in every text; only blocks that have a heading can hold one that counts. */
function headingFacts(blocks: PolicyBlocks): (Span & { readonly fact: TopicEvidence })[] {
  const found: (Span & { readonly fact: TopicEvidence })[] = [];
  for (const block of blocksHaving(blocks, 'headings')) {
    for (const fact of block.facts.topicEvidence) {
      if (fact.role === 'heading') found.push({ fact, from: block.from + fact.from, to: block.from + fact.to });
    }
  }
  return found;
}

/** Judges every topic of the knowledge, in its order. */
export function topicCoverageOf(sources: TopicSources): TopicCoverage[] {
  const byTopic = new Map<string, Evidence[]>();
  for (const evidence of bestEvidence(sources)) {
    const list = byTopic.get(evidence.topic);
    if (list) list.push(evidence);
    else byTopic.set(evidence.topic, [evidence]);
  }
  return sources.knowledge.topics.map((topic) => weigh(topic, byTopic.get(topic.id) ?? []));
}

function weigh(topic: Topic, found: readonly Evidence[]): TopicCoverage {
  const evidence = found.toSorted((a, b) => b.strength - a.strength || a.from - b.from);
  const score = evidence.reduce((sum, { strength }, index) => sum + strength * NEXT ** index, 0);
  const sure = score < UNSURE.from || score >= UNSURE.to;
  return { topic, covered: score >= 1, sure, score, evidence };
}

/** The strongest evidence of each group, the first where several are as strong. */
function bestEvidence(sources: TopicSources): Iterable<Evidence> {
  const best = new Map<string, Evidence>();
  const isBetter = (group: string, strength: number): boolean => strength > (best.get(group)?.strength ?? 0);
  for (const evidence of [...headingEvidence(sources), ...structuralEvidence(sources)]) {
    if (isBetter(evidence.group, evidence.strength)) best.set(evidence.group, evidence);
  }
  const sectionOf = sectionCursor(sources.sections);
  eachCue(sources, (block, fact) => {
    const { topic, group, weight, sentence } = fact;
    // Most cues say again what was said as strongly before: they are done with here.
    if (!isBetter(group, weight * BELOW_HEADING)) return;
    const at = block.from + fact.from;
    const section = sectionOf(at);
    // A heading's own words are no sentence of the body, except the date that some carry.
    if (section && at < section.headingSpan.to && topic !== 'effective-date') return;
    const named = section !== undefined && sources.topicsOfSection.get(section)?.includes(topic) === true;
    const strength = named ? weight * BELOW_HEADING : weight;
    if (!isBetter(group, strength)) return;
    const { from } = block;
    best.set(group, { from: from + sentence.from, to: from + sentence.to, topic, strength, group });
  });
  return best.values();
}

type CueSink = (block: PolicyBlock, fact: TopicEvidence) => void;

/** Tells of all cues: those in a block's own words, and those that a list item gives together with its introduction. */
function eachCue({ blocks, lists }: TopicSources, tell: CueSink): void {
  let introducing: PolicyBlock | undefined;
  let intro: string | undefined;
  for (const block of blocks) {
    tellCues(block, block.facts.topicEvidence, tell);
    if (block.listDepth === 0) {
      introducing = block;
      intro = undefined;
      continue;
    }
    intro ??= introducing ? introOf(introducing) : '';
    if (intro !== '') tellCues(block, lists.read(block, intro), tell);
  }
}

function tellCues(block: PolicyBlock, evidence: readonly TopicEvidence[], tell: CueSink): void {
  for (const fact of evidence) if (fact.role === 'cue') tell(block, fact);
}

/** A heading speaks for its topics where there is text below it. */
function headingEvidence({ topicsOfSection, blocks }: TopicSources): Evidence[] {
  const evidence: Evidence[] = [];
  for (const [section, topics] of topicsOfSection) {
    if (!hasText(blocks, section.bodySpan)) continue;
    const { from, to } = section.titleSpan;
    for (const topic of topics) evidence.push({ from, to, topic, strength: HEADING, group: `${topic}/heading` });
  }
  return evidence;
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

/** The last sentence of a block that ends with a colon, as words that a list item can continue; else empty. */
function introOf({ text }: PolicyBlock): string {
  const last = text.words.sentences.at(-1);
  if (!last || !text.prose.trimEnd().endsWith(':')) return '';
  return text.prose
    .slice(last.from, last.to)
    .replace(/[\n|:.]/g, ' ')
    .trim();
}
