import type { CliIo } from './io.ts';

/** Milliseconds before a run counts as long, and between two updates. */
const PATIENCE = 1000;
const INTERVAL = 100;

/** One line on standard error that counts up while a run takes long; nothing at all where nobody watches. */
export class Progress {
  readonly #io: CliIo;
  readonly #started: number;
  #next: number;
  #shown = 0;

  constructor(io: CliIo) {
    this.#io = io;
    this.#started = io.now();
    this.#next = this.#started + PATIENCE;
  }

  /** Tells how far a stage of the work has come ("Reading", 12, 600). */
  at(stage: string, done: number, all: number): void {
    if (!this.#io.stderrIsTerminal || this.#io.now() < this.#next) return;
    this.#next = this.#io.now() + INTERVAL;
    this.#show(`${stage} ${done + 1} of ${all} …`);
  }

  /** Takes the line away again, so that what follows starts on a clean one. */
  end(): void {
    if (this.#shown > 0) this.#show('');
    this.#shown = 0;
  }

  #show(text: string): void {
    const rest = ' '.repeat(Math.max(0, this.#shown - text.length));
    this.#io.stderr(`\r${text}${rest}${text === '' ? '\r' : ''}`);
    this.#shown = text.length;
  }
}
