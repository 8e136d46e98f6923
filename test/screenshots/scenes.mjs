/**
 * One picture of the documentation.
 *
 * @typedef {object} Scene
 * @property {string} name of the picture, without .png
 * @property {(window: import('./window.mjs').Window) => Promise<void>} play from an open sample to what the picture shows
 * @property {{ x: number, y: number, width: number, height: number }} [clip] part of the window; default: all of it
 */

/** The upper part of the window, where a scene has nothing to show below. */
const upper = { x: 0, y: 0, width: 1280, height: 560 };

/** More of it, for a menu that opens downwards. */
const most = { ...upper, height: 680 };

/** @type {Scene[]} All pictures; every scene starts with samples/flawed/privacy.md open and underlined. */
export const scenes = [
  {
    name: 'hover',
    clip: upper,
    async play(window) {
      await window.run('View: Close Primary Side Bar');
      await window.goTo('U.S.-EU Safe Harbor');
      await window.run('Show or Focus Hover');
      await window.appears('.monaco-hover:not(.hidden)', 'policywright');
    },
  },
  {
    name: 'quick-fix',
    clip: most,
    async play(window) {
      await window.run('View: Close Primary Side Bar');
      await window.goTo('U.S.-EU Safe Harbor');
      await window.press('Control+Period');
      await window.appears('.action-widget .monaco-list-row');
    },
  },
  {
    name: 'outline',
    async play(window) {
      await window.goTo('We do not sell');
      await window.run('Explorer: Focus on Policy Outline View');
      await window.click('.pane-header[aria-label*="samples"]'); // folds the files: room for the outline
      await window.appears('.pane-body .monaco-list-row', 'Information We Collect');
      await window.appears('.pane-body .monaco-list-row [class*="itemColor"]', 'Legal bases'); // greyed a little later
    },
  },
  {
    name: 'completion',
    clip: most,
    async play(window) {
      await window.run('View: Close Primary Side Bar');
      await window.goTo('## Changes to This Policy');
      await window.press('Enter'); // room for the clause, between two blank lines
      await window.press('Enter');
      await window.press('ArrowUp');
      await window.press('ArrowUp');
      await window.type('reten');
      await window.press('Control+Space');
      await window.appears('.suggest-widget.visible .monaco-list-row.focused');
      await window.press('Control+Space'); // opens the clause beside the list
      await window.appears('.suggest-details .body');
    },
  },
];
