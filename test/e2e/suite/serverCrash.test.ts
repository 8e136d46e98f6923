import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, withPolicy } from './support/policies.ts';
import { findingsOf, waitFor } from './support/waits.ts';

describe('a killed server', () => {
  it('comes back and goes on finding', () =>
    withPolicy('flawed', async ({ document, editor }) => {
      const { serverProcessId } = await activate();
      const { length } = await findingsOf(document.uri, 'the first findings', (all) => all.length > 0);
      const killed = serverProcessId();
      assert.ok(killed);
      process.kill(killed, 'SIGKILL');
      await waitFor('a new server', vscode.languages.onDidChangeDiagnostics, () => {
        const current = serverProcessId();
        return current !== undefined && current !== killed ? current : undefined;
      });
      await findingsOf(document.uri, 'the same findings', (all) => all.length === length);
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, document.lineCount, 0)));
      await findingsOf(document.uri, 'the findings of an empty text', (all) => all.length !== length);
    }));
});
