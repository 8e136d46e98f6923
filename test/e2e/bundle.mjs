import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * Bundles the suite's entry point and every test file for the Node.js extension host.
 *
 * @returns {Promise<string>} absolute path of the entry point
 */
export async function bundleSuite() {
  const suite = path.join(here, 'suite');
  const outdir = path.join(here, 'dist');
  rmSync(outdir, { recursive: true, force: true }); // a test file that was deleted must not run again
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map((name) => path.join(suite, name)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.cjs');
}
