import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { askUntil } from './support/waits.ts';

describe('outline', () => {
  it('lists every section once, under the title', () =>
    withPolicy('clean', async ({ document }) => {
      const headings = [...document.getText().matchAll(/^## (.+?)\r?$/gm)].map(([, heading]) => heading);
      const symbols = await askUntil('the outline', () => outlineOf(document.uri));
      assert.equal(symbols.length, 1, 'VS Code’s own Markdown outline is not beside ours');
      const names = symbols[0]?.children.map(({ name }) => name);
      assert.deepEqual(names, headings);
    }));

  it('has a view of its own', () =>
    withPolicy('clean', async () => {
      await vscode.commands.executeCommand('policywright.outline.focus');
    }));
});

async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[] | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols !== undefined && symbols.length > 0 ? symbols : undefined;
}
