import type { Contradiction } from '../knowledge/consistencySchema.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { GroupPhrase } from '../phrases/sharedPhrases.ts';
import type { Words } from '../text/words.ts';
import type { Fact, FactReaderFactory } from './reader.ts';

/** One side of a contradiction, where the text says it. The span is the words that say it. */
export interface StatementFact extends Fact {
  /** Id of the contradiction in the knowledge. */
  readonly contradiction: string;
  readonly side: Side;
}

type Side = 'claim' | 'contrary';

type Marker = { readonly of: string; readonly side: Side; readonly voids: boolean } | 'qualifier';

/**
 * Reads what a block promises without exception, and what would take such a promise back. Headings and questions
 * ("Do we use cookies?") state nothing.
 */
export const statementReader: FactReaderFactory<StatementFact> = (knowledge, phrases) => {
  const find = phrases.group('statements', () => markersOf(knowledge));
  return ({ words, level }) => {
    const hits = level > 0 ? NOTHING : find(words);
    if (hits.length === 0) return NOTHING;
    const found = new Map<string, StatementFact>();
    for (const { value, from, to, sentence } of hits) {
      if (value === 'qualifier' || value.voids) continue;
      const key = `${value.of} ${value.side}`;
      if (found.has(key) || isVoid(value, sentence, hits, words)) continue;
      found.set(key, { contradiction: value.of, side: value.side, from, to });
    }
    return [...found.values()];
  };
};

const NOTHING: readonly never[] = [];

function* markersOf({ contradictions, qualifiers }: Knowledge): Iterable<GroupPhrase<Marker>> {
  for (const contradiction of contradictions) {
    yield* sideOf(contradiction, 'claim');
    yield* sideOf(contradiction, 'contrary');
  }
  for (const phrase of qualifiers) yield { phrase, value: 'qualifier', dependent: true };
}

function* sideOf({ id: of, ...sides }: Contradiction, side: Side): Iterable<GroupPhrase<Marker>> {
  for (const phrase of sides[side].phrases) yield { phrase, value: { of, side, voids: false } };
  for (const phrase of sides[side].unless) yield { phrase, value: { of, side, voids: true }, dependent: true };
}

/** What opens a sentence with so many words before it qualifies the sentence before. */
const OPENING = 2;

/** Voided by its own `unless`; a claim by a qualifier too, in its sentence or at the start of the next. */
function isVoid(
  { of, side }: Exclude<Marker, 'qualifier'>,
  sentence: number,
  hits: readonly PhraseHit<Marker>[],
  words: Words,
): boolean {
  if (words.text.charAt((words.sentences[sentence]?.to ?? 0) - 1) === '?') return true;
  const opening = words.sentences[sentence + 1]?.firstWord ?? Number.POSITIVE_INFINITY;
  return hits.some(({ value, sentence: at, firstWord }) => {
    if (value !== 'qualifier') return at === sentence && value.voids && value.of === of && value.side === side;
    if (side === 'contrary') return false;
    return at === sentence || (at === sentence + 1 && firstWord <= opening + OPENING);
  });
}
