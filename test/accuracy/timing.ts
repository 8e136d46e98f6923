import type { CorpusReader, CorpusText } from './corpus.ts';

/** Milliseconds of the processor's time per policy, of `inspect` in a process that has run for a while. */
export interface Timing {
  readonly median: number;
  readonly ninetieth: number;
  readonly slowest: number;
}

const ROUNDS = 5;

/**
 * Times every policy on its own, in several rounds over all of them. A policy's fastest round counts, and the time of
 * the processor, not of the clock: others use the machine as well.
 */
export function timeInspection(reader: CorpusReader, texts: readonly CorpusText[]): Timing {
  const rounds = Array.from({ length: ROUNDS }, () => texts.map((text) => timeOnce(reader, text)));
  const times = texts.map((_, index) => Math.min(...rounds.map((round) => round[index] ?? Number.POSITIVE_INFINITY)));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { median: at(0.5), ninetieth: at(0.9), slowest: at(1) };
}

function timeOnce(reader: CorpusReader, text: CorpusText): number {
  const start = process.cpuUsage();
  reader.inspect(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
