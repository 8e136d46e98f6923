/** Pauses before the first, second … start in a row, in milliseconds. */
const DELAYS = [1_000, 2_000, 4_000, 8_000, 10_000] as const;

/** How long an end counts, in milliseconds. */
const WINDOW = 3 * 60_000;

/**
 * Decides when a server that ended by itself is started again: soon after the first end, later after each further one,
 * and not at all after six within three minutes, because then it would only end again.
 */
export class RestartPolicy {
  #ends: readonly number[] = [];

  /**
   * @param now when the server ended, in milliseconds since any fixed time
   * @returns the pause before its next start in milliseconds; undefined: leave it stopped
   */
  delayAfterEnd(now: number): number | undefined {
    const recent = this.#ends.filter((end) => now - end < WINDOW);
    this.#ends = [...recent, now];
    return DELAYS[recent.length];
  }

  /** Forgets all ends: a person asked for the next start. */
  reset(): void {
    this.#ends = [];
  }
}
