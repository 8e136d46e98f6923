import type { Knowledge } from '../knowledge/load.ts';
import { hasLetter, isCapitalAt, isSmallAt } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { Sentence, Word } from '../text/words.ts';
import type { BlockText } from './blockText.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/**
 * What the words of a term do where they stand:
 * - `use`: they stand for something in a sentence;
 * - `introduction`: they are quoted, emphasised or in brackets, open a line that explains them, or stand in front of
 *   "means": readers are told what they mean;
 * - `name`: they are part of a heading, of a longer name or of a link's text, or open a sentence, and tell nothing.
 */
export type TermRole = 'use' | 'introduction' | 'name';

/** A term that policies often define, where it is written. */
export interface TermFact extends Fact {
  /** Id of the knowledge's entry. */
  readonly entry: string;
  /** The term as the knowledge has it: "Personal Data". */
  readonly term: string;
  /** True where each of its words has a capital. */
  readonly capital: boolean;
  readonly role: TermRole;
}

type Wanted = Pick<TermFact, 'entry' | 'term'>;

/**
 * Reads the terms of the knowledge where they are written with capitals, and those that mean one thing in any case. Of
 * terms inside one another the longer wins.
 */
export const termReader: FactReaderFactory<TermFact> = (knowledge, phrases) => {
  const find = phrases.group('terms', () => wantedOf(knowledge));
  return (block) => {
    const hits = find(block.words);
    if (hits.length === 0) return NOTHING;
    const facts: TermFact[] = [];
    for (const { value, from, to, firstWord, endWord } of hits) {
      if (hits.length > 1 && isInside(hits, from, to)) continue;
      const { entry, term } = value;
      const capital = areCapital(block, firstWord, endWord);
      facts.push({ entry, term, capital, role: roleOf(block, firstWord, endWord), from, to });
    }
    return facts;
  };
};

const NOTHING: readonly never[] = [];

const isInside = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);

function* wantedOf({ terms }: Knowledge): Iterable<{ phrase: string; value: Wanted }> {
  for (const { id: entry, terms: list, interchangeable } of terms)
    for (const term of list)
      for (const form of formsOf(term))
        yield { phrase: interchangeable ? form : withCapitals(form), value: { entry, term } };
}

/** Singular, and plural where there is one. */
function formsOf(term: string): string[] {
  if (/(?:Data|Information|Software|Content|s)$/.test(term)) return [term];
  return [term, /[^aeo]y$/.test(term) ? `${term.slice(0, -1)}ies` : `${term}s`];
}

const withCapitals = (term: string): string =>
  term
    .split(/[\s-]/)
    .map((word) => `=${word}`)
    .join(' ');

const isCapital = ({ prose }: BlockText, { from }: Word): boolean =>
  isCapitalAt(prose, from) || (!isSmallAt(prose, from) && /\p{Lu}/u.test(prose.charAt(from)));

function areCapital(block: BlockText, first: number, end: number): boolean {
  const { list } = block.words;
  for (let index = first; index < end; index++) if (!isCapital(block, list[index] as Word)) return false;
  return true;
}

function roleOf(block: BlockText, first: number, end: number): TermRole {
  const { list } = block.words;
  const from = list[first]?.from ?? 0;
  const to = list[end - 1]?.to ?? from;
  if (block.level > 0 || isLinked(block, from, to)) return 'name';
  const isPlain = standsPlain(block, from, to);
  if ((!isPlain && isSetOff(block, from, to)) || isExplained(block, first, end, isPlain)) return 'introduction';
  return isPartOfName(block, first, end) ? 'name' : 'use';
}

const isLinked = ({ links }: BlockText, from: number, to: number): boolean =>
  links.length > 0 && links.some(({ textSpan }) => textSpan.from <= from && textSpan.to >= to);

/** Between small letters, and nothing but a space on either side: most terms stand so. */
const standsPlain = ({ source, prose }: BlockText, from: number, to: number): boolean =>
  source[from - 1] === ' ' && isSmallAt(prose, from - 2) && prose[to] === ' ' && isSmallAt(prose, to + 1);

/** In quotes, emphasised, or at the end of a bracket with few words before: "(hereinafter: the Company)". */
function isSetOff({ source, prose }: BlockText, from: number, to: number): boolean {
  const before = prose
    .slice(Math.max(0, from - 4), from)
    .trimEnd()
    .slice(-1);
  const after = prose
    .slice(to, to + 4)
    .trimStart()
    .charAt(0);
  if (/["“‘'”]/.test(before) || /["”]/.test(after)) return true;
  if (after === ')' && /\([a-z,:\s]{0,40}$/i.test(prose.slice(Math.max(0, from - 42), from))) return true;
  return /[*_>]/.test(source.charAt(from - 1)) && /[*_<]/.test(source.charAt(to));
}

const EXPLAINS =
  /^(?:means?|shall mean|will mean|refers?|includes?|comprises?|constitutes?|(?:is|are) (?:any|all|information|data|the|an?|defined)|ha(?:s|ve) the meaning|we (?:mean|understand)|can be|consists?)\b/;
/** What {@link EXPLAINS} begins with. */
const EXPLANATORY = new Set(
  'mean means shall will refer refers include includes comprise comprises constitute constitutes is are has have we can consist consists'.split(
    ' ',
  ),
);
const INTRODUCES =
  /\b(?:referred to|known|defined|described|considered|called|termed|hereinafter|hereafter|namely|i\.e\.,?|collectively)(?: to)?(?: as| in this policy as)?(?: the| our| your| an?)?:? ?$/i;

/** Words around it say what it means; a line that opens with it and a colon or dash does so too. */
function isExplained({ prose, words }: BlockText, first: number, end: number, isPlain: boolean): boolean {
  const from = words.list[first]?.from ?? 0;
  const to = words.list[end - 1]?.to ?? from;
  const after = prose.slice(to, to + 24);
  if (EXPLANATORY.has(words.list[end]?.text ?? '') && EXPLAINS.test(after.trimStart())) return true;
  if (mayIntroduce(words, first) && INTRODUCES.test(prose.slice(Math.max(0, from - 48), from))) return true;
  if (isPlain) return false;
  return /^\s{0,3}(?:[:–—|(]|- )/.test(after) && !hasLetter(prose.slice(prose.lastIndexOf('\n', from) + 1, from));
}

const ARTICLES = new Set(['the', 'our', 'your', 'a', 'an']);
const INTRODUCTORY = new Set(
  'as to known defined described considered called termed hereinafter hereafter namely ie collectively'.split(' '),
);

/** What {@link INTRODUCES} ends with, but for the article. */
function mayIntroduce({ list }: BlockText['words'], first: number): boolean {
  const before = list[first - 1]?.text ?? '';
  return INTRODUCTORY.has(ARTICLES.has(before) ? (list[first - 2]?.text ?? '') : before);
}

/** In front of a term with a capital at the start of a sentence these belong to no name. */
const FUNCTION_WORD =
  /^(?:the|our|your|this|these|those|that|all|any|such|each|every|some|no|other|its|their|an?|we|you|to|in|on|of|by|for|from|with|when|where|if|as|and|or|but|while|how|what|certain|collect|using|use|via|through|about|under|only)$/;

/** A neighbour with a capital makes it a part of something longer: "Google Services", "Terms of Service". */
function isPartOfName(block: BlockText, first: number, end: number): boolean {
  const { list, sentences } = block.words;
  const sentence = sentences[list[first]?.sentence ?? 0];
  if (!sentence || first === sentence.firstWord) return true;
  if (standsCapital(block, sentence, first - 1) && areJoined(block, first - 1)) return true;
  if (standsCapital(block, sentence, end) && areJoined(block, end - 1)) return true;
  return standsCapital(block, sentence, first - 2) && /^(?:of|for|&)$/.test(list[first - 1]?.text ?? '');
}

/** Whether hardly more than a space parts a word from the next one. */
function areJoined({ prose, words }: BlockText, index: number): boolean {
  const gap = prose.slice(words.list[index]?.to ?? 0, words.list[index + 1]?.from ?? 0);
  return gap === ' ' || /^[\s-]{1,2}$/.test(gap);
}

function standsCapital(block: BlockText, { firstWord, endWord }: Sentence, index: number): boolean {
  const word = block.words.list[index];
  if (!word || index < firstWord || index >= endWord || !isCapital(block, word)) return false;
  return index > firstWord || !FUNCTION_WORD.test(word.text);
}
