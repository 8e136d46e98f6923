// Runs the web extension, its server in a worker, in VS Code for the Web: in the oldest version that the extension
// supports and, where the embedded VS Code is at home, in the newest one.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/project.mjs';
import { startBrowser } from '../embedded-vscode/browser.mjs';
import { listenForOutcome } from '../embedded-vscode/extensionTests.mjs';
import { embeddedVsCodeIsSupported, ensureEmbeddedVsCode, ensureTestTools } from '../embedded-vscode/install.mjs';
import { inModules } from '../embedded-vscode/layout.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Not 127.0.0.1: the extension host's frame lives at a subdomain of the host. */
const host = 'localhost';

const folder = mkdtempSync(path.join(tmpdir(), 'pw-web-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

try {
  await (embeddedVsCodeIsSupported() ? ensureEmbeddedVsCode() : ensureTestTools());
  const extensionTestsPath = await bundleSuite();
  let failed = false;
  for (const build of await webBuilds()) {
    console.log(`VS Code for the Web ${build.version}`);
    failed = (await runTests(build, extensionTestsPath)) !== 0 || failed;
  }
  process.exit(failed ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function webBuilds() {
  // Loaded late: it reads packages that may have been installed just now.
  const { newestWebBuild, oldestWebBuild } = await import('../embedded-vscode/webBuilds.mjs');
  return embeddedVsCodeIsSupported() ? [oldestWebBuild, newestWebBuild] : [oldestWebBuild];
}

async function bundleSuite() {
  const outfile = path.join(here, 'dist/index.js');
  await build({
    entryPoints: [path.join(here, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    // mocha.js belongs to a package of ES modules, so its test for CommonJS would find, and overwrite, the suite's exports.
    define: { global: 'globalThis', module: 'undefined', exports: 'undefined' },
    logLevel: 'warning',
  });
  return outfile;
}

/** @returns {Promise<number>} exit code of the tests */
async function runTests(webBuild, extensionTestsPath) {
  const { layOutWebBuild } = await import('../embedded-vscode/webBuilds.mjs');
  const { open } = createRequire(import.meta.url)(inModules('@vscode/test-web'));
  const port = await freePort();
  const server = await open({
    ...layOutWebBuild(webBuild, path.join(folder, webBuild.version)),
    host,
    port,
    browserType: 'none',
    extensionDevelopmentPath: root,
    extensionTestsPath,
    folderPath: path.join(root, 'samples'),
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const neverEnds = new Promise(() => {}); // the server lives in this process
    const { finished } = await listenForOutcome(page, neverEnds);
    await page.goto(`http://${host}:${port}/`);
    const { code, why } = await finished;
    if (why) console.error(why);
    return code;
  } finally {
    await browser.close();
    server.dispose();
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
