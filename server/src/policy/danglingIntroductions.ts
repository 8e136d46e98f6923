import type { IntroductionFact } from '../facts/introductions.ts';
import type { Span } from '../text/span.ts';
import { type Policy, type PolicyBlock, type Section, sectionAt } from './policy.ts';

/** A sentence that promises a list or a continuation which does not come. The span is the sentence. */
export interface DanglingIntroduction extends Span {
  readonly form: IntroductionFact['form'];
  /** What was announced ("agreements"); empty where the words do not say. */
  readonly noun: string;
}

/** All promises that the text does not keep, in its order. */
export function danglingIntroductionsOf(
  blocks: Policy['blocks'],
  sections: readonly Section[],
): DanglingIntroduction[] {
  const headings = new Set(sections.map((section) => section.headingSpan.from));
  const dangling: DanglingIntroduction[] = [];
  for (const [index, block] of blocks.entries()) {
    const fact = block.facts.introductions[0];
    if (!fact || headings.has(block.from)) continue;
    const next = followers(blocks, index);
    if (isKept(fact, block, next, sections)) continue;
    dangling.push({ form: fact.form, noun: fact.noun, from: block.from + fact.from, to: block.from + fact.to });
  }
  return dangling;
}

/** The two blocks behind that a reader sees; rules and comments are none. */
function followers(blocks: Policy['blocks'], index: number): PolicyBlock[] {
  const next: PolicyBlock[] = [];
  for (let at = index + 1; at < blocks.length && next.length < 2; at++) {
    const block = blocks[at];
    if (block && (block.kind === 'code' || /\S/.test(block.text.prose) || block.text.links.length > 0))
      next.push(block);
  }
  return next;
}

function isKept(
  fact: IntroductionFact,
  block: PolicyBlock,
  [next, afterNext]: readonly PolicyBlock[],
  sections: readonly Section[],
): boolean {
  if (!next) return block.listDepth > 0 && fact.form !== 'list';
  // Between the items of a list anything may be a promise that the nesting lost.
  if (block.listDepth > 0 && (fact.form !== 'list' || next.listDepth > 0)) return true;
  if (next.listDepth > block.listDepth || ['table', 'code', 'html'].includes(next.kind) || next.inQuote) return true;
  const heading = headingOf(next, sections);
  if (fact.form === 'open') return !heading;
  if (fact.form === 'following') return !heading || squashed(heading.title).includes(squashed(fact.noun).slice(0, -1));
  if (heading) return /:\s*$/.test(next.text.prose) || isBelow(heading, block, sections);
  return isItem(next, afterNext, sections);
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || '?';

const headingOf = (block: PolicyBlock, sections: readonly Section[]): Section | undefined => {
  const section = sectionAt(sections, block.from);
  return section && section.headingSpan.from >= block.from && section.headingSpan.from < block.to
    ? section
    : sections.find(({ headingSpan }) => headingSpan.from === block.from);
};

/** Sub-headings are a list of their own; so are headings that make statements, as principles do. */
function isBelow(heading: Section, block: PolicyBlock, sections: readonly Section[]): boolean {
  const own = sectionAt(sections, block.from);
  if (!own || heading.level > own.level) return true;
  if (heading.level === own.level && heading.form !== own.form) return true;
  if (/^(?:how|what|why|who|when|where|which|do|does|is|are|can)\b|\?$/i.test(heading.title)) return false;
  return /\S\s+(?:is|are|acts?|does|do|will|has|have|must|can|may|never|always)\s/i.test(heading.title);
}

const BULLET = /^\s*(?:[•·▪◦*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[\p{Ll}“"'‘({[])/u;
const LABEL =
  /^\s*(?:\*\*|__|<(?:strong|b|em|i)>|[*_](?=\S)|.{2,70}?(?::|\s[–—-])\s+\S|\p{Lu}[\p{L}’' ,&/-]{1,50}\.\s)/u;
const SHORT = 110;

/** Whether a paragraph reads as the first item of the promised list. */
function isItem(next: PolicyBlock, afterNext: PolicyBlock | undefined, sections: readonly Section[]): boolean {
  const { prose, source } = next.text;
  const text = prose.trim();
  if (
    BULLET.test(text) ||
    LABEL.test(source) ||
    (text.length <= SHORT && !/[.!?]$/.test(text) && next.facts.introductions.length === 0)
  )
    return true;
  if (/\n/.test(text.slice(0, SHORT)) || /;[^;]{3,}(?:;|, and |, or )/.test(text)) return true;
  return (
    afterNext !== undefined && !headingOf(afterNext, sections) && firstWords(text) === firstWords(afterNext.text.prose)
  );
}

/** Items of a list written as paragraphs begin alike: "We may …", "We may …"; "To …", "To …". */
function firstWords(prose: string): string {
  const [first = '', second = ''] = prose.trim().toLowerCase().split(/\s+/);
  return /^(?:we|you|your|our|the|this)$/.test(first) ? `${first} ${second}` : first;
}
