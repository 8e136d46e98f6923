import type { Knowledge } from '../knowledge/load.ts';
import type { Span } from '../text/span.ts';
import type { FactReaderFactory } from './reader.ts';

/** Words that show that a law is meant to be followed, or that a condition of requirements holds. */
export interface SignalFact extends Span {
  readonly of: 'law' | 'condition';
  /** Id of the law or condition. */
  readonly id: string;
  /** Both in one: "law gdpr". */
  readonly key: string;
}

/** Reads the first signal of each law and condition in a block; one is enough. */
export const signalReader: FactReaderFactory<SignalFact> = (knowledge, phrases) => {
  const find = phrases.group('signals', () => signalsOf(knowledge));
  return (block) => {
    const hits = find(block.words);
    if (hits.length === 0) return NOTHING;
    const found = new Map<string, SignalFact>();
    for (const { value, from, to } of hits) {
      const { of, id, key } = value;
      if (!found.has(key)) found.set(key, { of, id, key, from, to });
    }
    return [...found.values()];
  };
};

const NOTHING: readonly never[] = [];

type Signal = Pick<SignalFact, 'of' | 'id' | 'key'>;

function* signalsOf({ laws, conditions }: Knowledge): Iterable<{ phrase: string; value: Signal }> {
  for (const { id, signals } of laws) yield* valued(signals, { of: 'law', id, key: `law ${id}` });
  for (const { id, signals } of conditions) yield* valued(signals, { of: 'condition', id, key: `condition ${id}` });
}

function* valued(phrases: readonly string[], value: Signal): Iterable<{ phrase: string; value: Signal }> {
  for (const phrase of phrases) yield { phrase, value };
}
