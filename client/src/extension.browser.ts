import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { activateWith, type ExtensionExports } from './extension.ts';
import type { ServerHandle } from './server.ts';

/** The part of a browser's worker that is used here; the project is not compiled against the browser's types. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** The client's own messages go to the output channel: what a person has to know, {@link ServerHandle}'s owner says. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Starts the extension in a browser, with the server in a worker of its own. */
export function activate(context: ExtensionContext): ExtensionExports {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/main.browser.js').toString(true);
  return activateWith(context, (id, name, options) => createServer(script, id, name, options));
}

function createServer(script: string, id: string, name: string, options: LanguageClientOptions): ServerHandle {
  const worker = new Worker(script);
  // Not a function that gives the worker: the client would compare it with the class Worker, which VS Code replaces.
  const client = new QuietLanguageClient(id, name, worker, options);
  return { client, processId: () => undefined, release: () => worker.terminate() };
}
