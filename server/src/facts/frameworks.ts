import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import type { Span } from '../text/span.ts';
import type { BlockText } from './blockText.ts';
import { type HistoricalFinder, historicalFinder } from './historical.ts';
import type { FactReaderFactory } from './reader.ts';

/** A framework named in the text. */
export interface FrameworkFact extends Span {
  /** Id of the framework in the knowledge. */
  readonly framework: string;
  /** True where the text itself says that it is past. */
  readonly historical: boolean;
}

interface Marker {
  readonly kind: 'mention' | 'unless';
  readonly framework: string;
  /** Frameworks that the name may stand for. */
  readonly mayMean: readonly string[];
}

/**
 * Reads mentions of frameworks. Of mentions inside one another the longer wins, unless the longer names several
 * ("the EU and the Swiss Safe Harbor"); a mention in a sentence that shows that something else is meant is none.
 */
export const frameworkReader: FactReaderFactory<FrameworkFact> = (knowledge, phrases) => {
  const find = phrases.group('frameworks', () => markersOf(knowledge));
  const speaksOfPast = historicalFinder(knowledge, phrases);
  return (block) => mentionsAmong(find(block.words), block, speaksOfPast);
};

function* markersOf(knowledge: Knowledge): Iterable<GroupPhrase<Marker>> {
  for (const { id: framework, phrases, unless, mayMean } of knowledge.frameworks) {
    for (const phrase of phrases) yield { phrase, value: { kind: 'mention', framework, mayMean } };
    for (const phrase of unless) yield { phrase, value: { kind: 'unless', framework, mayMean }, dependent: true };
  }
}

function mentionsAmong(
  hits: readonly PhraseHit<Marker>[],
  block: BlockText,
  speaksOfPast: HistoricalFinder,
): readonly FrameworkFact[] {
  if (hits.length === 0) return NOTHING;
  const mentions = hits.filter((hit) => hit.value.kind === 'mention');
  const voiding = hits.filter((hit) => hit.value.kind === 'unless');
  const isPast = speaksOfPast(block);
  const facts: FrameworkFact[] = [];
  for (const hit of mentions) {
    if (isSwallowed(hit, mentions, block) || isVoided(hit, voiding) || isInAddress(block.prose, hit.from)) continue;
    const to = withClosingMarks(block.prose, hit);
    facts.push({ framework: hit.value.framework, from: hit.from, to, historical: isPast(hit) });
  }
  return facts;
}

const NOTHING: readonly never[] = [];

const isVoided = ({ sentence, value }: PhraseHit<Marker>, voiding: readonly PhraseHit<Marker>[]): boolean =>
  voiding.some((other) => other.sentence === sentence && other.value.framework === value.framework);

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

/** True where another mention holds it; of two that are the same, the first stays. */
function isSwallowed(hit: PhraseHit<Marker>, mentions: readonly PhraseHit<Marker>[], block: BlockText): boolean {
  let isFirst = true;
  for (const other of mentions) {
    if (other === hit) isFirst = false;
    else if (swallows(other, hit, block, isFirst)) return true;
  }
  return false;
}

function swallows(outer: PhraseHit<Marker>, inner: PhraseHit<Marker>, block: BlockText, isFirst: boolean): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false;
  const longer = outer.to - outer.from > inner.to - inner.from;
  if (sameFramework(outer, inner)) return longer || isFirst;
  // "EU and US Safe Harbor" names no Safe Harbor beside its own.
  return longer && (inner.value.mayMean.includes(outer.value.framework) || !namesSeveral(outer, inner, block));
}

const sameFramework = (a: PhraseHit<Marker>, b: PhraseHit<Marker>): boolean =>
  a.value.kind === 'mention' && b.value.kind === 'mention' && a.value.framework === b.value.framework;

function namesSeveral(outer: PhraseHit<Marker>, inner: PhraseHit<Marker>, block: BlockText): boolean {
  const words = block.words.list;
  for (let index = outer.firstWord; index < outer.endWord; index++) {
    if (index >= inner.firstWord && index < inner.endWord) continue;
    if (/^(?:and|or)$/.test(words[index]?.text ?? '')) return true;
  }
  return false;
}
