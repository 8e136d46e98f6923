import type { CorpusReader, CorpusText } from './corpus.ts';

/** Milliseconds per policy, of `inspect` in a process that has run for a while. */
export interface Timing {
  readonly median: number;
  readonly ninetieth: number;
  readonly slowest: number;
}

const RUNS = 3;

/** Times every policy on its own; of several runs the fastest counts, because others use the machine as well. */
export function timeInspection(reader: CorpusReader, texts: readonly CorpusText[]): Timing {
  const times = texts.map((text) => Math.min(...Array.from({ length: RUNS }, () => timeOnce(reader, text))));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { median: at(0.5), ninetieth: at(0.9), slowest: at(1) };
}

function timeOnce(reader: CorpusReader, text: CorpusText): number {
  const start = performance.now();
  reader.inspect(text);
  return performance.now() - start;
}
