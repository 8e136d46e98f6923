// npm run bench: bundles the benchmark as the product is bundled, and runs it. Run through a transpiler instead, every
// function would carry that tool's bookkeeping, and the figures would be those of no program that anybody uses.
import path from 'node:path';
import { build } from 'esbuild';
import { run } from '../../scripts/lib/processes.mjs';
import { root } from '../../scripts/lib/project.mjs';

const outfile = path.join(root, 'node_modules/.cache/policywright/bench.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // The peer as its authors publish it.
  external: ['markdownlint'],
});
const { code } = await run(process.execPath, [outfile], { cwd: root });
process.exitCode = code;
