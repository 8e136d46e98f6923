import 'mocha/mocha.js';
import { defineSmokeTests } from './smoke.ts';

/** How long one test may take, in milliseconds: above the waits' own deadline, so that those get to say what they wait for. */
const testTimeout = 90_000;

/**
 * What VS Code calls: runs the tests in the worker that is the web extension host.
 *
 * @returns resolves when all tests passed, rejects with their number when some failed
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', color: false, reporter: 'spec', timeout: testTimeout });
  defineSmokeTests();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
