import path from 'node:path';

/**
 * The URI by which the workbench knows a file of the machine that code-server runs on.
 *
 * @param {import('./codeServer.mjs').CodeServer} server
 * @param {string} file path
 * @returns {string}
 */
export function remoteUri(server, file) {
  return `vscode-remote://${server.host}${path.resolve(file)}`;
}

/**
 * The address that opens a folder (or a .code-workspace file) in the workbench.
 *
 * @param {import('./codeServer.mjs').CodeServer} server
 * @param {string | undefined} workspace path
 * @param {Array<[string, string]>} [payload] what a desktop window gets on its command line: openFile, extensionTestsPath …
 * @returns {string}
 */
export function workbenchUrl(server, workspace, payload = []) {
  const url = new URL(server.url);
  if (workspace !== undefined) {
    const name = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(name, path.resolve(workspace));
  }
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
