import type { CorpusReader, CorpusText } from '../corpus.ts';
import { crlf } from './crlf.ts';
import { type Comparison, compare, factsIn, findingsIn, type Observation } from './observations.ts';
import { otherBullets } from './otherBullets.ts';
import { rewrapped } from './rewrap.ts';
import { type Rewriting, rewrite } from './rewriting.ts';
import { setextHeadings } from './setextHeadings.ts';
import { curlyQuotes, nonBreakingSpaces } from './typography.ts';

/** Every way to write a policy differently that leaves its meaning alone. */
export const MEANING_FREE: Readonly<Record<string, Rewriting>> = {
  'wrapped at 40 columns': rewrapped(40),
  'wrapped at 120 columns': rewrapped(120),
  CRLF: crlf,
  'setext headings': setextHeadings,
  'other bullets': otherBullets,
  'curly quotes': curlyQuotes,
  'non-breaking spaces': nonBreakingSpaces,
};

/** How much of what was found and read stays the same over all policies. */
export interface Stability {
  readonly change: string;
  /** Percent of the findings. */
  readonly kept: number;
  /** Percent of what was read: headings, contacts, frameworks, covered topics … */
  readonly factsKept: number;
  /** What changed, a line each: what is gone (-) with its line before, and what is new (+) with its line after. */
  readonly details: readonly string[];
}

/** Rewrites every policy in every way that leaves its meaning alone, and compares what is found and read. */
export function stabilities(reader: CorpusReader, texts: readonly CorpusText[]): Stability[] {
  return Object.entries(MEANING_FREE).map(([change, rewriting]) => {
    const compared = texts.map((text) => comparePolicy(reader, text, rewriting));
    return {
      change,
      kept: percentKept(compared.map(({ findings }) => findings)),
      factsKept: percentKept(compared.map(({ facts }) => facts)),
      details: compared.flatMap(({ details }) => details),
    };
  });
}

interface ComparedPolicy {
  readonly findings: Comparison;
  readonly facts: Comparison;
  readonly details: readonly string[];
}

function comparePolicy(reader: CorpusReader, { name, file, text }: CorpusText, rewriting: Rewriting): ComparedPolicy {
  const before = reader.read({ file, text });
  const rewritten = rewrite(text, rewriting(before));
  const after = reader.read({ file, text: rewritten.text });
  const findings = compare(findingsIn(reader.engine, before), findingsIn(reader.engine, after), rewritten);
  const facts = compare(factsIn(before), factsIn(after), rewritten);
  const shown = (sign: string, { lines }: typeof before, list: readonly Observation[]): string[] =>
    list.map(({ what, from }) => `${sign} ${name}:${from === undefined ? '' : lines.lineAt(from) + 1} ${what}`);
  const details = [findings, facts].flatMap(({ gone, fresh }) => [
    ...shown('-', before, gone),
    ...shown('+', after, fresh),
  ]);
  return { findings, facts, details };
}

function percentKept(comparisons: readonly Comparison[]): number {
  const same = comparisons.reduce((sum, comparison) => sum + comparison.same, 0);
  const changed = comparisons.reduce((sum, { gone, fresh }) => sum + gone.length + fresh.length, 0);
  return (100 * same) / Math.max(1, same + changed);
}
