import type { Knowledge } from '../knowledge/load.ts';
import type { Span } from '../text/span.ts';
import type { FactReaderFactory } from './reader.ts';

/** Words that show that a law is meant to be followed, or that a condition of requirements holds. */
export interface SignalFact extends Span {
  readonly of: 'law' | 'condition';
  /** Id of the law or condition. */
  readonly id: string;
}

/** Reads the first signal of each law and condition in a block; one is enough. */
export const signalReader: FactReaderFactory<SignalFact> = (knowledge, phrases) => {
  const find = phrases.group('signals', () => signalsOf(knowledge));
  return (block) => {
    const found = new Map<string, SignalFact>();
    for (const { value, from, to } of find(block.words)) {
      const key = `${value.of} ${value.id}`;
      if (!found.has(key)) found.set(key, { ...value, from, to });
    }
    return [...found.values()];
  };
};

function* signalsOf({
  laws,
  conditions,
}: Knowledge): Iterable<{ phrase: string; value: Pick<SignalFact, 'of' | 'id'> }> {
  for (const { id, signals } of laws) for (const phrase of signals) yield { phrase, value: { of: 'law', id } };
  for (const { id, signals } of conditions)
    for (const phrase of signals) yield { phrase, value: { of: 'condition', id } };
}
