import { statSync } from 'node:fs';
import path from 'node:path';
import { npm, runQuietly } from './processes.mjs';

/**
 * Installs a folder's packages exactly as its lock file lists them, unless they are there already.
 *
 * @param {string} folder absolute path of a folder with package.json and package-lock.json
 * @param {string} what what is being installed, for the progress line
 * @param {string[]} [npmArguments] further arguments for `npm ci`
 * @returns {Promise<boolean>} whether something had to be installed
 */
export async function ensureDependencies(folder, what, npmArguments = []) {
  if (isInstalled(folder)) return false;
  console.log(`Installing ${what} (npm ci) …`);
  // Production mode and friends of the caller's environment would leave out the very tools this is about.
  const env = { ...process.env, NODE_ENV: 'development' };
  await runQuietly(npm, ['ci', '--no-fund', '--no-audit', ...npmArguments], { cwd: folder, env });
  return true;
}

/**
 * npm writes node_modules/.package-lock.json at the end of an install; a lock file changed after that is not installed.
 *
 * @param {string} folder absolute path
 * @returns {boolean} whether node_modules is there and not older than the lock file
 */
function isInstalled(folder) {
  const installed = modified(path.join(folder, 'node_modules/.package-lock.json'));
  const locked = modified(path.join(folder, 'package-lock.json'));
  return installed !== undefined && (locked === undefined || installed >= locked);
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
