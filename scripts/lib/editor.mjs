import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCodeServer } from '../../test/embedded-vscode/codeServer.mjs';
import { ensureEmbeddedVsCode } from '../../test/embedded-vscode/install.mjs';
import { root } from './project.mjs';

/**
 * Opens a folder in the desktop VS Code, with the extension of this repository in it.
 *
 * @param {string} code path of the `code` command
 * @param {string[]} paths folder and files to open
 * @returns {Promise<number>} exit code of the command, which ends as soon as the window is open
 */
export function openDesktop(code, paths) {
  const args = [`--extensionDevelopmentPath=${root}`, ...rootArguments(), ...paths];
  return new Promise((resolve, reject) => {
    const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

/** VS Code refuses to run as root unless it is told where to keep its data and to do without its sandbox. */
function rootArguments() {
  if (process.getuid?.() !== 0) return [];
  return ['--no-sandbox', `--user-data-dir=${path.join(root, '.cache/vscode-of-root')}`];
}

/**
 * Starts the embedded VS Code with the extension of this repository installed, so that a plain address opens it in any
 * browser of this machine.
 *
 * @param {object} options
 * @param {string} options.folder what the window opens
 * @param {number} options.port preferred; 0 means any
 * @param {Record<string, unknown>} [options.settings] user settings
 * @returns {Promise<import('../../test/embedded-vscode/codeServer.mjs').CodeServer>} once it answers
 */
export async function startEmbedded({ folder, port, settings }) {
  await ensureEmbeddedVsCode();
  const extensionsDir = mkdtempSync(path.join(tmpdir(), 'pw-extensions-'));
  process.once('exit', () => rmSync(extensionsDir, { recursive: true, force: true }));
  linkExtension(extensionsDir);
  const server = await startCodeServer({ port, extensionsDir, settings, args: [folder] });
  await requireWorkbench(server);
  return server;
}

/** Installs the extension as links to its parts: a rebuilt bundle is there after the window's next reload. */
function linkExtension(extensionsDir) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  mkdirSync(target);
  for (const part of ['package.json', 'client', 'server', 'snippets', 'syntaxes', 'docs']) {
    symlinkSync(path.join(root, part), path.join(target, part));
  }
}

async function requireWorkbench(server) {
  const response = await fetch(server.url);
  const page = await response.text();
  if (response.ok && page.includes('vscode-workbench-web-configuration')) return;
  server.stop();
  throw new Error(`The embedded VS Code answered ${response.status} instead of its page:\n${server.log()}`);
}
