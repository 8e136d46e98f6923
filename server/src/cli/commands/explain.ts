import { builtInKnowledge } from '../../knowledge/builtIn.ts';
import { describedIds, describeId } from '../../knowledge/texts/describe.ts';
import type { DescriptionContext } from '../../knowledge/texts/description.ts';
import { rules } from '../../rules/index.ts';
import { closest } from '../../text/suggest.ts';
import { type Paint, painter } from '../ansi.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { dateOf } from '../date.ts';
import { Notes } from '../notes.ts';
import { Profiles } from '../profiles.ts';
import { describedInTerminal, explanation } from '../reporters/explanation.ts';

/** Tells all about a rule, or about an entry of the knowledge. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain ID…',
  summary: 'Tell all about a rule, a law, a requirement, a framework, a topic or a clause.',
  description: [
    'Explains a rule (why it exists, its source, messages and examples) or an entry of the knowledge: a framework with its timeline and successors, a law with its requirements, a requirement with the clause that meets it, a topic, a clause, an outdated citation, a contradiction. Knowledge that the policywright.yml in force adds is told of too. Needs no network.',
  ],
  options: {
    'as-of': { value: 'DATE', summary: 'Tell how frameworks stand on that day (YYYY-MM-DD) instead of today.' },
  },
  examples: [
    { line: 'policywright explain missing-section', does: 'Why a policy needs certain sections.' },
    { line: 'policywright explain eu-us-safe-harbor', does: 'What became of it, and what to name instead.' },
    { line: 'policywright explain gdpr', does: 'Everything that the GDPR asks a policy to say.' },
    { line: 'policywright explain gdpr/13-2-d', does: 'One requirement, and the clause that meets it.' },
  ],
  run(args, io) {
    if (args.positionals.length === 0) {
      throw new UsageError('explain needs an id. Those there are: policywright rules, and policywright knowledge');
    }
    const paint = painter(io.stdoutIsTerminal, io.environment);
    const { knowledge } = new Profiles(io, new Notes(io, false), builtInKnowledge()).in(io.cwd).engine;
    const context = { knowledge, asOf: dateOf(args, io) };
    io.stdout(args.positionals.flatMap((id) => explained(id, context, paint)).join('\n'));
    return exitCode.clean;
  },
};

function explained(id: string, context: DescriptionContext, paint: Paint): string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const found = describeId(id, context);
  if (!rule && found.length === 0) throw new UsageError(unknown(id, context));
  const entries = found.map((description) => describedInTerminal(description, paint));
  return rule ? [explanation(rule, paint), ...entries] : entries;
}

function unknown(id: string, context: DescriptionContext): string {
  const meant = closest(id, [...rules.map((rule) => rule.id), ...describedIds(context)]);
  const hint = meant ? `Did you mean "${meant}"?` : 'The lists: policywright rules, and policywright knowledge';
  return `There is nothing called "${id}". ${hint}`;
}
