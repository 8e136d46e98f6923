import assert from 'node:assert/strict';
import { cli } from './fakeIo.ts';

describe('policywright without a command', () => {
  it('shows help on standard error and could not run', async () => {
    const { code, stdout, stderr } = await cli([]);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Commands:\n {2}lint /);
  });

  it('shows help when asked for it, each way', async () => {
    const [byOption, byLetter, byWord] = await Promise.all([cli(['--help']), cli(['-h']), cli(['help'])]);
    assert.equal(byOption.code, 0);
    assert.match(byOption.stdout, /Exit codes:/);
    assert.deepEqual(byLetter, byOption);
    assert.deepEqual(byWord, byOption);
  });

  it('prints its version', async () => {
    const { code, stdout } = await cli(['--version']);
    assert.equal(code, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('help of each command', () => {
  for (const command of ['lint', 'inspect', 'rules', 'explain', 'lsp']) {
    it(`${command}: shows usage, options and an example that starts with the command`, async () => {
      const { code, stdout, stderr } = await cli([command, '--help']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.ok(stdout.startsWith(`Usage:\n  policywright ${command} `), stdout);
      assert.match(stdout, /Options:\n/);
      assert.match(stdout, /Examples:\n(?:.*\n)*? {2}.*policywright /);
      assert.deepEqual(await cli(['help', command]), { code, stdout, stderr });
    });
  }

  it('stays within 80 columns everywhere', async () => {
    for (const command of ['', 'lint', 'inspect', 'rules', 'explain', 'lsp']) {
      const { stdout } = await cli(command === '' ? ['--help'] : [command, '--help']);
      const long = stdout.split('\n').filter((line) => line.length > 80);
      assert.deepEqual(long, [], command);
    }
  });
});

/** Arguments, and what the explanation has to say. */
const MISTAKES: readonly [argv: string[], says: RegExp][] = [
  [['lnt', 'a.md'], /There is no command "lnt"\. Did you mean "lint"\?\nHelp: policywright --help/],
  [['frobnicate'], /There is no command "frobnicate"\. The commands are lint, inspect, /],
  [['privacy.md'], /To check that file: policywright lint privacy\.md/],
  [['help', 'lnt'], /Did you mean "lint"\?/],
  [['--verbose'], /There is no option --verbose without a command\./],
  [['lint'], /lint needs at least one file or folder/],
  [['lint', '--formt', 'json', 'a.md'], /no option --formt\. Did you mean --format\?\nHelp: policywright lint --help/],
  [['lint', '-x', 'a.md'], /There is no option -x\.\n/],
  [['lint', '--format', 'jsom', 'a.md'], /--format cannot be "jsom"\. Did you mean "json"\? It can be: pretty, json\./],
  [['lint', '--format', '--quiet', 'a.md'], /--format needs a value: --format pretty\|json\./],
  [['lint', '--quiet=yes', 'a.md'], /--quiet takes no value\./],
  [['lint', '--rule', 'stale-framwork', 'a.md'], /no rule "stale-framwork"\. Did you mean "stale-framework"\?/],
  [['lint', '--rule', 'xyzzy', 'a.md'], /no rule "xyzzy"\. The list of rules: policywright rules/],
  [['lint', '--as-of', '2023-02-29', 'a.md'], /--as-of "2023-02-29" is no day\. Write it as YYYY-MM-DD/],
  [['lint', '--as-of', 'yesterday', 'a.md'], /is no day/],
  [['inspect'], /inspect needs at least one file/],
  [['rules', 'stale-framework'], /policywright explain RULE/],
  [['explain'], /explain needs an id/],
  [['lsp'], /lsp needs --stdio/],
];

describe('mistakes in the arguments', () => {
  for (const [argv, says] of MISTAKES) {
    it(`${argv.join(' ')}: is explained, and could not run`, async () => {
      const { code, stdout, stderr } = await cli(argv, { files: { 'a.md': '# Privacy Policy\n' } });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(
        stderr
          .replace(/\n(?!Help:)/g, ' ')
          .trimEnd()
          .concat('\n'),
        says,
      );
    });
  }
});
