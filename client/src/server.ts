import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { RestartPolicy } from './restartPolicy.ts';

const ID = 'policywright';
const NAME = 'Policywright';

/** One server that is running or about to. */
export interface ServerHandle {
  readonly client: BaseLanguageClient;
  /** Id of its process; undefined where it has none of its own. */
  processId(): number | undefined;
  /** Ends what a stopped client leaves behind. */
  release(): void;
}

/** Makes a server that is not started yet: in a process or in a worker. */
export type CreateServer = (id: string, name: string, options: LanguageClientOptions) => ServerHandle;

/** stopped: it does not come back by itself. */
export type ServerState = 'starting' | 'ready' | 'stopped';

/** Adds handlers to a client that is not started yet. */
export type Listen = (client: BaseLanguageClient) => void;

/**
 * The language server over all its lives. Each life is a new client, because one that failed half-way through its start
 * cannot be started again. What a server may send is set up with {@link onEachStart}.
 */
export class Server implements vscode.Disposable {
  readonly #create: CreateServer;
  readonly #options: LanguageClientOptions;
  readonly #log: vscode.LogOutputChannel;
  readonly #policy = new RestartPolicy();
  readonly #listeners: Listen[] = [];
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #gaveUp = new vscode.EventEmitter<void>();
  #state: ServerState = 'starting';
  #current: ServerHandle | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeState = this.#stateChanged.event;
  /** Fired when it ended too often and stays stopped. */
  readonly onDidGiveUp = this.#gaveUp.event;

  constructor(create: CreateServer, options: LanguageClientOptions, log: vscode.LogOutputChannel) {
    this.#create = create;
    this.#options = options;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Id of the server's process; undefined while there is none. */
  processId(): number | undefined {
    return this.#current?.processId();
  }

  /** Calls back with the client of each life before it starts. */
  onEachStart(listen: Listen): void {
    this.#listeners.push(listen);
  }

  /** Starts the server; what goes wrong is handled here, so nobody has to wait for it. */
  async start(): Promise<void> {
    this.#setState('starting');
    const handle: ServerHandle = this.#create(ID, NAME, {
      ...this.#options,
      errorHandler: this.#errorHandler(() => handle),
      initializationFailedHandler: () => false,
    });
    this.#current = handle;
    for (const listen of this.#listeners) listen(handle.client);
    try {
      await handle.client.start();
      if (this.#current === handle) this.#setState('ready');
    } catch (error) {
      this.#log.error(`The server could not be started: ${error instanceof Error ? error.message : error}`);
      this.#ended(handle);
    }
  }

  /** Stops the server, if it runs, and starts it afresh, however often it has ended before. */
  async restart(): Promise<void> {
    this.#policy.reset();
    await this.stop();
    await this.start();
  }

  /** Stops the server for good, or until {@link restart}. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const handle = this.#current;
    this.#current = undefined;
    this.#setState('stopped');
    if (handle) await this.#discard(handle);
  }

  /**
   * Asks the server.
   *
   * @returns undefined where the server is not ready, or ended before it answered
   */
  async request<Result>(method: string, params: object): Promise<Result | undefined> {
    const handle = this.#current;
    if (this.#state !== 'ready' || !handle) return undefined;
    try {
      return await handle.client.sendRequest<Result>(method, params);
    } catch (error) {
      this.#log.warn(`${method}: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
  }

  #errorHandler(handle: () => ServerHandle): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        this.#ended(handle());
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The server ended.' };
      },
    };
  }

  /** A life ended by itself; a failed start may be told of twice. */
  #ended(handle: ServerHandle): void {
    if (this.#current !== handle) return;
    this.#current = undefined;
    const delay = this.#policy.delayAfterEnd(Date.now());
    if (delay === undefined) {
      this.#setState('stopped');
      this.#gaveUp.fire();
    } else {
      this.#log.warn(`The server ended. It starts again in ${delay / 1000} s.`);
      this.#setState('starting');
      this.#timer = setTimeout(() => void this.start(), delay);
    }
    // Later: the client has still to clean up after the end that it is reporting.
    setTimeout(() => void this.#discard(handle));
  }

  async #discard({ client, release }: ServerHandle): Promise<void> {
    try {
      await client.dispose();
    } catch (error) {
      this.#log.debug(`A server did not stop in order: ${error instanceof Error ? error.message : error}`);
    } finally {
      release();
    }
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
