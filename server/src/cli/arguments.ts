import { parseArgs } from 'node:util';
import { closest } from '../text/suggest.ts';
import { type CommandOption, UsageError } from './command.ts';

/** What the user gave a command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** True where an option was given. */
  has(option: string): boolean;
  /** The values of an option in order; empty where it was not given. */
  all(option: string): readonly string[];
  /** The last value of an option, or its first choice, or undefined. */
  one(option: string): string | undefined;
}

type Options = Readonly<Record<string, CommandOption>>;

/** Options that every command has. */
export const commonOptions: Options = { help: { summary: 'Show this help.' } };

const SHORT: Readonly<Record<string, string>> = { h: 'help' };

/** Reads a command's arguments. Throws {@link UsageError} for an unknown option or a value that is not allowed. */
export function readArguments(argv: readonly string[], own: Options): Arguments {
  const options = { ...own, ...commonOptions };
  const given = new Map<string, string[]>();
  const { tokens } = parseArgs({ args: [...argv], options: forNode(options), strict: false, tokens: true });
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const values = given.get(token.name) ?? [];
    given.set(token.name, values);
    const value = checkedValue(token, options);
    if (value !== undefined) values.push(value);
  }
  return {
    positionals,
    has: (option) => given.has(option),
    all: (option) => given.get(option) ?? [],
    one: (option) => given.get(option)?.at(-1) ?? options[option]?.choices?.[0],
  };
}

function forNode(options: Options) {
  const short = Object.fromEntries(Object.entries(SHORT).map(([letter, name]) => [name, letter]));
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short[name] && { short: short[name] }) },
    ]),
  );
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedValue(token: OptionToken, options: Options): string | undefined {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw new UsageError(unknown(rawName, options));
  if (!option.value) {
    if (inlineValue) throw new UsageError(`${rawName} takes no value.`);
    return undefined;
  }
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.choices?.join('|') ?? option.value}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const meant = closest(value, option.choices);
    const hint = meant ? ` Did you mean "${meant}"?` : '';
    throw new UsageError(`${rawName} cannot be "${value}".${hint} It can be: ${option.choices.join(', ')}.`);
  }
  return value;
}

/** One letter is too little to guess from. */
function unknown(rawName: string, options: Options): string {
  const names = Object.keys(options).map((option) => `--${option}`);
  const meant = rawName.length > 3 ? closest(rawName, names) : undefined;
  return `There is no option ${rawName}.${meant ? ` Did you mean ${meant}?` : ''}`;
}
