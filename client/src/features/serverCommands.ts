import * as vscode from 'vscode';
import type { Server } from '../server.ts';

/** The commands about the server itself, and the one message when it stays stopped. */
export function registerServerCommands(server: Server, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('policywright.restartServer', () => server.restart()),
    vscode.commands.registerCommand('policywright.showOutput', () => output.show()),
    server.onDidChangeState((state) => {
      void vscode.commands.executeCommand('setContext', 'policywright.serverStopped', state === 'stopped');
    }),
    server.onDidGiveUp(() => void reportStop(server, output)),
  );
}

async function reportStop(server: Server, output: vscode.LogOutputChannel): Promise<void> {
  const restart = 'Restart';
  const showOutput = 'Show Output';
  const answer = await vscode.window.showErrorMessage(
    'The Policywright server stopped several times in a row, so policies are no longer checked. Its output says why. Restart it to check them again.',
    restart,
    showOutput,
  );
  if (answer === restart) await server.restart();
  if (answer === showOutput) output.show();
}
