import type { Knowledge } from '../knowledge/load.ts';
import type { Link } from '../markdown/links.ts';
import type { PhraseHit } from '../phrases/phraseSet.ts';
import type { Span } from '../text/span.ts';
import type { FactReaderFactory } from './reader.ts';

/**
 * Words that show that a law is meant to be followed or does not apply, that a linked page is a notice of its own for a
 * law, or that a condition of requirements holds.
 */
export interface SignalFact extends Span {
  readonly of: 'law' | 'disclaimer' | 'elsewhere' | 'condition';
  /** Id of the law or condition. */
  readonly id: string;
  /** Both in one: "law gdpr". */
  readonly key: string;
}

/** Reads the first signal of each law and condition in a block that nothing in its sentence voids; one is enough. */
export const signalReader: FactReaderFactory<SignalFact> = (knowledge, phrases) => {
  const find = phrases.group('signals', () => signalsOf(knowledge));
  return (block) => {
    const hits = find(block.words);
    if (hits.length === 0) return NOTHING;
    const voided = voidedAmong(hits);
    const found: SignalFact[] = [];
    for (const { value, from, to, sentence } of hits) {
      const { of, id, key, voids } = value;
      if (voids || voided?.has(key + sentence) || found.some((fact) => fact.key === key)) continue;
      if (of !== 'elsewhere' || block.links.some((link) => leadsAway(link, { from, to }))) {
        found.push({ of, id, key, from, to });
      }
    }
    return found;
  };
};

const NOTHING: readonly never[] = [];

/** The key of each signal together with the sentence in which it has no force; undefined where all have it, as mostly. */
function voidedAmong(hits: readonly PhraseHit<Signal>[]): ReadonlySet<string> | undefined {
  if (!hits.some(({ value }) => value.voids)) return undefined;
  return new Set(hits.filter(({ value }) => value.voids).map(({ value, sentence }) => value.key + sentence));
}

/** A link to another page whose text shares words with the span. */
const leadsAway = ({ textSpan, target }: Link, { from, to }: Span): boolean =>
  target !== undefined && target !== '' && !target.startsWith('#') && textSpan.from < to && textSpan.to > from;

interface Signal extends Pick<SignalFact, 'of' | 'id' | 'key'> {
  /** True for a phrase that takes the force of the signals in its sentence away. */
  readonly voids: boolean;
}

function* signalsOf({ laws, conditions }: Knowledge): Iterable<{ phrase: string; value: Signal }> {
  for (const { id, signals, disclaimers, elsewhere } of laws) {
    yield* valued(signals, { of: 'law', id, key: `law ${id}`, voids: false });
    yield* valued(disclaimers, { of: 'disclaimer', id, key: `disclaimer ${id}`, voids: false });
    yield* valued(elsewhere, { of: 'elsewhere', id, key: `elsewhere ${id}`, voids: false });
  }
  for (const { id, signals, counterSignals } of conditions) {
    const signal = { of: 'condition', id, key: `condition ${id}` } as const;
    yield* valued(signals, { ...signal, voids: false });
    yield* valued(counterSignals, { ...signal, voids: true });
  }
}

function* valued(phrases: readonly string[], value: Signal): Iterable<{ phrase: string; value: Signal }> {
  for (const phrase of phrases) yield { phrase, value };
}
