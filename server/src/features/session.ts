import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { Engines } from '../engine.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { methods, type OutlineChangedParams, type ServerStatus } from '../protocol.ts';
import { rules } from '../rules/index.ts';
import { Analysis, type Checked, type Reading } from '../workspace/analysis.ts';
import { byScheme, ClientFileSystem } from '../workspace/clientFileSystem.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import { type OpenDocument, openDocuments } from '../workspace/openDocument.ts';
import { Profiles } from '../workspace/profiles.ts';
import { Scheduler, type Timers } from '../workspace/scheduler.ts';
import { SiblingFiles } from '../workspace/siblingFiles.ts';
import { uriKey } from '../workspace/uris.ts';
import type { Client } from './client.ts';
import type { DiagnosticOptions } from './diagnostics.ts';
import { Problems } from './problems.ts';
import { Publisher } from './publisher.ts';
import { SettingsStore } from './settingsStore.ts';

/** What the server is started with: everything that differs between Node.js, a browser and a test. */
export interface ServerEnvironment {
  readonly knowledge: Knowledge;
  readonly fileSystem: FileSystem;
  readonly timers: Timers;
  /** Today as YYYY-MM-DD. */
  today(): string;
  /** Milliseconds from any fixed point. */
  now(): number;
}

/** One client with its documents, and everything that serves it. */
export interface Session {
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  readonly profiles: Profiles;
  readonly siblings: SiblingFiles;
  readonly settings: SettingsStore;
  readonly analysis: Analysis;
  readonly publisher: Publisher;
  readonly scheduler: Scheduler;
  readonly options: DiagnosticOptions;
  /** The workspace's folders as they are now. */
  readonly roots: Set<string>;
  status(status: ServerStatus): void;
  /** Lets messages that have arrived meanwhile be heard. */
  breathe(): Promise<void>;
}

/** Builds everything for a client, in the order in which one thing needs the other. */
export function createSession(connection: Connection, client: Client, environment: ServerEnvironment): Session {
  const { knowledge, timers, now } = environment;
  const documents = new TextDocuments<OpenDocument>(openDocuments);
  const roots = new Set(client.roots);
  const settings = new SettingsStore(
    askFor(connection, client),
    knowledge.laws.map(({ id }) => id),
  );
  const status = statusSender(connection, client);
  const problems = new Problems({ log: (message) => connection.console.error(message), status });
  const readers = createReaders(connection, client, environment, {
    documents,
    roots,
    settings,
    problems,
    openReadings: () => publisher.readings(),
    onSetChanged: (set) => publisher.checkSet(set),
  });
  const scheduler = new Scheduler(timers);
  const breathe = (): Promise<void> => new Promise((resolve) => timers.set(resolve, 0));
  const options: DiagnosticOptions = {
    ...client,
    documentation: client.options.documentation,
    policyOf: (uri) => readers.siblings.policyOf(uri),
  };
  const publisher: Publisher = new Publisher({
    ...readers,
    scheduler,
    options,
    breathe,
    now,
    open: (uri) => documents.get(uri),
    allOpen: () => documents.all(),
    send: (params) => void connection.sendDiagnostics(params),
    onChecked: (checked) => outlineChanged(connection, client, checked),
    onError: (uri, error) => problems.checkFailed(uri, error),
  });
  return { ...readers, client, documents, settings, publisher, scheduler, options, roots, status, breathe };
}

/** Tells the client how the server stands, if it wants to know. */
function statusSender(connection: Connection, { options }: Client): (status: ServerStatus) => void {
  return (status) => {
    if (options.serverStatus) void connection.sendNotification(methods.serverStatus, status);
  };
}

/** What reading and checking need of the session around them. */
interface ReaderSurroundings {
  readonly documents: TextDocuments<OpenDocument>;
  readonly roots: ReadonlySet<string>;
  readonly settings: SettingsStore;
  readonly problems: Problems;
  openReadings(): Iterable<Reading>;
  onSetChanged(set: string): void;
}

function createReaders(
  connection: Connection,
  client: Client,
  { knowledge, fileSystem: files, today }: ServerEnvironment,
  { documents, roots: folders, settings, problems, openReadings, onSetChanged }: ReaderSurroundings,
): Pick<Session, 'profiles' | 'siblings' | 'analysis'> {
  const fileSystem = client.options.fileSystem ? byScheme(files, new ClientFileSystem(connection)) : files;
  const engines = new Engines();
  const roots = (): string[] => [...folders];
  const onUnreadable = (uri: string, error: unknown): void => problems.unreadable(uri, error);
  const profiles = new Profiles({
    fileSystem,
    roots,
    onUnreadable,
    knowledge,
    ruleIds: rules.map(({ id }) => id),
    openText: (uri) => documents.all().find((open) => uriKey(open.uri) === uriKey(uri))?.text,
  });
  const siblings = new SiblingFiles({
    engines,
    knowledge,
    profiles,
    fileSystem,
    roots,
    openReadings,
    onUnreadable,
    onChanged: onSetChanged,
  });
  const analysis = new Analysis({
    engines,
    knowledge,
    profiles,
    settings: (uri) => settings.of(uri),
    asOf: () => client.options.asOf ?? today(),
    siblings: (reading) => siblings.of(reading),
    onRuleError: (rule, error, uri) => problems.ruleFailed(rule, error, uri),
  });
  return { profiles, siblings, analysis };
}

function askFor(connection: Connection, client: Client): ((scopeUri: string) => Promise<unknown>) | undefined {
  if (!client.configuration) return undefined;
  return (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: 'policywright' });
}

function outlineChanged(connection: Connection, client: Client, { document: { uri, version } }: Checked): void {
  if (!client.options.outlineChanged) return;
  const params: OutlineChangedParams = { uri, version };
  void connection.sendNotification(methods.outlineChanged, params);
}
