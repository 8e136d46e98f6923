// npm run build [-- --production]: compiles the knowledge, then bundles the client, the server and the command line.
// --production minifies, leaves out the source maps, and lists knowledge that nobody has reviewed for long; that is what
// a VSIX carries.
import path from 'node:path';
import { build } from 'esbuild';
import { run } from './lib/processes.mjs';
import { root } from './lib/project.mjs';

/** esbuild's ES modules have no `require`; packages in CommonJS that are bundled into one ask for Node's modules by it. */
const requireForEsm = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const node = { platform: 'node', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

/** Every bundle: where it starts, where it goes, and for which of VS Code's or Node's loaders it is made. */
const bundles = [
  {
    entry: 'client/src/extension.node.ts',
    outfile: 'client/dist/extension.cjs',
    options: { ...node, format: 'cjs', external: ['vscode'] },
  },
  {
    entry: 'client/src/extension.browser.ts',
    outfile: 'client/dist/extension.web.js',
    options: { ...browser, format: 'cjs', external: ['vscode'] },
  },
  {
    entry: 'server/src/main.node.ts',
    outfile: 'server/dist/main.node.cjs',
    options: { ...node, format: 'cjs' },
  },
  {
    entry: 'server/src/main.browser.ts',
    outfile: 'server/dist/main.browser.js',
    options: { ...browser, format: 'iife' },
  },
  {
    entry: 'server/src/cli/main.ts',
    outfile: 'server/dist/cli.mjs',
    options: { ...node, format: 'esm', banner: { js: requireForEsm } },
  },
];

const production = process.argv.includes('--production');

await compileKnowledge();
const sizes = await Promise.all(bundles.map(bundle)).catch(() => process.exit(1)); // esbuild has said why
const width = Math.max(...bundles.map(({ outfile }) => outfile.length));
for (const [index, { outfile }] of bundles.entries()) console.log(`${outfile.padEnd(width)}  ${sizes[index]}`);

async function compileKnowledge() {
  const script = path.join(root, 'scripts/compileKnowledge.ts');
  const { code } = await run(process.execPath, ['--import', 'tsx', script, ...(production ? ['--release'] : [])], {
    cwd: root,
  });
  if (code !== 0) process.exit(code);
}

/** @returns {Promise<string>} the bundle's size for people */
async function bundle({ entry, outfile, options }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return `${Math.round((metafile.outputs[outfile]?.bytes ?? 0) / 1024)} kB`;
}
