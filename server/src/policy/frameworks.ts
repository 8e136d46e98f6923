import type { Knowledge } from '../knowledge/load.ts';
import type { Framework } from '../knowledge/schema.ts';
import type { Span } from '../text/span.ts';
import { located, type PolicyBlock, type PolicyBlocks, type Section, sectionCursor } from './policy.ts';

/** A framework that the policy names. Whether it is stale depends on a day: see `statusAt` in knowledge/timeline.ts. */
export interface FrameworkMention extends Span {
  readonly framework: Framework;
  /** The words that name it, as they stand. */
  readonly text: string;
  /** True where the text itself says that this is past: by its words, or because it stands in a change log. */
  readonly historical: boolean;
  readonly block: PolicyBlock;
}

/** A link to a framework's website. Its span is the address. */
export interface FrameworkLink extends Span {
  readonly framework: Framework;
  readonly target: string;
  readonly block: PolicyBlock;
}

const CHANGE_LOG =
  /\b(?:change ?log|changes made|revision history|version history|history of changes|previous versions|archived versions)\b/i;

/** Mentions in the order of the text. */
export function frameworkMentionsOf(
  blocks: PolicyBlocks,
  sections: readonly Section[],
  knowledge: Knowledge,
): FrameworkMention[] {
  const isInLog = changeLogFinder(sections);
  const mentions: FrameworkMention[] = [];
  for (const { fact, block, from, to } of located(blocks, 'frameworks')) {
    const framework = knowledge.frameworkById.get(fact.framework);
    if (!framework) continue;
    const historical = fact.historical || isInLog(from);
    const text = block.text.source.slice(fact.from, fact.to);
    mentions.push({ framework, text, historical, block, from, to });
  }
  return mentions;
}

/** Tells whether an offset stands in a section that logs changes; quick where offsets mostly rise. */
export function changeLogFinder(sections: readonly Section[]): (offset: number) => boolean {
  const sectionOf = sectionCursor(sections);
  let last: Section | undefined;
  let isLog = false;
  return (offset) => {
    const section = sectionOf(offset);
    if (section !== last) isLog = section !== undefined && CHANGE_LOG.test(section.title);
    last = section;
    return isLog;
  };
}

/** Links in the order of the text. */
export function frameworkLinksOf(blocks: PolicyBlocks, knowledge: Knowledge): FrameworkLink[] {
  return located(blocks, 'frameworkLinks').flatMap(({ fact, block, from, to }) => {
    const framework = knowledge.frameworkById.get(fact.framework);
    return framework ? [{ framework, target: fact.target, block, from, to }] : [];
  });
}
