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
      assert.deepEqual(symbols[0]?.children.map(nameOf), headings);
    }));

  it('lists bold lines that stand for headings', () =>
    withPolicy('clean', async ({ document, editor }) => {
      const headings = [...document.getText().matchAll(/^#+ (.+?)\r?$/gm)].map(([, heading]) => heading);
      const bold = document.getText().replace(/^#+ (.+?)(\r?)$/gm, '**$1**$2');
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), bold));
      const names = await askUntil('the outline', async () => {
        const symbols = await outlineOf(document.uri);
        return symbols?.flatMap((symbol) => [symbol, ...symbol.children]).map(nameOf);
      });
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

/** A section's name; VS Code's own outline has a heading's marks in it. */
function nameOf({ name }: vscode.DocumentSymbol): string {
  return name.replace(/^#+ /, '');
}
