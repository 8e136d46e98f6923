import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { type OpenPolicy, withPolicy } from './support/policies.ts';
import { findingsOf, ruleOf } from './support/waits.ts';

describe('policywright.yml', () => {
  it('changes the findings as it is typed', () =>
    withPolicy('flawed', async (policy) => {
      await findingsOf(policy.document.uri, 'a missing section', hasMissingSection);
      const profile = await vscode.workspace.openTextDocument(profileOf(policy));
      const editor = await vscode.window.showTextDocument(profile);
      const rules = profile.getText().indexOf(severities);
      await editor.edit((edit) => edit.insert(profile.positionAt(rules), switchedOff));
      await findingsOf(policy.document.uri, 'no missing section', (all) => all.length > 0 && !hasMissingSection(all));
    }));

  it('changes the findings when another program writes it', () =>
    withPolicy('flawed', async (policy) => {
      await findingsOf(policy.document.uri, 'a missing section', hasMissingSection);
      const file = profileOf(policy).fsPath;
      writeFileSync(file, readFileSync(file, 'utf8').replace(severities, `${switchedOff}${severities}`));
      await findingsOf(policy.document.uri, 'no missing section', (all) => all.length > 0 && !hasMissingSection(all));
    }));

  it('shows a mistake at its place', () =>
    withPolicy('flawed', async (policy) => {
      const profile = await vscode.workspace.openTextDocument(profileOf(policy));
      const editor = await vscode.window.showTextDocument(profile);
      const start = profile.positionAt(profile.getText().indexOf('certifications'));
      await editor.edit((edit) => edit.insert(start.translate(0, 'cert'.length), 'x'));
      const [mistake] = await findingsOf(profile.uri, 'the mistake', (all) => all.length === 1);
      assert.ok(mistake);
      assert.equal(profile.getText(mistake.range), 'certxifications');
    }));
});

/** A line of the sample's profile, in its "rules". */
const severities = '  stale-technology: information';

const switchedOff = '  missing-section: off\n';

function profileOf({ folder }: OpenPolicy): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'policywright.yml');
}

function hasMissingSection(findings: readonly vscode.Diagnostic[]): boolean {
  return findings.some((finding) => ruleOf(finding) === 'missing-section');
}
