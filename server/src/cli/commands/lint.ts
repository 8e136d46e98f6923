import { builtInKnowledge } from '../../knowledge/builtIn.ts';
import type { Severity } from '../../knowledge/schema.ts';
import type { Profile } from '../../profile/profile.ts';
import { rules } from '../../rules/index.ts';
import { Siblings } from '../../siblings.ts';
import { painter } from '../ansi.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { dateOf } from '../date.ts';
import { DocumentLinter } from '../documentLinter.ts';
import { type CliDocument, readDocuments } from '../documents.ts';
import type { CliIo } from '../io.ts';
import { type LintedDocument, reaches } from '../linted.ts';
import { Notes } from '../notes.ts';
import { Profiles } from '../profiles.ts';
import { Progress } from '../progress.ts';
import { lintJson } from '../reporters/lintJson.ts';
import { lintPretty } from '../reporters/lintPretty.ts';
import { lintSummary } from '../reporters/lintSummary.ts';
import { ruleNamed } from '../ruleNamed.ts';

/** Checks policies and prints what it found. */
export const lint: Command = {
  name: 'lint',
  usage: 'lint [options] PATH…',
  summary: 'Check policies: what is missing, stale or contradictory.',
  description: [
    'Checks privacy policies. PATH is a file (.md, .markdown, .txt), a folder, or - for standard input. In a folder all Markdown files are read, except in node_modules and hidden folders, and those that are privacy policies are checked.',
    'The exit code is 0 when nothing was found at or above the --fail-on level, 1 when something was, and 2 when something could not be read or a rule failed; the rest is checked all the same.',
  ],
  options: {
    format: { value: 'FORMAT', choices: ['pretty', 'json'], summary: 'How to print the findings.' },
    'fail-on': {
      value: 'LEVEL',
      choices: ['warning', 'error', 'information'],
      summary: 'The mildest finding that makes the exit code 1.',
    },
    rule: { value: 'RULE', repeatable: true, summary: 'Check this rule only.' },
    'as-of': { value: 'DATE', summary: 'Judge what is stale as on that day (YYYY-MM-DD) instead of today.' },
    quiet: { summary: 'Print findings at or above the --fail-on level only; no notes and no summary.' },
  },
  examples: [
    { line: 'policywright lint privacy.md', does: 'Check one policy.' },
    { line: 'policywright lint --fail-on error docs/', does: 'In a build: let warnings pass, stop at errors.' },
    { line: 'policywright lint --rule stale-framework --as-of 2014-01-01 old.md', does: 'Was it stale then?' },
    { line: 'policywright lint --format json docs/ > findings.json', does: 'For other programs to read.' },
  ],
  run: runLint,
};

async function runLint(args: Arguments, io: CliIo): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('lint needs at least one file or folder to check.');
  const asOf = dateOf(args, io);
  const chosen = args.all('rule').map(ruleNamed);
  const threshold = args.one('fail-on') as Severity;
  const quiet = args.has('quiet');
  const notes = new Notes(io, quiet);
  const progress = new Progress(io);
  const profiles = new Profiles(io, notes, builtInKnowledge());
  const documents = await readDocuments(args.positionals, { profiles, io, notes, progress });
  const linter = new DocumentLinter({ asOf, rules: chosen.length > 0 ? chosen : rules }, notes);
  const siblingsOf = siblingsByProfile(documents);
  const linted = documents.map((document, index) => {
    progress.at('Checking', index, documents.length);
    return linter.lint(document, siblingsOf(document.profile));
  });
  progress.end();
  print(quiet ? linted.map((document) => onlyGrave(document, threshold)) : linted, args, io);
  if (notes.failed) return exitCode.couldNotRun;
  const failing = linted.some(({ findings }) => findings.some(({ severity }) => reaches(severity, threshold)));
  return failing ? exitCode.findings : exitCode.clean;
}

/** Documents under different profiles belong to different organisations, whatever they call themselves. */
function siblingsByProfile(documents: readonly CliDocument[]): (profile: Profile) => Siblings {
  const policies = documents.filter(({ policy }) => policy.isPolicy);
  const sets = new Map(policies.map(({ profile }) => [profile, new Siblings([])]));
  for (const profile of sets.keys())
    sets.set(profile, new Siblings(policies.filter((other) => other.profile === profile)));
  return (profile) => sets.get(profile) ?? new Siblings([]);
}

function print(documents: readonly LintedDocument[], args: Arguments, io: CliIo): void {
  if (args.one('format') === 'json') {
    io.stdout(lintJson(documents));
    return;
  }
  const width = Math.min(io.columns ?? 80, 80);
  io.stdout(lintPretty(documents, { paint: painter(io.stdoutIsTerminal, io.environment), width }));
  if (!args.has('quiet')) io.stdout(lintSummary(documents, width));
}

const onlyGrave = (linted: LintedDocument, threshold: Severity): LintedDocument => ({
  ...linted,
  findings: linted.findings.filter(({ severity }) => reaches(severity, threshold)),
});
