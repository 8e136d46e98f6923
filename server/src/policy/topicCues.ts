import type { BlockText } from '../facts/blockText.ts';
import type { ListItemReader } from '../facts/listEvidence.ts';
import type { TopicEvidence } from '../facts/topicEvidence.ts';
import { NoteKey } from '../text/notes.ts';
import { isContentsLine } from './contents.ts';
import { Contest, stronger, type Winner, type Winners, winnersOf } from './contest.ts';
import type { Outline } from './outline.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';
import { SAID_IN_HEADINGS } from './topicLikeness.ts';
import type { Evidence } from './topics.ts';

/** Where cues stand. */
export interface CueSources {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  readonly outline: Outline;
  /** Ids of the topics that each section's heading names. */
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
  readonly lists: ListItemReader;
}

/** Below a heading that names the topic, less is enough. */
const BELOW_HEADING = 1.5;

const OWN_CUES = new NoteKey<Winners<TopicEvidence>>();

/**
 * The strongest cue of each group, the first where several are as strong: in a block's own words, or in a list item
 * together with what introduces its list. Those of one topic stand together.
 * @param contents texts of the blocks that only name what stands elsewhere
 */
export function cueEvidence(sources: CueSources, contents: ReadonlySet<BlockText>): Evidence[] {
  const { blocks, outline } = sources;
  const judge = new CueJudge(sources);
  const own = winnersOf(blocks, OWN_CUES, [outline, contents], (block, contest) => {
    const { topicEvidence } = block.facts;
    if (topicEvidence.length === 0 || isContentsLine(block) || contents.has(block.text)) return;
    for (const fact of topicEvidence) judge.enter(fact, block, contest);
  });
  const ofLists = new Contest<TopicEvidence>();
  for (const { block, fact } of cuesOfLists(sources, contents)) judge.enter(fact, block, ofLists);
  const evidence: Evidence[] = [];
  for (let group = 0; group < Math.max(own.length, ofLists.winners.length); group++) {
    const best = stronger(own[group], ofLists.winners[group]);
    if (best) evidence.push(evidenceOf(best, blocks));
  }
  return evidence;
}

/** Tells how strong cues are, by the sections in which they stand. */
class CueJudge {
  readonly #topicsOfSection: CueSources['topicsOfSection'];
  readonly #sectionOf: (offset: number) => Section | undefined;

  constructor({ sections, topicsOfSection }: CueSources) {
    this.#topicsOfSection = topicsOfSection;
    this.#sectionOf = sectionCursor(sections);
  }

  enter(fact: TopicEvidence, block: PolicyBlock, contest: Contest<TopicEvidence>): void {
    const { group, weight } = fact;
    // Most cues say again what was said as strongly before: they are done with here.
    if (!contest.isOpen(group.index, weight * BELOW_HEADING)) return;
    const at = block.from + fact.from;
    const section = this.#sectionOf(at);
    if (section && at < section.headingSpan.to && !SAID_IN_HEADINGS.has(group.topic)) return;
    const named = section !== undefined && this.#topicsOfSection.get(section)?.includes(group.topic) === true;
    contest.enter(group.index, named ? weight * BELOW_HEADING : weight, block, fact);
  }
}

function evidenceOf({ index, offer, strength }: Winner<TopicEvidence>, blocks: PolicyBlocks): Evidence {
  const { from } = blocks[index] as PolicyBlock;
  const { sentence, group } = offer;
  return { from: from + sentence.from, to: from + sentence.to, topic: group.topic, strength, group: group.id };
}

/** Cues that list items give together with what introduces their list, in the order of the text. */
function* cuesOfLists(
  { blocks, lists }: CueSources,
  contents: ReadonlySet<BlockText>,
): Generator<{ readonly block: PolicyBlock; readonly fact: TopicEvidence }, void, undefined> {
  let introducing: PolicyBlock | undefined;
  let searched = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as PolicyBlock;
    if (block.listDepth === 0 || contents.has(block.text) || isContentsLine(block)) continue;
    introducing = lastOutsideLists(blocks, searched, index) ?? introducing;
    searched = index;
    const intro = introducing ? introOf(introducing) : '';
    if (intro !== '') for (const fact of lists.read(block, intro)) yield { block, fact };
  }
}

/** The last of the blocks [from, to) that is in no list and does not only lead to other places. */
function lastOutsideLists(blocks: PolicyBlocks, from: number, to: number): PolicyBlock | undefined {
  for (let index = to - 1; index >= from; index--) {
    const block = blocks[index] as PolicyBlock;
    if (block.listDepth === 0 && !isContentsLine(block)) return block;
  }
  return undefined;
}

const INTRO = new NoteKey<string>();

/** The last sentence of a block that ends with a colon, as words that a list item can continue; else empty. */
function introOf({ text: { words, prose } }: PolicyBlock): string {
  const known = words.notes.get(INTRO);
  if (known !== undefined) return known;
  const last = words.sentences.at(-1);
  const leadsOn = last && prose.trimEnd().endsWith(':');
  const intro = leadsOn
    ? prose
        .slice(last.from, last.to)
        .replace(/[\n|:.]/g, ' ')
        .trim()
    : '';
  words.notes.set(INTRO, intro);
  return intro;
}
