import type { Timers } from '../../../server/src/workspace/scheduler.ts';

/** Timers that a test moves on by hand. */
export class FakeTimers implements Timers {
  now = 0;
  readonly #waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  #next = 1;

  set(run: () => void, milliseconds: number): number {
    this.#waiting.set(this.#next, { at: this.now + milliseconds, run });
    return this.#next++;
  }

  clear(timer: unknown): void {
    this.#waiting.delete(timer as number);
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Lets time pass, and every promise settle that this sets free. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (let due = this.#due(end); due; due = this.#due(end)) {
      this.now = Math.max(this.now, due.at);
      due.run();
      await settled();
    }
    this.now = end;
  }

  #due(end: number): { readonly at: number; readonly run: () => void } | undefined {
    const [first] = [...this.#waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
    if (first) this.#waiting.delete(first[0]);
    return first?.[1];
  }
}

/** Waits until promises that only wait for each other have settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
