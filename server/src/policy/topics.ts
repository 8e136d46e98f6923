import type { ListItemReader } from '../facts/listEvidence.ts';
import type { NamedTopic } from '../facts/namedTopics.ts';
import type { TopicEvidence } from '../facts/topicEvidence.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Topic } from '../knowledge/schema.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { isContentsLine } from './contents.ts';
import { contentsItems } from './contentsItems.ts';
import {
  blocksHaving,
  firstIndex,
  type PolicyBlock,
  type PolicyBlocks,
  type Section,
  sectionAt,
  sectionCursor,
} from './policy.ts';
import decisionWeights from './topicDecision.json' with { type: 'json' };
import { decisionInputs, decisionLogOdds, isModelled, LIKENESS_RANGE } from './topicDecision.ts';
import { type LikeliestSentence, likeliestSentences, SAID_IN_HEADINGS } from './topicLikeness.ts';
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
const FEWEST_WORDS = 5;
/** Sentences whose log-odds are lower are no evidence to show. */
const LEAST_SHOWN = -1;
const LIKELIEST = 'likeliest';

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

/** Topics that headings name, in the order of the text. */
function headingFacts(blocks: PolicyBlocks): (Span & { readonly fact: NamedTopic })[] {
  const found: (Span & { readonly fact: NamedTopic })[] = [];
  for (const block of blocksHaving(blocks, 'headings')) {
    for (const fact of block.facts.namedTopics)
      found.push({ fact, from: block.from + fact.from, to: block.from + fact.to });
  }
  return found;
}

/** Judges every topic of the knowledge, in its order. */
export function topicCoverageOf(sources: TopicSources): TopicCoverage[] {
  const byTopic = new Map<string, Evidence[]>();
  const { blocks, sections } = sources;
  const items = contentsItems(blocks, sections);
  for (const evidence of bestEvidence(sources, items)) {
    const list = byTopic.get(evidence.topic);
    if (list) list.push(evidence);
    else byTopic.set(evidence.topic, [evidence]);
  }
  const likeliest = likeliestSentences(blocks, sections, items);
  return sources.knowledge.topics.map((topic) => {
    const sentence = isModelled(topic.id, decisionWeights) ? likeliest.get(topic.id) : undefined;
    return judge(topic, byTopic.get(topic.id) ?? [], sentence);
  });
}

function judge(topic: Topic, found: readonly Evidence[], likeliest: LikeliestSentence | undefined): TopicCoverage {
  const score = scoreOf(found);
  const inputs = decisionInputs(score, likeliest?.likeness ?? LIKENESS_RANGE.from);
  const logOdds = decisionLogOdds(topic.id, inputs, decisionWeights);
  const evidence = [...found, ...evidenceOf(topic, found, likeliest)].sort(byStrength);
  const sure = Math.abs(logOdds) >= decisionWeights.sure;
  return { topic, covered: logOdds >= 0, sure, score, evidence, likeliest };
}

const byStrength = (a: Evidence, b: Evidence): number => b.strength - a.strength || a.from - b.from;

/** Evidence weighed together: each further piece counts less. */
export function scoreOf(found: readonly Evidence[]): number {
  return found.toSorted(byStrength).reduce((sum, { strength }, index) => sum + strength * NEXT ** index, 0);
}

/** What the likeliest sentence adds to what the cues found: it is shown where it speaks for the topic and is new. */
function evidenceOf({ id }: Topic, found: readonly Evidence[], likeliest: LikeliestSentence | undefined): Evidence[] {
  if (!likeliest) return [];
  const { from, to, likeness } = likeliest;
  const known = found.some((other) => overlaps(other, likeliest));
  if (known || likeness < LEAST_SHOWN) return [];
  return [{ from, to, topic: id, strength: 1 / (1 + Math.exp(-likeness)), group: `${id}/${LIKELIEST}` }];
}

/** True for the group of what the model found. */
export const isLikeliest = (group: string): boolean => group.endsWith(`/${LIKELIEST}`);

/** The strongest evidence of each group, the first where several are as strong. */
function bestEvidence(sources: TopicSources, items: ReadonlySet<PolicyBlock>): Iterable<Evidence> {
  const best = new Map<string, Evidence>();
  const isBetter = (group: string, strength: number): boolean => strength > (best.get(group)?.strength ?? 0);
  for (const evidence of [...headingEvidence(sources), ...structuralEvidence(sources)]) {
    if (isBetter(evidence.group, evidence.strength)) best.set(evidence.group, evidence);
  }
  const sectionOf = sectionCursor(sources.sections);
  eachCue(sources, items, (block, fact) => {
    const { topic, group, weight, sentence } = fact;
    // Most cues say again what was said as strongly before: they are done with here.
    if (!isBetter(group, weight * BELOW_HEADING)) return;
    const at = block.from + fact.from;
    const section = sectionOf(at);
    if (section && at < section.headingSpan.to && !SAID_IN_HEADINGS.has(topic)) return;
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
function eachCue({ blocks, lists }: TopicSources, items: ReadonlySet<PolicyBlock>, tell: CueSink): void {
  let introducing: PolicyBlock | undefined;
  let intro: string | undefined;
  for (const block of blocks) {
    if (isContentsLine(block) || items.has(block)) continue;
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
  for (const fact of evidence) tell(block, fact);
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
