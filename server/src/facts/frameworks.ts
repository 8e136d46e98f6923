import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { historicalFinder } from './historical.ts';
import type { FactReaderFactory } from './reader.ts';

/** A framework named in the text. */
export interface FrameworkFact extends Span {
  /** Id of the framework in the knowledge. */
  readonly framework: string;
  /** True where the text itself says that it is past. */
  readonly historical: boolean;
}

interface Name {
  readonly framework: string;
  /** Frameworks that the name may stand for. */
  readonly mayMean: readonly string[];
  /** True where some words beside it show that something else is meant. */
  readonly isAmbiguous: boolean;
}

/**
 * Reads mentions of frameworks. Of mentions inside one another the longer wins, unless the longer names several
 * ("the EU and the Swiss Safe Harbor"); a mention in a sentence that shows that something else is meant is none.
 */
export const frameworkReader: FactReaderFactory<FrameworkFact> = (knowledge, phrases) => {
  const find = phrases.group('frameworks', () => namesOf(knowledge));
  const findOtherMeaning = phrases.groupApart('frameworks not meant', () => otherMeaningsOf(knowledge));
  const speaksOfPast = historicalFinder(knowledge, phrases);
  return (block) => {
    const { words, prose } = block;
    const names = find(words);
    if (names.length === 0) return NOTHING;
    const isPast = speaksOfPast(block);
    const others = names.some(({ value }) => value.isAmbiguous) ? findOtherMeaning(words) : NOTHING;
    const facts: FrameworkFact[] = [];
    for (const hit of names) {
      if (isSwallowed(hit, names, block) || isInAddress(prose, hit.from)) continue;
      if (isElse(hit, others)) continue;
      const { framework } = hit.value;
      facts.push({ framework, from: hit.from, to: withClosingMarks(prose, hit), historical: isPast(hit) });
    }
    return facts;
  };
};

const NOTHING: readonly never[] = [];

function* namesOf({ frameworks }: Knowledge): Iterable<GroupPhrase<Name>> {
  for (const { id: framework, phrases, unless, mayMean } of frameworks) {
    const value = { framework, mayMean, isAmbiguous: unless.length > 0 };
    for (const phrase of phrases) yield { phrase, value };
  }
}

/** With the framework that they say is not meant. */
function* otherMeaningsOf({ frameworks }: Knowledge): Iterable<GroupPhrase<string>> {
  for (const { id, unless } of frameworks) for (const phrase of unless) yield { phrase, value: id };
}

const isElse = ({ sentence, value }: PhraseHit<Name>, others: readonly PhraseHit<string>[]): boolean =>
  others.some((other) => other.sentence === sentence && other.value === value.framework);

const LONGEST_ADDRESS = 200;

/** "example.org/privacy-shield/complaints": an address without a scheme names nothing, even where it is no link. */
function isInAddress(prose: string, at: number): boolean {
  if (at === 0 || isSpace(prose, at - 1)) return false;
  let from = at - 1;
  while (from > 0 && from > at - LONGEST_ADDRESS && !isSpace(prose, from - 1)) from--;
  const before = prose.slice(from, at);
  return /^\W*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//.test(before);
}

const isSpace = (prose: string, at: number): boolean => /\s/.test(prose.charAt(at));

/** "Framework (EU-U.S. DPF)": words end before the bracket that they opened, and before the last dot of initials. */
export function withClosingMarks(prose: string, { from, to }: Span): number {
  const rest = prose.startsWith(')', to) ? 1 : prose.startsWith('.)', to) ? 2 : 0;
  if (rest === 0) return to;
  const text = prose.slice(from, to);
  return text.lastIndexOf('(') > text.lastIndexOf(')') ? to + rest : to;
}

/** True where another name holds it; of two that are the same, the first stays. */
function isSwallowed(hit: PhraseHit<Name>, names: readonly PhraseHit<Name>[], block: BlockText): boolean {
  let isFirst = true;
  for (const other of names) {
    if (other === hit) isFirst = false;
    else if (swallows(other, hit, block, isFirst)) return true;
  }
  return false;
}

function swallows(outer: PhraseHit<Name>, inner: PhraseHit<Name>, block: BlockText, isFirst: boolean): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false;
  const longer = outer.to - outer.from > inner.to - inner.from;
  if (outer.value.framework === inner.value.framework) return longer || isFirst;
  // "EU and US Safe Harbor" names no Safe Harbor beside its own.
  return longer && (inner.value.mayMean.includes(outer.value.framework) || !namesSeveral(outer, inner, block));
}

function namesSeveral(outer: PhraseHit<Name>, inner: PhraseHit<Name>, block: BlockText): boolean {
  const words = block.words.list;
  for (let index = outer.firstWord; index < outer.endWord; index++) {
    if (index >= inner.firstWord && index < inner.endWord) continue;
    if (/^(?:and|or)$/.test(words[index]?.text ?? '')) return true;
  }
  return false;
}
