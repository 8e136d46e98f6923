import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { askUntil, findingsOf, ruleOf } from './support/waits.ts';

/** How many actions VS Code is asked to complete with their edits. */
const resolved = 100;

describe('quick fix', () => {
  it('inserts a missing section, and its finding goes', () =>
    withPolicy('flawed', async ({ document }) => {
      const before = await findingsOf(document.uri, 'a missing section', (all) => all.some(isMissingSection));
      const finding = before.find(isMissingSection);
      assert.ok(finding);
      const fix = await askUntil('a quick fix', () => quickFixOf(document.uri, finding));
      assert.ok(fix.edit, 'the quick fix carries its edit');
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      const after = await findingsOf(
        document.uri,
        `"${finding.message}" to go`,
        (all) => all.length > 0 && !all.some(({ message }) => message === finding.message),
      );
      assert.equal(after.filter(isMissingSection).length, before.filter(isMissingSection).length - 1);
    }));
});

function isMissingSection(finding: vscode.Diagnostic): boolean {
  return ruleOf(finding) === 'missing-section';
}

async function quickFixOf(uri: vscode.Uri, finding: vscode.Diagnostic): Promise<vscode.CodeAction | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
  // The command gives actions without their diagnostics; they come in the order of the findings.
  return actions.find(({ title }) => title.startsWith('Insert the section'));
}
