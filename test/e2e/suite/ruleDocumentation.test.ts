import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { findingsOf, waitFor } from './support/waits.ts';

describe('the link of a finding', () => {
  it('opens the page of its rule as a preview', () =>
    withPolicy('flawed', async ({ document }) => {
      const [finding] = await findingsOf(document.uri, 'a finding', (all) => all.length > 0);
      assert.ok(typeof finding?.code === 'object', 'the finding has a link');
      const { value, target } = finding.code;
      const page = await vscode.workspace.openTextDocument(target);
      assert.match(page.getText(), new RegExp(`^# ${value}`));
      await vscode.commands.executeCommand('vscode.open', target);
      const { tabGroups } = vscode.window;
      const preview = await waitFor('the preview', tabGroups.onDidChangeTabs, () => previewOf(target));
      await tabGroups.close(preview);
    }));
});

function previewOf(uri: vscode.Uri): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.uri.toString() === uri.toString() &&
        input.viewType === 'vscode.markdown.preview.editor',
    );
}
