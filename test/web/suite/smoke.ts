import * as vscode from 'vscode';
import { askUntil, findingsOf, ruleOf } from '../../e2e/suite/support/waits.ts';

/** Declares the tests; a function because mocha's names exist only after its set-up. */
export function defineSmokeTests(): void {
  describe('the web extension', () => {
    it('finds what is wrong, with its server in a worker', async () => {
      const { uri } = await openFlawedPolicy();
      await findingsOf(uri, 'a missing section and a stale framework', (all) =>
        ['missing-section', 'stale-framework'].every((rule) => all.some((finding) => ruleOf(finding) === rule)),
      );
    });

    it('reads policywright.yml through VS Code', async () => {
      const { uri } = await openFlawedPolicy();
      await findingsOf(uri, 'stale-technology with the severity of the profile', (all) =>
        all.some(
          (finding) =>
            ruleOf(finding) === 'stale-technology' && finding.severity === vscode.DiagnosticSeverity.Information,
        ),
      );
    });

    it('outlines the sections', async () => {
      const { uri } = await openFlawedPolicy();
      await askUntil('the outline', () => outlineEntry(uri, 'Information We Collect'));
    });
  });
}

async function openFlawedPolicy(): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'flawed/privacy.md'));
  await vscode.window.showTextDocument(document);
  return document;
}

async function outlineEntry(uri: vscode.Uri, name: string): Promise<vscode.DocumentSymbol | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols?.flatMap((symbol) => [symbol, ...symbol.children]).find((symbol) => symbol.name === name);
}
