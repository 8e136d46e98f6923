import { mkdtempSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';

/** What the extension's activate() returns. */
export interface ExtensionExports {
  readonly ready: Promise<void>;
  serverProcessId(): number | undefined;
}

/** A policy that is open in the editor, in a folder of its own. */
export interface OpenPolicy {
  readonly folder: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
}

/** Starts the extension, and VS Code's own for Markdown, whose late start would cancel questions under way. */
export async function activate(): Promise<ExtensionExports> {
  await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  const extension = vscode.extensions.getExtension<ExtensionExports>('policywright.policywright-vscode');
  if (extension === undefined) throw new Error('VS Code does not know the extension');
  const exports = await extension.activate();
  await exports.ready;
  return exports;
}

/**
 * Opens privacy.md of a copy of a sample, and takes the copy away again when the test is over.
 *
 * @param sample a folder of samples/
 * @param body the test
 */
export async function withPolicy(
  sample: 'clean' | 'flawed',
  body: (policy: OpenPolicy) => Promise<void>,
): Promise<void> {
  await activate();
  const folder = mkdtempSync(path.join(workspaceFolder(), `${sample}-`));
  try {
    await cp(path.join(workspaceFolder(), 'samples', sample), folder, { recursive: true });
    const document = await vscode.workspace.openTextDocument(path.join(folder, 'privacy.md'));
    const editor = await vscode.window.showTextDocument(document);
    await body({ folder: vscode.Uri.file(folder), document, editor });
  } finally {
    await closeAllEditors();
    await rm(folder, { recursive: true });
  }
}

/** Closes without the question whether to save. */
async function closeAllEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

function workspaceFolder(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return folder.uri.fsPath;
}
