// npm run accuracy: how well policies that nobody here wrote are read. Options, after `--`:
//   --check          for npm test: measures, and writes nothing
//   --misses KIND    lists what was found wrongly or missed, of one kind of the table
//   --inject         puts faults into the policies and looks whether they are found, and nothing else changes
//     --runs N         of each kind; --kind ID only one kind; --failures ID lists what went wrong with one kind
//     --record         keeps the figures for docs/accuracy.md
//   --invariance     writes the policies in other ways that mean the same; with --details, lists what changed
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusIsThere, ROOT } from './corpus.ts';
import { printOutcomes } from './goals.ts';
import { inject, injectionOutcomes } from './inject/inject.ts';
import { measureInvariance } from './invariance/invariance.ts';
import { isFalse, measure } from './measure.ts';
import { reportOf } from './report.ts';
import { record } from './results.ts';

type Options = ReturnType<typeof options>;

function options() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      misses: { type: 'string' },
      inject: { type: 'boolean' },
      runs: { type: 'string' },
      kind: { type: 'string' },
      failures: { type: 'string' },
      seed: { type: 'string' },
      record: { type: 'boolean' },
      invariance: { type: 'boolean' },
      details: { type: 'boolean', default: false },
    },
  });
  return values;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Measures, prints, and writes the report; whether all goals are met. */
function run({ check, misses }: Options): boolean {
  const measured = measure(misses === undefined ? [] : ['--misses', misses]);
  console.log(measured.table);
  for (const { verdict, kind, file, line, text } of measured.alarms.filter(isFalse)) {
    console.log(`${verdict === 'unread' ? 'to be read' : 'false alarm'}: ${kind} ${file}:${line} ${text}`);
  }
  const { median, ninetieth, slowest } = measured.timing;
  console.log(
    `inspect, warm: median ${median.toFixed(1)} ms, 90 % below ${ninetieth.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`,
  );
  if (!check) {
    writeFileSync(path.join(ROOT, 'docs/accuracy.md'), reportOf(measured, today()));
  }
  return printOutcomes(measured.outcomes);
}

/** Puts faults in; whether enough of them are found. */
function runInjection({ runs, kind, failures, seed, record: keep }: Options): boolean {
  const results = inject({
    runs: runs === undefined ? undefined : Number(runs),
    kind: failures ?? kind,
    list: failures !== undefined,
    seed,
  });
  if (keep)
    record('injection', {
      date: today(),
      kinds: results.map(({ kind: { title }, trials, found, kept }) => ({ kind: title, runs: trials, found, kept })),
    });
  return printOutcomes(injectionOutcomes(results));
}

/** Runs what the options ask for; whether all goals are met. */
function main(chosen: Options): boolean {
  if (!corpusIsThere()) {
    console.log('Skipped: there are no labelled policies (../shared) to measure on.\n\n  1 pending');
    return true;
  }
  if (chosen.inject) return runInjection(chosen);
  if (chosen.invariance) return printOutcomes(measureInvariance(chosen.details, !chosen.check));
  return run(chosen);
}

if (!main(options())) process.exitCode = 1;
