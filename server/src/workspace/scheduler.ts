/** Timers, so that tests need no clock. */
export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** The timers of Node.js and of browsers. */
export const systemTimers: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Runs one task for each key, some time after it was last asked for. */
export class Scheduler {
  readonly #timers: Timers;
  readonly #waiting = new Map<string, unknown>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Asks for a task; one that still waits under the same key is dropped. */
  schedule(key: string, milliseconds: number, run: () => void): void {
    this.cancel(key);
    const timer = this.#timers.set(() => {
      this.#waiting.delete(key);
      run();
    }, milliseconds);
    this.#waiting.set(key, timer);
  }

  /** True where a task waits under the key. */
  isWaiting(key: string): boolean {
    return this.#waiting.has(key);
  }

  cancel(key: string): void {
    if (!this.#waiting.has(key)) return;
    this.#timers.clear(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  cancelAll(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
  }
}
