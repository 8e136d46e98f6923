import { type Command, exitCode, UsageError } from '../command.ts';

/** Starts the language server for editors. */
export const lsp: Command = {
  name: 'lsp',
  usage: 'lsp --stdio',
  summary: 'Start the language server, for editors.',
  description: [
    'Starts the language server. An editor runs this itself and talks to it over standard input and output; it ends when the editor ends the session.',
  ],
  options: { stdio: { summary: 'Talk over standard input and output. Required: there is no other way yet.' } },
  examples: [{ line: 'policywright lsp --stdio', does: 'What to enter as the command in an editor’s LSP settings.' }],
  async run(args) {
    if (!args.has('stdio')) throw new UsageError('lsp needs --stdio. Editors start it as: policywright lsp --stdio');
    await import('../../main.node.ts');
    return exitCode.clean;
  },
};
