import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeServerEntry, serverNode } from './layout.mjs';
import { quietSettings } from './settings.mjs';

/** Variables by which code-server would take itself for a part of another VS Code, or for one run by npm's Node.js. */
const foreign = /^(VSCODE_|CODE_SERVER|ELECTRON_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;

const alwaysGiven = [
  ...['--auth', 'none'],
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  '--disable-proxy',
];

/**
 * A running code-server.
 *
 * @typedef {object} CodeServer
 * @property {string} url its address, http://127.0.0.1:PORT
 * @property {string} host 127.0.0.1:PORT, the authority of its vscode-remote: URIs
 * @property {Promise<number>} exited settles with the exit code when it has ended
 * @property {() => string} log all it has printed so far
 * @property {() => void} stop ends it, its extension hosts and their children, and removes its temporary folder
 */

/**
 * Starts code-server on 127.0.0.1. What it writes goes to a temporary folder, which stop() removes.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default: any free one
 * @param {string} [options.userDataDir] default: a fresh one
 * @param {string} [options.extensionsDir] default: an empty one
 * @param {Record<string, unknown>} [options.settings] user settings beside the quiet ones
 * @param {string[]} [options.args] further arguments of code-server
 * @returns {Promise<CodeServer>} once it listens
 */
export async function startCodeServer({ port = 0, userDataDir, extensionsDir, settings = {}, args = [] } = {}) {
  // A short path: code-server puts a Unix socket there, whose path may have 107 bytes at most.
  const folder = mkdtempSync(path.join(tmpdir(), 'pw-'));
  const userData = userDataDir ?? path.join(folder, 'user');
  writeSettings(userData, settings);
  const places = [
    ...['--bind-addr', `127.0.0.1:${port}`],
    ...['--config', path.join(folder, 'config.yaml')],
    ...['--session-socket', path.join(folder, 'socket')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', extensionsDir ?? path.join(folder, 'extensions')],
  ];
  const child = spawn(serverNode, [codeServerEntry, ...alwaysGiven, ...places, ...args], {
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // its own process group, so that stop() reaches the extension hosts too
  });
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const stop = () => {
    endGroup(child.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', stop);
  const log = collect(child);
  const url = await Promise.race([listeningUrl(child, log), exited.then(() => undefined)]);
  if (url === undefined) throw new Error(`code-server did not start:\n${log()}`);
  return { url, host: new URL(url).host, exited, log, stop };
}

function ownEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' }; // no marketplace, so nothing is asked of one
}

function writeSettings(userData, settings) {
  const file = path.join(userData, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function collect(child) {
  let text = '';
  const append = (chunk) => {
    text += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', append);
  child.stderr.setEncoding('utf8').on('data', append);
  return () => text;
}

function listeningUrl(child, log) {
  return new Promise((resolve) => {
    child.stdout.on('data', () => {
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

function endGroup(processId) {
  try {
    process.kill(-processId, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
