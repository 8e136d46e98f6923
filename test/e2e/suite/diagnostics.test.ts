import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { findingsOf, ruleOf } from './support/waits.ts';

describe('findings', () => {
  it('of all three families appear in a flawed policy', () =>
    withPolicy('flawed', async ({ document }) => {
      const families = ['missing-section', 'stale-framework', 'inconsistent-contact'];
      const findings = await findingsOf(document.uri, families.join(', '), (all) =>
        families.every((rule) => all.some((finding) => ruleOf(finding) === rule)),
      );
      const stale = findings.find((finding) => ruleOf(finding) === 'stale-framework');
      assert.deepEqual(stale?.tags, [vscode.DiagnosticTag.Deprecated]);
    }));

  it('appear in a clean policy when it is spoilt, and go when that is undone', () =>
    withPolicy('clean', async ({ document, editor }) => {
      const end = document.lineAt(document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, '\n\nWe comply with the U.S.-EU Safe Harbor Framework.\n'));
      const findings = await findingsOf(document.uri, 'the stale framework', (all) => all.length > 0);
      assert.deepEqual(findings.map(ruleOf), ['stale-framework'], 'the rest of the policy stays clean');
      await vscode.commands.executeCommand('undo');
      await findingsOf(document.uri, 'the finding to go', (all) => all.length === 0);
    }));
});
