import { rules as allRules } from '../../rules/index.ts';
import { painter } from '../ansi.ts';
import { type Command, exitCode, UsageError } from '../command.ts';
import { rulesJson, rulesPretty } from '../reporters/rules.ts';

/** Lists the rules. */
export const rules: Command = {
  name: 'rules',
  usage: 'rules [options]',
  summary: 'List the rules.',
  description: ['Lists every rule with its severity and the kind of fix that it can offer.'],
  options: { format: { value: 'FORMAT', choices: ['pretty', 'json'], summary: 'How to print them.' } },
  examples: [
    { line: 'policywright rules', does: 'What is looked for, in one sentence a rule.' },
    { line: 'policywright rules --format json', does: 'With messages, sources and examples, for other programs.' },
  ],
  run(args, io) {
    const [extra] = args.positionals;
    if (extra !== undefined) throw new UsageError(`rules takes no "${extra}". For one rule: policywright explain RULE`);
    const paint = painter(io.stdoutIsTerminal, io.environment);
    io.stdout(args.one('format') === 'json' ? rulesJson(allRules) : rulesPretty(allRules, paint));
    return exitCode.clean;
  },
};
