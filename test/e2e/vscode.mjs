import { ensureBrowser } from '../embedded-vscode/browser.mjs';
import { ensureEmbeddedVsCode } from '../embedded-vscode/install.mjs';
import { launcher } from '../embedded-vscode/layout.mjs';

const updates = 'https://update.code.visualstudio.com/api/releases/stable';

/** How long the update server may take to answer, in milliseconds. */
const patience = 5_000;

/**
 * Chooses the VS Code to test in: the one of VSCODE_EXECUTABLE; else the desktop's newest, which @vscode/test-electron
 * downloads; else, without a screen or without a way to its server, the embedded one.
 *
 * @returns {Promise<string | undefined>} path of an executable; undefined means a downloaded desktop VS Code
 */
export async function chooseVsCode() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return given;
  if (hasScreen() && (await canDownload())) return undefined;
  await ensureEmbeddedVsCode();
  await ensureBrowser();
  return launcher;
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function canDownload() {
  try {
    const response = await fetch(updates, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return response.ok;
  } catch {
    return false;
  }
}
