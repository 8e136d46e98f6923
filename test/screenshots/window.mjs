import { readFileSync } from 'node:fs';
import { startEmbedded } from '../../scripts/lib/editor.mjs';
import { startBrowser } from '../embedded-vscode/browser.mjs';
import { remoteUri, workbenchUrl } from '../embedded-vscode/workbench.mjs';

/** Size of a window in CSS pixels; pictures have as many, so that text in them is as large as on a screen. */
const viewport = { width: 1280, height: 800 };

/** How long anything may take to appear, in milliseconds. */
const patience = 60_000;

/** What makes a picture readable. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.lineNumbers': 'on',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/**
 * A window of the embedded VS Code with the extension in it, and what a person does there.
 */
export class Window {
  #page;
  #text;
  #dispose;

  /** Use Window.open. */
  constructor(page, text, dispose) {
    this.#page = page;
    this.#text = text;
    this.#dispose = dispose;
  }

  /**
   * @param {string} folder what to open
   * @param {string} file the file in the editor
   * @returns {Promise<Window>} as soon as its page is loaded
   */
  static async open(folder, file) {
    const server = await startEmbedded({ folder, port: 0, settings });
    const browser = await startBrowser();
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    page.setDefaultTimeout(patience);
    const dispose = async () => {
      await browser.close();
      server.stop();
    };
    await page.goto(workbenchUrl(server, folder, [['openFile', remoteUri(server, file)]]));
    return new Window(page, readFileSync(file, 'utf8'), dispose);
  }

  /** Waits until the status bar counts findings. */
  async hasFindings() {
    await this.appears('[id="status.problems"]', /[1-9]/);
  }

  /**
   * Runs a command by its title in the command palette.
   *
   * @param {string} title
   */
  async run(title) {
    await this.#page.keyboard.press('F1');
    await this.appears('.quick-input-widget');
    await this.#page.keyboard.type(title);
    await this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * Puts the cursor where a text is, and that line in the middle of the editor.
   *
   * @param {string} text all of whose first occurrence is in one line
   */
  async goTo(text) {
    const before = this.#text.slice(0, this.#text.indexOf(text));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    await this.press('Control+G');
    await this.appears('.quick-input-widget');
    await this.type(`${line}:${column}`);
    await this.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.appears('[id="status.editor.selection"]', `Ln ${line}, Col ${column}`);
  }

  /** @param {string} keys as Playwright names them: "Control+Period" */
  press(keys) {
    return this.#page.keyboard.press(keys);
  }

  /** @param {string} text */
  type(text) {
    return this.#page.keyboard.type(text);
  }

  /**
   * @param {string} selector
   * @param {string | RegExp} [text] that the element must have in it
   */
  appears(selector, text) {
    return this.#page
      .locator(selector, text === undefined ? {} : { hasText: text })
      .first()
      .waitFor();
  }

  /** @param {string} selector */
  click(selector) {
    return this.#page.locator(selector).first().click();
  }

  /**
   * Takes a picture when nothing moves any more.
   *
   * @param {string} file
   * @param {{ x: number, y: number, width: number, height: number }} [clip] part of the window; default: all of it
   */
  async picture(file, clip) {
    await this.#page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
    );
    await this.#page.screenshot({ path: file, animations: 'disabled', caret: 'initial', ...(clip ? { clip } : {}) });
  }

  /** Closes the window and stops its server. */
  close() {
    return this.#dispose();
  }
}
