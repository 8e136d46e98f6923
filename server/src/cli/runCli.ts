import { closest } from '../text/suggest.ts';
import { readArguments } from './arguments.ts';
import { type Command, type Example, exitCode, UsageError } from './command.ts';
import { explain } from './commands/explain.ts';
import { inspect } from './commands/inspect.ts';
import { knowledge } from './commands/knowledge.ts';
import { lint } from './commands/lint.ts';
import { lsp } from './commands/lsp.ts';
import { rules } from './commands/rules.ts';
import { commandHelp, programHelp } from './help.ts';
import type { CliIo } from './io.ts';
import { version } from './version.ts';
import { wrap } from './wrap.ts';

const commands: readonly Command[] = [lint, inspect, rules, explain, knowledge, lsp];

const examples: readonly Example[] = [
  { line: 'policywright lint privacy.md', does: 'What is missing, stale or contradictory in one policy.' },
  { line: 'policywright lint docs/', does: 'The same for every policy in a folder; other Markdown is left alone.' },
  { line: 'policywright inspect privacy.md', does: 'What the program reads: sections, topics, contacts, frameworks.' },
  { line: 'policywright explain stale-framework', does: 'What a rule looks for, why, and what to do.' },
];

/**
 * Runs the command line: arguments without the program's own, and the world to run in. Gives the exit code; all output
 * has been handed to `io` by then. Mistakes in the arguments are explained, not thrown.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const name = commands.some((command) => command.name === argv[0]) ? `${argv[0]} ` : '';
    const paragraphs = [`policywright: ${error.message}`, `Help: policywright ${name}--help`];
    io.stderr(`${paragraphs.map((text) => wrap(text, { width: 80 })).join('\n')}\n`);
    return exitCode.couldNotRun;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<number> {
  const [first, ...rest] = argv;
  if (first === 'help') return help(rest, io);
  const command = commands.find(({ name }) => name === first);
  if (command) {
    const args = readArguments(rest, command.options);
    if (!args.has('help')) return command.run(args, io);
    io.stdout(commandHelp(command));
    return exitCode.clean;
  }
  if (first === undefined || first === '--help' || first === '-h') return help([], io, first === undefined);
  if (first === '--version') {
    io.stdout(`${version}\n`);
    return exitCode.clean;
  }
  throw new UsageError(unknownCommand(first));
}

/** Help that nobody asked for goes to standard error: the program was started without saying what to do. */
function help([name]: readonly string[], io: CliIo, unasked = false): number {
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) throw new UsageError(unknownCommand(name));
  const text = command ? commandHelp(command) : programHelp(commands, examples);
  if (unasked) io.stderr(text);
  else io.stdout(text);
  return unasked ? exitCode.couldNotRun : exitCode.clean;
}

function unknownCommand(given: string): string {
  if (given.startsWith('-')) return `There is no option ${given} without a command.`;
  const names = commands.map(({ name }) => name);
  const meant = closest(given, names);
  if (meant) return `There is no command "${given}". Did you mean "${meant}"?`;
  if (/[./\\]/.test(given)) return `There is no command "${given}". To check that file: policywright lint ${given}`;
  return `There is no command "${given}". The commands are ${names.join(', ')}.`;
}
