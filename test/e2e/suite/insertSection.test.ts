import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withPolicy } from './support/policies.ts';
import { findingsOf, ruleOf } from './support/waits.ts';

describe('a missing section of the policy outline', () => {
  it('is inserted at its place by its button', () =>
    withPolicy('flawed', async ({ document }) => {
      await findingsOf(document.uri, 'the missing section', (all) => all.some(isAboutRetention));
      const entry = { kind: 'missing', topic: 'retention', title: 'How long we keep information' };
      await vscode.commands.executeCommand('policywright.insertSection', { entry });
      assert.match(document.getText(), /Do Not Track\n.+\n\n## [^\n]*keep[^\n]*\n\n\S.+## Mobile Applications/s);
      await findingsOf(document.uri, 'its finding to go', (all) => all.length > 0 && !all.some(isAboutRetention));
    }));
});

function isAboutRetention(finding: vscode.Diagnostic): boolean {
  return ruleOf(finding) === 'missing-section' && finding.message.includes('How long we keep');
}
