#!/usr/bin/env node
// Stands where the desktop's `code` would, for extension tests: understands what @vscode/test-electron passes, ignores
// the rest, and runs the tests in an embedded window.
import path from 'node:path';
import { runExtensionTests } from './extensionTests.mjs';
import { home } from './layout.mjs';

const args = process.argv.slice(2);

/** @param {string} name of an option that may be given several times as --name=value @returns {string[]} its values */
const values = (name) => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));

const [extensionTestsPath] = values('extensionTestsPath');
if (extensionTestsPath === undefined) {
  console.error('This launcher only runs extension tests: --extensionTestsPath=FILE is missing.');
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.exit(
  await runExtensionTests({
    workspace: args.find((arg) => !arg.startsWith('-')),
    extensionDevelopmentPaths: values('extensionDevelopmentPath'),
    extensionTestsPath,
    userDataDir: values('user-data-dir')[0],
    extensionsDir: values('extensions-dir')[0],
    artifacts: path.resolve(home, '../../out/e2e'),
  }),
);
