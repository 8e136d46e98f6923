import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { askUntil } from './support/waits.ts';

describe('clauses', () => {
  it('are inserted as snippets, with the first blank selected', () =>
    withPolicy('clean', async ({ document, editor }) => {
      const end = document.lineAt(document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, '\n\n'));
      const lastLine = new vscode.Position(document.lineCount - 1, 0);
      editor.selection = new vscode.Selection(lastLine, lastLine);
      await vscode.commands.executeCommand('editor.action.insertSnippet', {
        langId: 'markdown',
        name: 'Your rights (access-rights)',
      });
      const inserted = document.getText(new vscode.Range(lastLine, new vscode.Position(document.lineCount, 0)));
      assert.match(inserted, /^## Your rights\r?\n\r?\n\S/);
      assert.ok(document.getText(editor.selection).length > 0, 'a blank is selected');
    }));

  it('are offered as completions, with the values of policywright.yml', () =>
    withPolicy('clean', async ({ document, editor }) => {
      const end = document.lineAt(document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, '\n\nYour rights'));
      const position = document.lineAt(document.lineCount - 1).range.end;
      const clause = await askUntil('a clause', () => clauseAt(document.uri, position));
      assert.match(clause, /privacy@meadowlark\.example/);
    }));
});

/** The text of the first clause among the completions that gives an address of the company. */
async function clauseAt(uri: vscode.Uri, position: vscode.Position): Promise<string | undefined> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return items
    .map(({ insertText }) => (insertText instanceof vscode.SnippetString ? insertText.value : (insertText ?? '')))
    .find((text) => text.includes('@meadowlark.example'));
}
