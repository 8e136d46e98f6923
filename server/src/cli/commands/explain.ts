import { painter } from '../ansi.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { explanation } from '../reporters/explanation.ts';
import { ruleNamed } from '../ruleNamed.ts';

/** Tells all about a rule. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain RULE…',
  summary: 'Tell what a rule looks for, why it matters, and what to do.',
  description: [
    'Explains a rule: why it exists, the law or source behind it, its messages and examples. Needs no network.',
  ],
  options: {},
  examples: [
    { line: 'policywright explain missing-section', does: 'Why a policy needs certain sections.' },
    { line: 'policywright rules', does: 'The names of all rules.' },
  ],
  run(args, io) {
    if (args.positionals.length === 0) throw new UsageError('explain needs a rule. The list: policywright rules');
    const chosen = args.positionals.map(ruleNamed);
    const paint = painter(io.stdoutIsTerminal, io.environment);
    io.stdout(chosen.map((rule) => explanation(rule, paint)).join('\n'));
    return exitCode.clean;
  },
};
