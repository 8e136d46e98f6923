import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import manifest from '../package.json' with { type: 'json' };
import { type Client, readClient } from './features/client.ts';
import { codeActionKinds, codeActions } from './features/codeActions.ts';
import { completionsAt } from './features/completion.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import { hoverAt } from './features/hover.ts';
import { insertedSection } from './features/insertSection.ts';
import { outlineOf } from './features/outline.ts';
import { createSession, type ServerEnvironment, type Session } from './features/session.ts';
import { type InsertSectionParams, knowledgeGlobs, methods } from './protocol.ts';
import type { Checked } from './workspace/analysis.ts';

export type { ServerEnvironment } from './features/session.ts';

/** Serves one client over a connection until it ends the session. */
export function serve(connection: Connection, environment: ServerEnvironment): void {
  let started = false;
  connection.onInitialize((params) => {
    if (started) return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized before.');
    started = true;
    const client = readClient(params);
    const session = createSession(connection, client, environment);
    wireDocuments(connection, session);
    wireWorkspace(connection, session);
    wireFeatures(connection, session);
    return initializeResult(client);
  });
  connection.listen();
}

function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'policywright', version: manifest.version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      completionProvider: { triggerCharacters: ['#'] },
      hoverProvider: true,
      documentSymbolProvider: { label: 'Policywright' },
      ...(client.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
      experimental: { policywright: { outline: true, insertSection: true } },
    },
  };
}

/** Documents that the editor opens, changes and closes. */
function wireDocuments(connection: Connection, session: Session): void {
  const { client, documents, profiles, publisher, scheduler, settings } = session;
  documents.onDidOpen(({ document: { uri } }) => {
    // Nobody tells of files that change on disk: the moment of opening is the best there is.
    if (!client.watcherRegistration) profiles.forget();
    void settings.fetch(uri).then((differs) => differs && publisher.check(uri));
  });
  documents.onDidChangeContent(({ document }) => publisher.changed(document));
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    publisher.closed(uri);
  });
  documents.listen(connection);
  connection.onShutdown(() => scheduler.cancelAll());
}

/** Files, folders and settings that change around the documents. */
function wireWorkspace(connection: Connection, session: Session): void {
  const { client, documents, profiles, publisher, roots, settings, siblings, status } = session;
  connection.onInitialized(() => {
    if (client.watcherRegistration) void watchFiles(connection);
    if (client.configurationRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'policywright' });
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) roots.delete(uri);
        for (const { uri } of added) roots.add(uri);
        profiles.forget();
        siblings.forget();
        publisher.checkAll();
      });
    }
    status({ health: 'ready' });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) publisher.fileChanged(uri, type === FileChangeType.Deleted);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    if (!client.configuration) settings.push(pushed);
    void Promise.all(documents.keys().map((uri) => settings.fetch(uri))).then(() => publisher.checkAll());
  });
}

function watchFiles(connection: Connection): Promise<unknown> {
  const globs = ['**/policywright.yml', '**/*.{md,markdown}', ...knowledgeGlobs];
  const watchers = globs.map((globPattern) => ({ globPattern }));
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** What the editor asks for. */
function wireFeatures(connection: Connection, session: Session): void {
  const { analysis, client, options } = session;
  const { documentation, markdownOutline = false } = client.options;
  connection.onCodeAction(
    answer(session, (checked, { range, context }) =>
      codeActions(checked, range, context, {
        ...options,
        versionedEdits: client.versionedEdits,
        recheck: (markdown) => analysis.recheck(checked, markdown),
      }),
    ),
  );
  connection.onCompletion(
    answer(session, (checked, { position }) =>
      completionsAt(checked, position, { snippets: client.snippets, markdown: client.markdownCompletion }),
    ),
  );
  connection.onHover(
    answer(session, (checked, { position }) =>
      hoverAt(checked, position, { markdown: client.markdownHover, documentation }),
    ),
  );
  connection.onDocumentSymbol(
    answer(session, (checked) =>
      documentSymbols(checked, { hierarchical: client.hierarchicalSymbols, markdownOutline }),
    ),
  );
  connection.onRequest(methods.outline, answer(session, outlineOf));
  connection.onRequest(
    methods.insertSection,
    answer(session, (checked, params: InsertSectionParams) => insertedSection(checked, params)),
  );
}

interface Token {
  readonly isCancellationRequested: boolean;
}

/**
 * Answers a request about a document, once the document has been checked: null for one that is not open or that is no
 * Markdown. A request that the client has taken back is not worked on.
 */
function answer<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
  { documents, analysis, breathe }: Session,
  result: (checked: Checked, params: Params) => Result,
): (params: Params, token: Token) => Promise<Result | null | ResponseError> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    await breathe();
    while (!token.isCancellationRequested) {
      const document = documents.get(uri);
      const checked = document && (await analysis.check(document));
      if (documents.get(uri) === document) return checked ? result(checked, params) : null;
    }
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  };
}
