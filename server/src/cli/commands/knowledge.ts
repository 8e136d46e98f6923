import { builtInKnowledge } from '../../knowledge/builtIn.ts';
import { dueEntries } from '../../knowledge/currency.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import { knowledgeDocument } from '../../knowledge/pages/pages.ts';
import { painter } from '../ansi.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { dateOf } from '../date.ts';
import type { CliIo } from '../io.ts';
import { Notes } from '../notes.ts';
import { Profiles } from '../profiles.ts';
import { dueJson, knowledgeJson } from '../reporters/knowledgeJson.ts';
import { duePretty, knowledgePretty } from '../reporters/knowledgePretty.ts';

/** Lists everything that is known: frameworks, laws, requirements, topics, clauses. */
export const knowledge: Command = {
  name: 'knowledge',
  usage: 'knowledge [options]',
  summary: 'List what is known: frameworks, laws with requirements, topics, clauses.',
  description: [
    'Lists every entry of the knowledge, or with --due those that somebody should compare with their source again: because something has happened since the last review, because that is more than 18 months ago, or because a change is expected. Knowledge that the policywright.yml in force adds is listed too, and mistakes in it are told: the exit code is then 2.',
    'The JSON is stable: docs/schema/knowledge.schema.json describes it, and "schema": 1 is its version.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['pretty', 'json', 'markdown'], summary: 'How to print it.' },
    due: { summary: 'List what is to be reviewed, the most pressing first.' },
    'as-of': { value: 'DATE', summary: 'Judge as on that day (YYYY-MM-DD) instead of today.' },
  },
  examples: [
    { line: 'policywright knowledge', does: 'A list to read.' },
    { line: 'policywright knowledge --format json > knowledge.json', does: 'Everything, for other programs.' },
    { line: 'policywright knowledge --due', does: 'What to look up before the next release.' },
  ],
  run(args, io) {
    const [extra] = args.positionals;
    if (extra !== undefined) {
      throw new UsageError(`knowledge takes no "${extra}". For one entry: policywright explain ${extra}`);
    }
    const notes = new Notes(io, false);
    const { engine } = new Profiles(io, notes, builtInKnowledge()).in(io.cwd);
    io.stdout((args.has('due') ? due : all)(engine.knowledge, args, io));
    return notes.failed ? exitCode.couldNotRun : exitCode.clean;
  },
};

function all(known: Knowledge, args: Arguments, io: CliIo): string {
  const asOf = dateOf(args, io);
  const format = args.one('format');
  if (format === 'json') return knowledgeJson(known, asOf);
  if (format === 'markdown') return knowledgeDocument({ knowledge: known, asOf });
  return knowledgePretty(known, asOf, painter(io.stdoutIsTerminal, io.environment));
}

function due(known: Knowledge, args: Arguments, io: CliIo): string {
  const asOf = dateOf(args, io);
  const entries = dueEntries(known, asOf);
  const format = args.one('format');
  if (format === 'json') return dueJson(entries, asOf);
  if (format === 'markdown') throw new UsageError('--due can be printed as: pretty, json.');
  return duePretty(entries, asOf, painter(io.stdoutIsTerminal, io.environment));
}
