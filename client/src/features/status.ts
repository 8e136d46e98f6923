import * as vscode from 'vscode';
import { methods, type ServerStatus } from '../../../server/src/protocol.ts';
import type { ActivePolicy } from '../activePolicy.ts';
import { markdownSelector } from '../clientOptions.ts';
import type { Server } from '../server.ts';

/** How a language status item looks. */
interface Look {
  readonly text: string;
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
}

const restart: vscode.Command = { command: 'policywright.restartServer', title: 'Restart' };
const showOutput: vscode.Command = { command: 'policywright.showOutput', title: 'Show Output' };
const { Information, Warning, Error: Failure } = vscode.LanguageStatusSeverity;

/** Shows, beside the language of a Markdown document, how the server is and how many findings the policy has. */
export function registerStatus(server: Server, policy: ActivePolicy): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('policywright', markdownSelector);
  item.name = 'Policywright';
  let status: ServerStatus = { health: 'ready' };
  const update = (): void => {
    const { text, detail, severity, busy = false, command } = lookOf(server, policy, status);
    Object.assign(item, { text, detail, severity, busy, command });
  };
  server.onEachStart((client) => {
    status = { health: 'ready' };
    client.onNotification(methods.serverStatus, (news: ServerStatus) => {
      status = news;
      update();
    });
  });
  update();
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(update),
    policy.onDidChange(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const current = policy.document?.uri.toString();
      if (uris.some((uri) => uri.toString() === current)) update();
    }),
  );
}

function lookOf(server: Server, policy: ActivePolicy, { health, message = '' }: ServerStatus): Look {
  const text = 'Policywright';
  if (server.state === 'stopped') {
    return { text, detail: 'stopped: policies are not checked', severity: Failure, command: restart };
  }
  if (server.state === 'starting') return { text, detail: 'starting', severity: Information, busy: true };
  if (health === 'problem') return { text, detail: message, severity: Warning, command: showOutput };
  return { text, detail: findingsIn(policy), severity: Information, command: showOutput };
}

function findingsIn({ document, outline }: ActivePolicy): string {
  if (!document || !outline) return 'not a privacy policy';
  const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'policywright');
  return findings.length === 0 ? 'no findings' : `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
}
