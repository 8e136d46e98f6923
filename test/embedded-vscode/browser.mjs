import { createRequire } from 'node:module';
import { findOnPath, isExecutable, runQuietly } from '../../scripts/lib/processes.mjs';

/** Browsers of the Chromium family by their commands, the surest first (a distribution's may be a mere pointer to a snap). */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

/** Where they are installed outside PATH. */
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Quiet, and able to reach nothing but this machine. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/** @returns {string | undefined} absolute path of a browser: CHROME_PATH's, or the first one found */
function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return chosen;
  return findOnPath(commands) ?? (places[process.platform] ?? []).find(isExecutable);
}

/**
 * Finds a browser, or installs Debian's where this user may.
 *
 * @returns {Promise<string>} absolute path; rejects with what to install
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const aptGet = process.getuid?.() === 0 ? findOnPath(['apt-get']) : undefined;
  if (aptGet) {
    console.log('Installing Chromium (apt-get install chromium fonts-dejavu-core) …');
    await installChromium(aptGet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'Driving the embedded VS Code takes Chrome, Chromium or Edge, and none was found. ' +
      'Install one (Debian: `sudo apt-get install chromium fonts-dejavu-core`), or set CHROME_PATH to its program.',
  );
}

/** A failed install is not the end: the caller looks for the browser again and says what to do. */
async function installChromium(aptGet) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runQuietly(aptGet, ['update'], { env });
    const packages = ['chromium', 'fonts-dejavu-core'];
    await runQuietly(aptGet, ['install', '-y', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    console.error(String(error));
  }
}

/**
 * Starts a headless browser.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function startBrowser() {
  const executablePath = await ensureBrowser();
  // Loaded late: this module is read before the packages are installed.
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: process.getuid?.() !== 0, args: flags });
}
