import { readdirSync } from 'node:fs';
import path from 'node:path';

/** How long one test may take, in milliseconds: above the waits' own deadline, so that those get to say what they wait for. */
const testTimeout = 90_000;

/**
 * What VS Code calls: runs every test file beside this one.
 *
 * @returns resolves when all tests passed, rejects with their number when some failed
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: testTimeout, forbidOnly: true });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
