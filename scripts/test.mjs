// npm test: runs every test, in a clone on which nothing was run before, and ends in the line "N passed, N failed".
// Option, after `--`: --only NAME[,NAME…] runs some of the stages of lib/stages.mjs.
import { parseArgs } from 'node:util';
import { countStage, formatCounts, total } from './lib/counts.mjs';
import { run } from './lib/processes.mjs';
import { prepareProject, root } from './lib/project.mjs';
import { stages } from './lib/stages.mjs';

async function main() {
  const chosen = chooseStages();
  await prepareProject(['--production']); // what is tested is what is shipped
  const results = [];
  for (const stage of chosen) {
    console.log(`\n── ${stage.name}: ${stage.title}`);
    const started = Date.now();
    const counts = countStage(stage, await run(process.execPath, stage.args, { cwd: root }));
    results.push({ stage, counts, seconds: (Date.now() - started) / 1000 });
  }
  console.log('');
  for (const { stage, counts, seconds } of results) {
    console.log(`${stage.name.padEnd(10)} ${formatCounts(counts)} (${seconds.toFixed(1)} s)`);
  }
  return total(results.map(({ counts }) => counts));
}

function chooseStages() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  if (values.only === undefined) return stages;
  const names = values.only.flatMap((list) => list.split(','));
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    throw new Error(`--only ${unknown}: no such stage. There are ${stages.map(({ name }) => name).join(', ')}.`);
  }
  return stages.filter(({ name }) => names.includes(name));
}

try {
  const counts = await main();
  console.log(`\n${formatCounts(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
