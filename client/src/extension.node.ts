import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type ExtensionExports } from './extension.ts';
import type { ServerHandle } from './server.ts';

/** The client's own messages go to the output channel: what a person has to know, {@link ServerHandle}'s owner says. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Starts the extension in Node.js, with the server in a process of its own. */
export function activate(context: ExtensionContext): ExtensionExports {
  const module = Uri.joinPath(context.extensionUri, 'server/dist/main.node.cjs').fsPath;
  return activateWith(context, (id, name, options) => createServer(module, id, name, options));
}

function createServer(module: string, id: string, name: string, options: LanguageClientOptions): ServerHandle {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
  const client = new QuietLanguageClient(id, name, { run, debug }, options);
  return { client, processId: () => client.serverProcess?.pid, release() {} };
}
