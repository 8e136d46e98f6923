import * as vscode from 'vscode';
import { askUntil, findingsOf, ruleOf } from '../../e2e/suite/support/waits.ts';

/** Declares the tests; a function because mocha's names exist only after its set-up. */
export function defineSmokeTests(): void {
  describe('the web extension', () => {
    before(async () => {
      const extension = vscode.extensions.getExtension<{ ready: Promise<void> }>('policywright.policywright-vscode');
      if (extension === undefined) throw new Error('VS Code does not know the extension');
      const { ready } = await extension.activate();
      await ready;
    });

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

    it('outlines sections with bold lines for headings', async () => {
      const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content: draft });
      const names = await askUntil('the outline', () => outlineOf(uri));
      assertEqual(names.join(), 'Privacy Policy,Information We Collect,Contact Us');
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

const draft = `**Privacy Policy**

This privacy policy tells what Juniper Mill does with personal information.

**Information We Collect**

We collect your name and email address.

**Contact Us**

Write to privacy@junipermill.example.
`;

/** The names of a document's sections, those above before those in them. */
async function outlineOf(uri: vscode.Uri): Promise<string[] | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const names = symbols?.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name }) => name);
  return names !== undefined && names.length > 0 ? names : undefined;
}

/** A worker has no node:assert. */
function assertEqual(actual: string, expected: string): void {
  if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`);
}
