import { inspectPolicy } from '../../inspect.ts';
import { builtInKnowledge } from '../../knowledge/builtIn.ts';
import { painter } from '../ansi.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { dateOf } from '../date.ts';
import { readDocuments } from '../documents.ts';
import type { CliIo } from '../io.ts';
import { Notes } from '../notes.ts';
import { Profiles } from '../profiles.ts';
import { Progress } from '../progress.ts';
import { inspectPretty } from '../reporters/inspectPretty.ts';

/** Prints what the program reads in policies. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect [options] PATH…',
  summary: 'Show what is read in policies: sections, topics, contacts, frameworks.',
  description: [
    'Prints what the program reads in documents, without judging it: sections, topics covered, contacts, frameworks with their status, dates, references. PATH is a file (.md, .markdown, .txt), a folder, or - for standard input.',
    'The JSON is stable: docs/schema/inspect.schema.json describes it, and "schema": 1 is its version. Files that could not be read are left out, and the exit code is then 2.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['pretty', 'json', 'ndjson'], summary: 'ndjson is one object a line.' },
    'as-of': { value: 'DATE', summary: 'Judge what is stale as on that day (YYYY-MM-DD) instead of today.' },
    quiet: { summary: 'No notes.' },
  },
  examples: [
    { line: 'policywright inspect privacy.md', does: 'An overview to read.' },
    { line: 'policywright inspect --format json docs/ > policies.json', does: 'Everything, for other programs.' },
    { line: 'curl https://example.com/privacy.md | policywright inspect -', does: 'From standard input.' },
  ],
  run: runInspect,
};

async function runInspect(args: Arguments, io: CliIo): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('inspect needs at least one file or folder, or - for input.');
  const asOf = dateOf(args, io);
  const notes = new Notes(io, args.has('quiet'));
  const progress = new Progress(io);
  const profiles = new Profiles(io, notes, builtInKnowledge());
  const documents = await readDocuments(args.positionals, { profiles, io, notes, progress });
  const inspected = documents.map(({ file, policy }) => inspectPolicy(policy, { file, asOf }));
  const format = args.one('format');
  if (format === 'json') io.stdout(`${JSON.stringify(inspected, null, 2)}\n`);
  else if (format === 'ndjson') for (const one of inspected) io.stdout(`${JSON.stringify(one)}\n`);
  else io.stdout(inspected.map((one) => inspectPretty(one, painter(io.stdoutIsTerminal, io.environment))).join('\n'));
  return notes.failed ? exitCode.couldNotRun : exitCode.clean;
}
