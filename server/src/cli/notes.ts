import { printable } from './cells.ts';
import type { CliIo } from './io.ts';
import { wrap } from './wrap.ts';

/** What a run has to say about itself, on standard error. Remembers whether a part of the work could not be done. */
export class Notes {
  readonly #io: CliIo;
  readonly #quiet: boolean;
  #failed = false;

  constructor(io: CliIo, quiet: boolean) {
    this.#io = io;
    this.#quiet = quiet;
  }

  /** True once a part of the work could not be done. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Something worth knowing; left out with --quiet. */
  note(text: string): void {
    if (!this.#quiet) this.#write(text);
  }

  /** Something that could not be done. The rest goes on, and the exit code tells. */
  problem(text: string): void {
    this.#failed = true;
    this.#write(text);
  }

  #write(text: string): void {
    this.#io.stderr(`${wrap(`policywright: ${printable(text)}`, { width: 80, indent: 2 })}\n`);
  }
}
