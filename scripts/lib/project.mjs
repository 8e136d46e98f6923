import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { run } from './processes.mjs';

/** Absolute path of the project's top folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Makes a fresh clone ready to use: installs what the lock file lists, then builds.
 *
 * @param {string[]} [buildArguments] arguments for scripts/build.mjs
 * @returns {Promise<void>} rejects with one clear sentence when the machine or the build is at fault
 */
export async function prepareProject(buildArguments = []) {
  requireNode(20, 19);
  await ensureDependencies(root, 'Policywright’s packages');
  const { code } = await run(process.execPath, [path.join(root, 'scripts/build.mjs'), ...buildArguments], {
    cwd: root,
  });
  if (code !== 0) throw new Error('The build failed; its messages are above.');
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new Error(`Policywright needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}.`);
}
