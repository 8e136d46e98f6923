import * as vscode from 'vscode';
import {
  type FindFilesParams,
  type FindFilesResult,
  methods,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

/** Reads files for a server that cannot: in a browser, and in virtual workspaces. */
export function answerFileRequests(server: Server): void {
  server.onEachStart((client) => {
    client.onRequest(methods.readFile, readFile);
    client.onRequest(methods.findFiles, findFiles);
  });
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { text: null };
    throw error;
  }
}

async function findFiles({ uri, extensions, limit }: FindFilesParams): Promise<FindFilesResult> {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(uri, true), `**/*{${extensions.join(',')}}`);
  const found = await vscode.workspace.findFiles(pattern, undefined, limit);
  return { uris: found.map(String) };
}
