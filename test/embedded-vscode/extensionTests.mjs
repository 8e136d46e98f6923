import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { remoteUri, workbenchUrl } from './workbench.mjs';

/** How long a whole run may take, in milliseconds. */
const deadline = 5 * 60_000;

/** What a run ends with when it is given up, after timeout(1). */
const gaveUp = 124;

/** What it ends with when the host breaks down, after sysexits.h. */
const hostFailure = 70;

/** The workbench logs through the same channel as the tests; these lines are its own. */
const chatter = new RegExp(
  `^(${[
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    '(Updating|Ignoring fetching) additional builtin',
    'An unknown error',
    'Timed out waiting for authentication provider',
    'Ignoring the error while validating workspace folder',
    'Found additional builtin location',
    'Loading development extension',
    'vscode-test-web-support',
    'Unable to read file .vscode-test-web:',
    'ENOPRO: No file system provider found for resource .vscode-test-web:',
    'CodeExpectedError$',
    "Request to '.*package\\.nls\\.json' failed with status code 404",
    'Canceled: Canceled',
    '\\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate|ChatModelSelection)',
  ].join('|')})`,
);

/**
 * How a run of tests ended: the exit code, why there is no result, the workbench's log files.
 *
 * @typedef {{ code: number, why?: string, logs?: Array<{ relativePath: string, contents: string }> }} Outcome
 */

/**
 * Runs extension tests in an embedded window, as a desktop VS Code does with the same arguments.
 *
 * @param {object} options
 * @param {string | undefined} options.workspace folder to open
 * @param {string[]} options.extensionDevelopmentPaths folders of the extensions under test
 * @param {string} options.extensionTestsPath module whose run() runs the tests
 * @param {string} options.artifacts folder for a screenshot and the logs of a failed run
 * @param {string} [options.userDataDir]
 * @param {string} [options.extensionsDir]
 * @returns {Promise<number>} exit code: 0 when run() succeeded
 */
export async function runExtensionTests({ workspace, extensionDevelopmentPaths, extensionTestsPath, ...options }) {
  const server = await startCodeServer({
    userDataDir: options.userDataDir,
    extensionsDir: options.extensionsDir,
    // Without the driver a built workbench ignores the payload's test entries; the time-out ends an orphan.
    args: ['--vscode-option', 'enable-smoke-test-driver', '--idle-timeout-seconds', '90'],
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { finished } = await listenForOutcome(page, server.exited);
    const response = await page.goto(
      workbenchUrl(server, workspace, [
        ...extensionDevelopmentPaths.map((folder) => ['extensionDevelopmentPath', remoteUri(server, folder)]),
        ['extensionTestsPath', remoteUri(server, extensionTestsPath)],
        ['skipWelcome', 'true'],
      ]),
    );
    if (!response?.ok()) throw new Error(`code-server answered ${response?.status()}:\n${server.log()}`);
    const { code, why, logs = [] } = await finished;
    if (why) console.error(why);
    if (code !== 0) await saveArtifacts(options.artifacts, page, server, logs);
    return code;
  } finally {
    await browser.close();
    server.stop();
  }
}

/**
 * Listens for how a window's tests end. The workbench calls two functions of the page, where they exist, with what the
 * tests print and with their exit code; so this comes before the page is opened.
 *
 * @param {import('playwright-core').Page} page
 * @param {Promise<number>} hostExited settles when the page's server has ended
 * @returns {Promise<{ finished: Promise<Outcome> }>}
 */
export async function listenForOutcome(page, hostExited) {
  const { promise: finished, resolve } = deferred();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    if (!chatter.test(String(args[0]))) console[type]?.(...args);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => resolve({ code, logs }));
  page.on('pageerror', (error) => console.error(`The page threw: ${error}`));
  page.on('crash', () => resolve({ code: hostFailure, why: 'The page crashed.' }));
  void hostExited.then((code) => resolve({ code: hostFailure, why: `The server ended with exit code ${code}.` }));
  const giveUp = () => resolve({ code: gaveUp, why: `The tests did not end within ${deadline / 1000} s.` });
  setTimeout(giveUp, deadline).unref();
  return { finished };
}

/** Promise.withResolvers, which Node.js 20 lacks. */
function deferred() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function saveArtifacts(folder, page, server, logs) {
  mkdirSync(folder, { recursive: true });
  const save = (name, contents) => writeFileSync(path.join(folder, name), contents);
  save('code-server.log', server.log());
  for (const { relativePath, contents } of logs) save(relativePath.replaceAll(/[\\/]/g, '_'), contents);
  await page.screenshot({ path: path.join(folder, 'failed.png'), timeout: 10_000 }).catch(() => {});
  console.error(`A screenshot and the logs are in ${folder}.`);
}
