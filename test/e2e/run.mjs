// Runs the end-to-end tests in a real VS Code: bundles them, copies the samples to a workspace of their own, and starts
// the VS Code that this machine has (see vscode.mjs).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/project.mjs';
import { bundleSuite } from './bundle.mjs';
import { chooseVsCode } from './vscode.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'pw-e2e-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
const workspace = path.join(folder, 'workspace');

try {
  cpSync(path.join(root, 'samples'), path.join(workspace, 'samples'), { recursive: true });
  const extensionTestsPath = await bundleSuite();
  const vscodeExecutablePath = await chooseVsCode();
  process.exit(
    await runTests({
      ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
      extensionDevelopmentPath: root,
      extensionTestsPath,
      launchArgs: [
        workspace,
        '--disable-workspace-trust',
        `--user-data-dir=${path.join(folder, 'user')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
