import * as vscode from 'vscode';

/** Keeps the context key that says whether a policywright.yml is open to the extension, for the views' conditions. */
export function watchProfiles(): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/policywright.yml', false, true, false);
  const update = async (): Promise<void> => {
    const found = await vscode.workspace.findFiles('**/policywright.yml', undefined, 1);
    await vscode.commands.executeCommand('setContext', 'policywright.workspaceHasProfile', found.length > 0);
  };
  void update();
  return vscode.Disposable.from(watcher, watcher.onDidCreate(update), watcher.onDidDelete(update));
}
