import { commonOptions } from './arguments.ts';
import { cellsOf } from './cells.ts';
import type { Command, CommandOption, Example } from './command.ts';
import { indented, wrap } from './wrap.ts';

/** Help is for reading: wider lines do not make it easier. */
const WIDTH = 80;

const EXIT_CODES = [
  ['0', 'nothing found at or above the threshold'],
  ['1', 'something found'],
  ['2', 'could not run: an unreadable file, no such path, a wrong option'],
] as const;

/** Help of the program as a whole. Ends with a line feed. */
export function programHelp(commands: readonly Command[], examples: readonly Example[]): string {
  return sections([
    'policywright: checks privacy policies written as Markdown, and tells what it reads in them.',
    titled('Usage', indented(['policywright COMMAND [options] [PATH…]'], 2, WIDTH)),
    titled('Commands', twoColumns(commands.map(({ name, summary }) => [name, summary]))),
    titled('Examples', exampleLines(examples)),
    titled('Exit codes', twoColumns(EXIT_CODES)),
    'Learn more about a command: policywright COMMAND --help',
  ]);
}

/** Help of one command. Ends with a line feed. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...commonOptions });
  return sections([
    titled('Usage', indented([`policywright ${command.usage}`], 2, WIDTH)),
    ...command.description,
    titled('Options', twoColumns(options.map(([name, option]) => [optionName(name, option), optionText(option)]))),
    titled('Examples', exampleLines(command.examples)),
  ]);
}

function optionName(name: string, { value }: CommandOption): string {
  const long = value ? `--${name} ${value}` : `--${name}`;
  return name === 'help' ? `-h, ${long}` : long;
}

function optionText({ summary, choices, repeatable }: CommandOption): string {
  const allowed = choices ? ` One of: ${choices.join(', ')}. Default: ${choices[0]}.` : '';
  return `${summary}${allowed}${repeatable ? ' May be given more than once.' : ''}`;
}

const exampleLines = (examples: readonly Example[]): string =>
  examples.map(({ line, does }) => `${indented([line], 2, WIDTH)}\n${indented([does], 6, WIDTH)}`).join('\n');

const titled = (title: string, body: string): string => `${title}:\n${body}`;

/** Paragraphs are wrapped; what has lines already is left alone. */
const sections = (parts: readonly string[]): string =>
  `${parts.map((part) => (part.includes('\n') ? part : wrap(part, { width: WIDTH }))).join('\n\n')}\n`;

/** Names on the left, as wide as the widest, and their texts wrapped on the right. */
function twoColumns(rows: readonly (readonly [name: string, text: string])[]): string {
  const column = 4 + Math.max(...rows.map(([name]) => cellsOf(name)));
  return rows
    .map(([name, text]) => `  ${name.padEnd(column - 2)}${wrap(text, { width: WIDTH, start: column, indent: column })}`)
    .join('\n');
}
