import type { Arguments } from './arguments.ts';
import { UsageError } from './command.ts';
import type { CliIo } from './io.ts';

/** The day on which staleness is judged: --as-of, or today. YYYY-MM-DD. */
export function dateOf(args: Arguments, io: CliIo): string {
  const given = args.one('as-of');
  if (given === undefined) return io.today();
  if (isDay(given)) return given;
  throw new UsageError(`--as-of "${given}" is no day. Write it as YYYY-MM-DD, such as 2014-01-01.`);
}

/** A day that the calendar has: 2023-02-29 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
