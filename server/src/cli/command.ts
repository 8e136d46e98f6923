import type { Arguments } from './arguments.ts';
import type { CliIo } from './io.ts';

/** An option of a command, as help shows it and as the parser reads it. */
export interface CommandOption {
  /** What stands for the value in help ("DATE"); undefined for an option without a value. */
  readonly value?: string;
  /** The only values allowed; the first is the default. */
  readonly choices?: readonly string[];
  /** True where it may be given more than once. */
  readonly repeatable?: boolean;
  /** What it does, one or two plain sentences. */
  readonly summary: string;
}

/** A command line to copy, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** A command of the program. Adding one is one file in `commands/` and one line in `runCli.ts`. */
export interface Command {
  readonly name: string;
  /** What follows the program's name in help: "lint [options] PATH…". */
  readonly usage: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs of its own help. */
  readonly description: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly Example[];
  /** Runs it and gives the exit code; throws {@link UsageError} for arguments that make no sense. */
  run(args: Arguments, io: CliIo): number | Promise<number>;
}

/** Exit codes of every command. */
export const exitCode = { clean: 0, findings: 1, couldNotRun: 2 } as const;

/** The user asked for something that does not exist; the message says what, and what exists instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
