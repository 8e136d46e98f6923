import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../../server/src/protocol.ts';

const SERVER = path.resolve(import.meta.dirname, '../../../server/dist/main.node.cjs');
const COMMAND_LINE = path.resolve(import.meta.dirname, '../../../server/bin/policywright.mjs');

/** How long a test may take that starts a process and stops it, in milliseconds, on a machine that is busy. */
export const START_AND_STOP = 60_000;

/** The day on which all protocol tests happen. */
export const TODAY = '2026-11-22';

/** What VS Code says that it can do, as far as this server asks. */
const vsCode: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      versionSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
  },
};

/** What sort of client a test is. */
export interface ClientOptions {
  /** minimal: no capabilities, no options, no folders, and no answer to anything that the server asks. */
  readonly kind?: 'vscode' | 'minimal';
  /** True: the server is started as other editors do, by `policywright lsp --stdio`. */
  readonly byCommandLine?: boolean;
  readonly folder?: string;
  readonly options?: InitializationOptions;
  readonly settings?: () => unknown;
}

/** An editor of few words: talks to the real server process over stdio, and remembers what it publishes. */
export class TestClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** Everything that was published, in its order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  initialized: InitializeResult = { capabilities: {} };

  private constructor({ settings, byCommandLine = false }: ClientOptions) {
    assert.ok(existsSync(SERVER), 'server/dist/main.node.cjs is missing: run `npm run build` first');
    this.process = spawn(process.execPath, [...(byCommandLine ? [COMMAND_LINE, 'lsp'] : [SERVER]), '--stdio'], {
      stdio: 'pipe',
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const look of [...this.#waiting]) look(params);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    if (settings) {
      this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(settings));
    }
    this.connection.listen();
  }

  static async start(given: ClientOptions = {}): Promise<TestClient> {
    const { kind = 'vscode', folder, options } = given;
    const client = new TestClient(given);
    const initializationOptions = kind === 'vscode' ? { asOf: TODAY, ...options } : options;
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: kind === 'vscode' ? vsCode : {},
      ...(folder !== undefined && { workspaceFolders: [{ uri: folder, name: 'policies' }] }),
      ...(initializationOptions && { initializationOptions }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Ends the session as editors do, and waits until the process is gone. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }

  /** The text of an open document as the client has it. */
  textOf(uri: string): string {
    return this.#document(uri).getText();
  }

  /** Opens a document and waits for its findings. */
  async open(uri: string, text: string, languageId = 'markdown'): Promise<readonly Diagnostic[]> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    const found = this.findings(uri);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return found;
  }

  /** Replaces words of a document, one edit after the other in one message, each found in what the one before left. */
  async replace(uri: string, ...replacements: readonly (readonly [words: string, by: string])[]): Promise<void> {
    let document = this.#document(uri);
    const version = document.version + 1;
    const contentChanges = replacements.map(([words, text]) => {
      const change = { range: this.rangeOf(uri, words, document), text };
      document = TextDocument.update(document, [change], version);
      return change;
    });
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Applies an action's edits to a document, as the server's own words have them. */
  async apply(uri: string, action: CodeAction): Promise<void> {
    const { documentChanges = [], changes = {} } = action.edit ?? {};
    const edits: TextEdit[] = [...(changes[uri] ?? [])];
    for (const change of documentChanges) {
      assert.ok('edits' in change && change.textDocument.version === this.#document(uri).version);
      edits.push(...change.edits.filter((edit): edit is TextEdit => 'newText' in edit));
    }
    const text = TextDocument.applyEdits(this.#document(uri), edits);
    const version = this.#document(uri).version + 1;
    TextDocument.update(this.#document(uri), [{ text }], version);
    const contentChanges = [{ text }];
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The next findings that are published for a document, once they are as wanted and belong to its newest version. */
  findings(
    uri: string,
    wanted: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const look = (params: PublishDiagnosticsParams): void => {
        const version = this.#documents.get(uri)?.version;
        if (params.uri !== uri || (version !== undefined && params.version !== version)) return;
        if (!wanted(params.diagnostics)) return;
        this.#waiting.delete(look);
        resolve(params.diagnostics);
      };
      this.#waiting.add(look);
    });
  }

  async actions(uri: string, range: Range, only?: string): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only !== undefined && { only: [only] }) };
    return this.request('textDocument/codeAction', uri, { range, context });
  }

  /** Asks about a document. */
  request<Result>(method: string, uri: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri }, ...params });
  }

  /** Where words stand in a document, for the first time. */
  rangeOf(uri: string, words: string, document = this.#document(uri)): Range {
    const from = document.getText().indexOf(words);
    assert.ok(from >= 0, `"${words}" is not in the document`);
    return { start: document.positionAt(from), end: document.positionAt(from + words.length) };
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }
}

/** Runs a test with a client that is stopped afterwards. */
export function withClient(options: ClientOptions, body: (client: TestClient) => Promise<void>): () => Promise<void> {
  return async () => {
    const client = await TestClient.start(options);
    try {
      await body(client);
    } finally {
      await client.stop();
    }
  };
}

/** Ids of the rules that findings come from, in their order. */
export const rulesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code));
