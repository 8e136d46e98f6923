import type { ListItemReader } from '../facts/listEvidence.ts';
import type { TopicEvidence } from '../facts/topicEvidence.ts';
import { NoteKey } from '../text/notes.ts';
import { isContentsLine } from './contents.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';
import { SAID_IN_HEADINGS } from './topicLikeness.ts';
import type { Evidence } from './topics.ts';

/** Where cues stand. */
export interface CueSources {
  readonly blocks: PolicyBlocks;
  readonly sections: readonly Section[];
  /** Ids of the topics that each section's heading names. */
  readonly topicsOfSection: ReadonlyMap<Section, readonly string[]>;
  readonly lists: ListItemReader;
}

/** Below a heading that names the topic, less is enough. */
const BELOW_HEADING = 1.5;

/** A cue in its place. */
interface PlacedCue {
  readonly block: PolicyBlock;
  readonly fact: TopicEvidence;
  readonly strength: number;
}

/**
 * The strongest cue of each group, the first where several are as strong: in a block's own words, or in a list item
 * together with what introduces its list.
 * @param contents blocks that only name what stands elsewhere
 */
export function cueEvidence(sources: CueSources, contents: ReadonlySet<PolicyBlock>): Evidence[] {
  const strongest = new StrongestCues(sources);
  const { blocks } = sources;
  for (const index of blocks.index.having('topicEvidence')) {
    const block = blocks[index] as PolicyBlock;
    if (isContentsLine(block) || contents.has(block)) continue;
    for (const fact of block.facts.topicEvidence) strongest.add(block, fact);
  }
  for (const { block, fact } of cuesOfLists(sources, contents)) strongest.add(block, fact);
  return strongest.evidence();
}

const NONE: readonly string[] = [];

class StrongestCues {
  readonly #topicsOfSection: CueSources['topicsOfSection'];
  readonly #sectionOf: (offset: number) => Section | undefined;
  #section: Section | undefined;
  /** Ids of the topics that its heading names. */
  #named: readonly string[] = NONE;
  /** By the group's index. */
  readonly #best: (PlacedCue | undefined)[] = [];

  constructor({ sections, topicsOfSection }: CueSources) {
    this.#topicsOfSection = topicsOfSection;
    this.#sectionOf = sectionCursor(sections);
  }

  add(block: PolicyBlock, fact: TopicEvidence): void {
    const { group, weight } = fact;
    const best = this.#best[group.index];
    // Most cues say again what was said as strongly before: they are done with here.
    if (best && !isBetter(weight * BELOW_HEADING, block, best)) return;
    const at = block.from + fact.from;
    this.#enter(at);
    const strength = this.#named.includes(group.topic) ? weight * BELOW_HEADING : weight;
    if (best && !isBetter(strength, block, best)) return;
    if (this.#section && at < this.#section.headingSpan.to && !SAID_IN_HEADINGS.has(group.topic)) return;
    this.#best[group.index] = { block, fact, strength };
  }

  #enter(offset: number): void {
    const section = this.#sectionOf(offset);
    if (section === this.#section) return;
    this.#section = section;
    this.#named = (section && this.#topicsOfSection.get(section)) ?? NONE;
  }

  /** Those of one topic together. */
  evidence(): Evidence[] {
    const evidence: Evidence[] = [];
    for (const cue of this.#best) {
      if (!cue) continue;
      const { block, fact, strength } = cue;
      const { sentence, group } = fact;
      const { topic, id } = group;
      evidence.push({ from: block.from + sentence.from, to: block.from + sentence.to, topic, strength, group: id });
    }
    return evidence;
  }
}

const isBetter = (strength: number, block: PolicyBlock, best: PlacedCue): boolean =>
  strength > best.strength || (strength === best.strength && block.index < best.block.index);

/** Cues that list items give together with what introduces their list, in the order of the text. */
function* cuesOfLists(
  { blocks, lists }: CueSources,
  contents: ReadonlySet<PolicyBlock>,
): Generator<{ readonly block: PolicyBlock; readonly fact: TopicEvidence }, void, undefined> {
  let introducing: PolicyBlock | undefined;
  let searched = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as PolicyBlock;
    if (block.listDepth === 0 || contents.has(block) || isContentsLine(block)) continue;
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
