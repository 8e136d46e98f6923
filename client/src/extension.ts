import * as vscode from 'vscode';
import { ActivePolicy } from './activePolicy.ts';
import { clientOptions } from './clientOptions.ts';
import { registerCreateProfile } from './features/createProfile.ts';
import { answerFileRequests } from './features/fileRequests.ts';
import { registerInsertSection } from './features/insertSection.ts';
import { registerOutlineView } from './features/outlineView.ts';
import { registerRuleDocumentation } from './features/ruleDocumentation.ts';
import { registerServerCommands } from './features/serverCommands.ts';
import { registerStatus } from './features/status.ts';
import { watchProfiles } from './features/workspaceProfiles.ts';
import { type CreateServer, Server } from './server.ts';

/** What activate() returns, for tests. */
export interface ExtensionExports {
  /** Resolves when the server is ready for the first time. */
  readonly ready: Promise<void>;
  /** Id of the server's process; undefined while there is none, and in a browser. */
  serverProcessId(): number | undefined;
}

/** Starts the extension, with a server made for where it runs. Returns at once; the server starts behind it. */
export function activateWith(context: vscode.ExtensionContext, create: CreateServer): ExtensionExports {
  const output = vscode.window.createOutputChannel('Policywright', { log: true });
  const server = new Server(create, clientOptions(output), output);
  const policy = new ActivePolicy(server);
  context.subscriptions.push(output, server, policy);
  answerFileRequests(server);
  context.subscriptions.push(
    registerStatus(server, policy),
    registerServerCommands(server, output),
    registerOutlineView(policy),
    registerInsertSection(server, policy),
    registerCreateProfile(),
    registerRuleDocumentation(context.extensionUri),
    watchProfiles(),
  );
  const ready = new Promise<void>((resolve) => {
    context.subscriptions.push(server.onDidChangeState((state) => state === 'ready' && resolve()));
  });
  void server.start();
  return { ready, serverProcessId: () => server.processId() };
}
