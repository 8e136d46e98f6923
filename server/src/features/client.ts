import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from '../protocol.ts';

/** What the client can do, and what it wants; a client that says nothing gets what every client understands. */
export interface Client {
  readonly options: InitializationOptions;
  /** URIs of the workspace's folders. */
  readonly roots: readonly string[];
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watcherRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly versionedEdits: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
}

/** Reads what the client sent with `initialize`. Clients leave out whatever they like, so nothing is taken for granted. */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities ?? {};
  return {
    options: readOptions(params.initializationOptions),
    roots: rootsOf(params),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watcherRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    tags: textDocument?.publishDiagnostics?.tagSupport !== undefined,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHover: includesMarkdown(textDocument?.hover?.contentFormat),
    markdownCompletion: includesMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
  };
}

const includesMarkdown = (formats: readonly string[] | undefined): boolean => formats?.includes('markdown') === true;

/** Folders by whichever of the three ways a client knows; older clients send only the older ones. */
function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const folders = (workspaceFolders ?? []).map(({ uri }) => uri);
  return folders.length > 0 || !rootUri ? folders : [rootUri];
}

function readOptions(given: unknown): InitializationOptions {
  const options: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  const { documentation, asOf } = options;
  return {
    ...(typeof documentation === 'string' && documentation && { documentation: documentation.replace(/\/+$/, '') }),
    ...(typeof asOf === 'string' && /^\d{4}-\d\d-\d\d$/.test(asOf) && { asOf }),
    outlineChanged: options.outlineChanged === true,
    serverStatus: options.serverStatus === true,
    fileSystem: options.fileSystem === true,
    markdownOutline: options.markdownOutline === true,
  };
}
