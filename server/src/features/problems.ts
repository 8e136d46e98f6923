import type { ServerStatus } from '../protocol.ts';
import type { Rule } from '../rules/rule.ts';

/** Where messages for people go: the output channel, and the status. */
export interface ProblemSinks {
  log(message: string): void;
  status(status: ServerStatus): void;
}

/** Tells of what goes wrong inside the server, each thing once: no message comes with every keystroke. */
export class Problems {
  readonly #sinks: ProblemSinks;
  readonly #told = new Set<string>();

  constructor(sinks: ProblemSinks) {
    this.#sinks = sinks;
  }

  /** A rule threw; the others go on. */
  ruleFailed({ id }: Rule, error: unknown, uri: string): void {
    const message = `The rule ${id} failed, so its findings are missing; all others are there.`;
    if (!this.#tell(`rule ${id}`, `${message} It failed on ${uri}: ${detailOf(error)}`)) return;
    this.#sinks.status({ health: 'problem', message });
  }

  /** A file could not be read; documents are checked without it. */
  unreadable(uri: string, error: unknown): void {
    this.#tell(`file ${uri}`, `Could not read ${uri}, so it is left out: ${reasonOf(error)}`);
  }

  /** A document could not be checked. */
  checkFailed(uri: string, error: unknown): void {
    const message = `Could not check ${uri}.`;
    if (!this.#tell(`check ${uri}`, `${message} ${detailOf(error)}`)) return;
    this.#sinks.status({ health: 'problem', message });
  }

  #tell(key: string, message: string): boolean {
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    this.#sinks.log(message);
    return true;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const detailOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
