import type { IntroductionFact } from '../facts/introductions.ts';
import type { Span } from '../text/span.ts';
import { FactQuestion, type Judgement } from './judgements.ts';
import type { Outline } from './outline.ts';
import { type PolicyBlock, type PolicyBlocks, type Section, sectionAt } from './policy.ts';

/** A sentence that promises a list or a continuation which does not come. The span is the sentence. */
export interface DanglingIntroduction extends Span {
  readonly form: IntroductionFact['form'];
  /** What was announced ("agreements"); empty where the words do not say. */
  readonly noun: string;
}

const DANGLING = new FactQuestion<boolean>('introductions');

/**
 * All promises that the text does not keep, in its order.
 * @param outline that of the sections: judgements are kept while it stays the same object
 */
export function danglingIntroductionsOf(
  blocks: PolicyBlocks,
  sections: readonly Section[],
  outline: Outline,
): DanglingIntroduction[] {
  const judgements = blocks.index.judged(DANGLING, [outline], (block) => judgementOf(block, blocks, sections));
  const dangling: DanglingIntroduction[] = [];
  for (const [nth, index] of blocks.index.having('introductions').entries()) {
    const { from, facts } = blocks[index] as PolicyBlock;
    const [fact] = facts.introductions;
    if (!fact || !judgements[nth]?.values[0]) continue;
    dangling.push({ form: fact.form, noun: fact.noun, from: from + fact.from, to: from + fact.to });
  }
  return dangling;
}

/** Whether a block's promise is broken; the two blocks behind it that a reader sees may stand far below. */
function judgementOf(block: PolicyBlock, blocks: PolicyBlocks, sections: readonly Section[]): Judgement<boolean> {
  const [fact] = block.facts.introductions;
  if (!fact || isInHeading(fact, block, sections)) return { values: [false], reach: 0 };
  const next = followers(blocks, block.index);
  const last = next.length === 2 ? (next[1]?.index ?? 0) : blocks.length;
  return { values: [!isKept(fact, block, next, sections)], reach: last - block.index };
}

/** A crawl may have a heading and its text in one block; a heading by itself promises nothing. */
function isInHeading(fact: IntroductionFact, block: PolicyBlock, sections: readonly Section[]): boolean {
  const heading = headingOf(block, sections)?.headingSpan;
  return heading !== undefined && heading.to > block.from + fact.from;
}

/** What a site generator fills in: a tag or a component on lines of its own. */
const GENERATED = /^\s*(?:\{[{%]|<[A-Z][\w.]*[\s/>])/;

/** The two blocks behind that a reader sees; rules and comments are none. */
function followers(blocks: PolicyBlocks, index: number): PolicyBlock[] {
  const next: PolicyBlock[] = [];
  for (let at = index + 1; at < blocks.length && next.length < 2; at++) {
    const block = blocks[at];
    if (block && isVisible(block)) next.push(block);
  }
  return next;
}

/** Code and what a generator puts in are no prose, and an item may be nothing else. */
const isVisible = ({ kind, text: { prose, links, source } }: PolicyBlock): boolean =>
  kind === 'code' || /\S/.test(prose) || links.length > 0 || source.includes('`') || GENERATED.test(source);

function isKept(
  fact: IntroductionFact,
  block: PolicyBlock,
  [next, afterNext]: readonly PolicyBlock[],
  sections: readonly Section[],
): boolean {
  if (!next) return block.listDepth > 0 && fact.form !== 'list';
  // Between the items of a list anything may be a promise that the nesting lost.
  if (block.listDepth > 0 && (fact.form !== 'list' || next.listDepth > 0)) return true;
  if (GENERATED.test(next.text.source)) return true;
  if (next.listDepth > block.listDepth || ['table', 'code', 'html'].includes(next.kind) || next.inQuote) return true;
  const heading = headingOf(next, sections);
  if (fact.form === 'open') return !heading;
  if (fact.form === 'following') return !heading || isAnnounced(heading, fact);
  if (heading) return isLabel(heading, next) || isBelow(heading, block, sections);
  return isItem(next, afterNext, sections) || (fact.form === 'colon' && !resumes(next, block, fact.incomplete));
}

const isAnnounced = ({ title }: Section, { noun }: IntroductionFact): boolean =>
  squashed(title).includes(squashed(noun).slice(0, -1));

/** A line that opens an item: bold, or short with a colon at its end. */
const isLabel = ({ form }: Section, { text }: PolicyBlock): boolean =>
  form !== 'atx' && form !== 'setext' && text.prose.trim().length < SHORT && /:\s*$/.test(text.prose);

/** Openings of a sentence that looks back or begins anew, and cannot end the one before it. */
const ANEW =
  /^(?:this|these|those|such|however|please note|below|throughout|also|in addition|in many cases|upon|because)\b/i;
/** A subject of few words with its verb. */
const SENTENCE =
  /^\p{L}[^\s,;]{0,30}(?: (?!which\b|that\b|who\b)[^\s,;:]{1,30}){0,11}? (?:is|are|was|were|will|may|can|cannot|do|does|has|have|must|should|no longer|appl(?:y|ies))\b/iu;
const OPENER = /^(?:if|when|we|you|in|at|by|to) /i;
/** What leads to one sentence as well as to a list. */
const LEADS_TO_SENTENCE =
  /\b(?:that|when|short|simple|note|clear|version|summary|answer|mind|promise|commitment|rule|statement|policy|position|example|brief|question)[*_\s]*:[*_\s]*$/i;
const FEWEST_WORDS = 4;

/** Whether a paragraph begins anew where the words before it wanted a list, or at least an end. */
function resumes({ text }: PolicyBlock, before: PolicyBlock, incomplete: boolean): boolean {
  const next = text.prose.trim();
  if (text.words.list.length < 7) return false;
  if (incomplete && ANEW.test(next)) return true;
  if (LEADS_TO_SENTENCE.test(before.text.prose)) return false;
  if (incomplete) return SENTENCE.test(next) || OPENER.test(next);
  if (before.text.words.list.length < FEWEST_WORDS) return false;
  return ANEW.test(next) || (SENTENCE.test(next) && !/^(?:we|you|i)\b/i.test(next)) || /^(?:in|by|to) /i.test(next);
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || '?';

function headingOf({ from }: PolicyBlock, sections: readonly Section[]): Section | undefined {
  const section = sectionAt(sections, from);
  return section?.headingSpan.from === from ? section : undefined;
}

/** Sub-headings are a list of their own; so are headings that make statements, as principles do. */
function isBelow(heading: Section, block: PolicyBlock, sections: readonly Section[]): boolean {
  const own = sectionAt(sections, block.from);
  if (!own || heading.level > own.level) return true;
  if (heading.level === own.level && heading.form !== own.form) return true;
  if (/^(?:how|what|why|who|when|where|which|do|does|is|are|can)\b|\?$/i.test(heading.title)) return false;
  return /\S\s+(?:is|are|acts?|does|do|will|has|have|must|can|may|never|always)\s/i.test(heading.title);
}

const BULLET = /^\s*(?:[•·▪◦*–—-]|#\.|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[\p{Ll}“"'‘({[])/u;
const LABEL =
  /^\s*(?:\*\*|__|<(?:strong|b|em|i)>|[*_](?=\S)|(?:\S{1,30} ){0,6}\S{1,30}(?::|\s[–—-])\s+\S|\p{Lu}[\p{L}’',&/-]{0,30}(?: [\p{L}’',&/-]{1,30}){0,4}\.\s)/u;
const SHORT = 110;
/** A line that itself ends in a colon is an item where it is a label: "Account data:". */
const SHORT_LABEL = 50;

/** Whether a paragraph reads as the first item of the promised list. */
function isItem(next: PolicyBlock, afterNext: PolicyBlock | undefined, sections: readonly Section[]): boolean {
  const { prose, source } = next.text;
  const text = prose.trim();
  if (
    BULLET.test(text) ||
    LABEL.test(source) ||
    (text.length <= (text.endsWith(':') ? SHORT_LABEL : SHORT) &&
      !/[.!?]$/.test(text) &&
      next.facts.introductions.every(({ form }) => form === 'colon'))
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
  return /^(?:we|you|your|our|the|this|all|if|in|when)$/.test(first) ? `${first} ${second}` : first;
}
