import * as vscode from 'vscode';
import { profileTemplate } from '../profileTemplate.ts';

/** The command that writes a commented policywright.yml at the root of the workspace. */
export function registerCreateProfile(): vscode.Disposable {
  return vscode.commands.registerCommand('policywright.createProfile', createProfile);
}

async function createProfile(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, 'policywright.yml');
  const edit = new vscode.WorkspaceEdit();
  // An existing file is left as it is, and only opened.
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(profileTemplate) });
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(uri);
  else await vscode.window.showErrorMessage(`Could not write ${uri.fsPath}. Check that the folder can be written to.`);
}

/** The folder of the document in the editor, else the only one, else the one that a person picks. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const [first] = workspaceFolders;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  if (own) return own;
  if (workspaceFolders.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (!first) {
    void vscode.window.showInformationMessage(
      'Open the folder with your policies first: policywright.yml lies at its root.',
    );
  }
  return first;
}
