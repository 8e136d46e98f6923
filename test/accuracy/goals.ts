import goals from './goals.json' with { type: 'json' };
import { type Counts, precision, recall, type Scores } from './scorer.ts';

export { goals };

/** One goal, and how far it is met. */
export interface Outcome {
  readonly what: string;
  readonly measured: number;
  readonly goal: number;
  readonly met: boolean;
}

interface Rates {
  readonly precision?: number;
  readonly recall?: number;
}

/** A goal that is met from its value upwards. */
export const atLeast = (what: string, measured: number, goal: number): Outcome => ({
  what,
  measured,
  goal,
  met: measured >= goal,
});

/** A goal that is met up to its value. */
export const atMost = (what: string, measured: number, goal: number): Outcome => ({
  what,
  measured,
  goal,
  met: measured <= goal,
});

/** Precision and recall of one kind against its goal; a side without a goal is left out. */
export function ratesAgainst(what: string, counts: Counts | undefined, goal: Rates): Outcome[] {
  if (counts === undefined) throw new Error(`Nothing was measured for ${what}.`);
  const sides = [
    ['precision', precision(counts), goal.precision],
    ['recall', recall(counts), goal.recall],
  ] as const;
  return sides.flatMap(([side, measured, wanted]) =>
    wanted === undefined ? [] : [atLeast(`${what}: ${side}`, measured, wanted)],
  );
}

/** The goals for the labelled policies: each kind, and each topic by itself. */
export function labelledOutcomes({ kinds, topics }: Scores): Outcome[] {
  const ofKinds = Object.entries(goals.labelled).flatMap(([kind, goal]) => ratesAgainst(kind, kinds[kind], goal));
  const ofTopics = Object.entries(topics).flatMap(([topic, counts]) =>
    ratesAgainst(`topic ${topic}`, counts, goals.eachTopic),
  );
  return [...ofKinds, ...ofTopics];
}

/** How the outcomes are printed: what failed, and the counts that `npm test` adds up. */
export function printOutcomes(outcomes: readonly Outcome[]): boolean {
  const failed = outcomes.filter(({ met }) => !met);
  console.log(`\n  ${outcomes.length - failed.length} passing`);
  if (failed.length > 0) console.log(`  ${failed.length} failing`);
  for (const { what, measured, goal } of failed) console.log(`    ${what}: ${shown(measured)}, goal ${shown(goal)}`);
  return failed.length === 0;
}

/** One decimal; whole numbers without. */
export function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
