import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs a program to its end, with its output shown as it comes.
 *
 * @param {string} program executable
 * @param {string[]} args its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: keep the output, show none of it
 * @returns {Promise<{ code: number, output: string }>} exit code (1 when a signal ended it), and both streams as one text
 */
export function run(program, args, { cwd, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(program) });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program silently and throws, with all it said, when it fails.
 *
 * @param {string} program executable
 * @param {string[]} args its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} its output
 */
export async function runQuietly(program, args, options = {}) {
  const { code, output } = await run(program, args, { ...options, quiet: true });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${code}:\n${output}`);
  return output;
}

/**
 * Looks a program up on PATH.
 *
 * @param {string[]} names in order of preference, without ".exe" or ".cmd"
 * @returns {string | undefined} absolute path of the first one there is
 */
export function findOnPath(names) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.flatMap((folder) => suffixes.map((suffix) => path.join(folder, name + suffix))))
    .find(isExecutable);
}

/**
 * @param {string} file absolute path
 * @returns {boolean} whether it is a file that this user may run
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The name by which npm is started on this platform. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Since 2024 Node starts Windows' batch files only through the shell. */
function needsShell(program) {
  return process.platform === 'win32' && /\.(cmd|bat)$/.test(program);
}
