import * as vscode from 'vscode';

const SCHEME = 'policywright-rule';

/**
 * Where the server says that the rules' pages are. VS Code opens the link of a finding's code as a resource: commands are
 * refused there, `vscode:` addresses ask for permission, and `file:` would show a page's Markdown source and lead
 * nowhere in a browser. A scheme of our own is served from the extension's folder, offline, on every platform,
 * and the manifest's default for `workbench.editorAssociations` has it shown as a preview.
 */
export const documentationFolder = vscode.Uri.from({ scheme: SCHEME, path: '/rules' });

/** Serves the rules' pages, which lie in the extension's folder. */
export function registerRuleDocumentation(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const page = path.slice(path.lastIndexOf('/') + 1);
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs/rules', page));
      return new TextDecoder().decode(bytes);
    },
  });
}
