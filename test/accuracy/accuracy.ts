// npm run accuracy: how well policies that nobody here wrote are read. Options, after `--`:
//   --check          for npm test: measures, and leaves docs/accuracy.md alone
//   --misses KIND    lists what was found wrongly or missed, of one kind of the table
//   --invariance     writes the policies in other ways that mean the same; with --details, lists what changed
//   --inject         see its folder
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusIsThere, ROOT } from './corpus.ts';
import { printOutcomes } from './goals.ts';
import { measureInvariance } from './invariance/invariance.ts';
import { isFalse, measure } from './measure.ts';
import { reportOf } from './report.ts';

interface Options {
  readonly check?: boolean | undefined;
  readonly misses?: string | undefined;
}

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
    writeFileSync(path.join(ROOT, 'docs/accuracy.md'), reportOf(measured, new Date().toISOString().slice(0, 10)));
  }
  return printOutcomes(measured.outcomes);
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    misses: { type: 'string' },
    invariance: { type: 'boolean' },
    details: { type: 'boolean', default: false },
  },
});

if (!corpusIsThere()) {
  console.log('Skipped: there are no labelled policies (../shared) to measure on.\n\n  1 pending');
} else if (values.invariance ? !printOutcomes(measureInvariance(values.details)) : !run(values)) {
  process.exitCode = 1;
}
