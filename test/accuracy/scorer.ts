import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Inspected } from '../../server/src/inspect/schema.ts';
import { SHARED } from './corpus.ts';
import { LABELS } from './labels.ts';

/** How often something was found rightly, found wrongly, and missed. */
export interface Counts {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

/** What the scorer says of everything that was inspected. */
export interface Scores {
  readonly policies: number;
  /** By kind (topics, missing, headings, stale …), over all policies. */
  readonly kinds: Readonly<Record<string, Counts>>;
  /** By topic: whether it is covered. */
  readonly topics: Readonly<Record<string, Counts>>;
  /** Share of the decisions on topics of which the program is sure, in percent. */
  readonly sure: number;
}

/** Lets the scorer of the labels compare; it is a program of its own, so that we do not mark our own work. */
export function score(
  inspected: readonly Inspected[],
  more: readonly string[] = [],
): { scores: Scores; output: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'policywright-accuracy-'));
  try {
    const file = path.join(folder, 'inspected.json');
    writeFileSync(file, JSON.stringify(inspected));
    const program = path.join(SHARED, 'accuracy/score.mjs');
    const args = [program, '--labels', LABELS, '--inspect', file, '--topics', '--json', ...more];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
    return { scores: parseScores(output), output: output.replace(/^\{.*\}\n/m, '') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parseScores(output: string): Scores {
  const kinds = JSON.parse(/^\{.*\}$/m.exec(output)?.[0] ?? '{}') as Record<string, Counts>;
  const topics = Array.from(
    output.matchAll(/^ {2}(\S+) .*\((\d+) right, (\d+) wrong, (\d+) missed\)$/gm),
    ([, topic = '', hits, extra, missed]) =>
      [topic, { hits: Number(hits), extra: Number(extra), missed: Number(missed) }] as const,
  );
  const policies = Number(/^(\d+) policies$/m.exec(output)?.[1]);
  const sure = Number(/^sure of +([\d.]+) %/m.exec(output)?.[1]);
  if (Object.keys(kinds).length === 0 || topics.length === 0 || Number.isNaN(policies + sure)) {
    throw new Error(`The scorer printed something else than expected:\n${output}`);
  }
  return { policies, kinds, topics: Object.fromEntries(topics), sure };
}

/** In percent: of what was found, how much is right. 100 where nothing was found. */
export function precision({ hits, extra }: Counts): number {
  return hits + extra === 0 ? 100 : (100 * hits) / (hits + extra);
}

/** In percent: of what is there, how much was found. 100 where nothing is there. */
export function recall({ hits, missed }: Counts): number {
  return hits + missed === 0 ? 100 : (100 * hits) / (hits + missed);
}
