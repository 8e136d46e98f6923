import assert from 'node:assert/strict';
import { lintOutputSchema } from '../../../server/src/cli/lintSchema.ts';
import { cli, STALE_POLICY, type World } from './fakeIo.ts';

const ONE_RULE = ['--rule', 'stale-framework'];
const world: World = { files: { 'privacy.md': STALE_POLICY } };

async function findings(argv: readonly string[], given: World = world) {
  const run = await cli(['lint', '--format', 'json', ...argv], given);
  return { ...run, documents: lintOutputSchema.parse(JSON.parse(run.stdout)) };
}

describe('lint: exit codes', () => {
  it('is 1 when something is found, 0 when nothing is', async () => {
    assert.equal((await cli(['lint', ...ONE_RULE, 'privacy.md'], world)).code, 1);
    assert.equal((await cli(['lint', ...ONE_RULE, '--as-of', '2014-01-01', 'privacy.md'], world)).code, 0);
  });

  it('is 0 when all that is found is milder than --fail-on', async () => {
    const files = { 'privacy.md': `${STALE_POLICY}\n<!-- policywright-disable-next-line stale-link -- old -->\nx\n` };
    const argv = ['lint', '--rule', 'unused-suppression', 'privacy.md'];
    assert.equal((await cli(argv, { files })).code, 0);
    assert.equal((await cli([...argv, '--fail-on', 'information'], { files })).code, 1);
  });

  it('knows which suppressions are unused, whichever rules are asked for', async () => {
    const text = STALE_POLICY.replace(
      '\nFern Ltd comp',
      '\n<!-- policywright-disable-next-line stale-framework -- old -->\nFern Ltd comp',
    );
    const files = { 'privacy.md': text };
    assert.equal(
      (
        await cli(['lint', '--quiet', '--rule', 'unused-suppression', 'privacy.md', '--fail-on', 'information'], {
          files,
        })
      ).code,
      0,
    );
    assert.equal((await cli(['lint', '--quiet', ...ONE_RULE, 'privacy.md'], { files })).code, 0);
  });

  it('is 2 when a path leads nowhere, and the others are checked all the same', async () => {
    const { code, documents, stderr } = await findings([...ONE_RULE, 'nope.md', 'privacy.md']);
    assert.equal(code, 2);
    assert.equal(stderr, 'policywright: Could not find nope.md: there is no such file or folder.\n');
    assert.deepEqual(
      documents.map(({ file, findings: found }) => [file, found.length]),
      [['privacy.md', 1]],
    );
  });
});

describe('lint: JSON', () => {
  it('tells rule, place and fixes, with lines and columns from 1', async () => {
    const { documents } = await findings([...ONE_RULE, 'privacy.md']);
    const [document] = documents;
    assert.deepEqual(
      { file: document?.file, isPolicy: document?.isPolicy, schema: document?.schema },
      { file: 'privacy.md', isPolicy: true, schema: 1 },
    );
    const [found] = document?.findings ?? [];
    assert.equal(found?.rule, 'stale-framework');
    const line = STALE_POLICY.split('\n')[4] ?? '';
    assert.deepEqual(
      [found?.line, line.slice((found?.column ?? 1) - 1, (found?.endColumn ?? 1) - 1)],
      [5, 'U.S.-EU Safe Harbor Framework'],
    );
  });

  it('is an empty array when nothing could be read', async () => {
    const { code, stdout } = await findings(['nope.md']);
    assert.deepEqual([code, stdout], [2, '[]\n']);
  });

  it('leaves milder findings out with --quiet', async () => {
    const { documents } = await findings([...ONE_RULE, '--quiet', '--fail-on', 'error', 'privacy.md']);
    assert.ok(documents.every(({ findings: found }) => found.every(({ severity }) => severity === 'error')));
  });
});

describe('lint: pretty', () => {
  it('shows place, severity, message and rule, then the words, then a summary', async () => {
    const { stdout } = await cli(['lint', ...ONE_RULE, 'privacy.md'], world);
    const lines = stdout.split('\n');
    assert.match(lines[0] ?? '', /^privacy\.md:5:28 {2}(?:error|warning) {2}\S/);
    assert.match(stdout, /\(stale-framework\)\n {3}5 \| .*U\.S\.-EU Safe Harbor Framework.*\n {5}\| +\^{29}\n/);
    assert.match(stdout, /\n\n1 finding \(1 (?:error|warning)\) in 1 of 1 policy\./);
    assert.match(stdout, /More about a rule: policywright explain RULE\n$/);
  });

  it('keeps to 80 columns', async () => {
    const files = { 'a/long/path/to/the/policies/of/the/company/privacy-policy.md': STALE_POLICY, ...world.files };
    const { stdout } = await cli(['lint', 'a', 'privacy.md'], { files });
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  it('has colours on a terminal only, and none with NO_COLOR', async () => {
    const argv = ['lint', ...ONE_RULE, 'privacy.md'];
    const plain = await cli(argv, world);
    const coloured = await cli(argv, { ...world, terminal: true });
    const asked = await cli(argv, { ...world, terminal: true, environment: { NO_COLOR: '1' } });
    assert.ok(coloured.stdout.includes('\u001b[1mprivacy.md:5:28\u001b[22m'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are
    assert.equal(coloured.stdout.replace(/\u001b\[\d+m/g, ''), plain.stdout);
    assert.equal(asked.stdout, plain.stdout);
  });

  it('says so when there is nothing', async () => {
    const { stdout } = await cli(['lint', ...ONE_RULE, '--as-of', '2014-01-01', 'privacy.md'], world);
    assert.equal(stdout, 'No findings in 1 policy.\n');
  });

  it('prints nothing for nothing with --quiet', async () => {
    const { stdout } = await cli(['lint', ...ONE_RULE, '--quiet', '--as-of', '2014-01-01', 'privacy.md'], world);
    assert.equal(stdout, '');
  });
});

describe('lint: progress', () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p/${index}.md`, STALE_POLICY]));

  it('counts up on a terminal once a run takes long, and cleans up behind it', async () => {
    const { stderr } = await cli(['lint', ...ONE_RULE, 'p'], { files, terminal: true, tick: 60 });
    assert.match(stderr, /^\rReading \d+ of 30 …/);
    assert.match(stderr, /\rChecking \d+ of 30 …/);
    assert.match(stderr, /\r +\r$/);
  });

  it('is silent in a short run, and where nobody watches', async () => {
    assert.equal((await cli(['lint', ...ONE_RULE, 'p'], { files, terminal: true })).stderr, '');
    assert.equal((await cli(['lint', ...ONE_RULE, 'p'], { files, tick: 60 })).stderr, '');
  });
});

describe('lint: documents that are no policies', () => {
  const terms =
    '# Terms of Service\n\nThese terms govern your use of the service. We use the U.S.-EU Safe Harbor Framework.\n';

  it('are listed without findings, and counted in the summary', async () => {
    const files = { 'd/terms.md': terms, 'd/privacy.md': STALE_POLICY };
    const { documents } = await findings([...ONE_RULE, 'd'], { files });
    assert.deepEqual(
      documents.map((one) => [one.isPolicy, one.findings.length]),
      [
        [true, 1],
        [false, 0],
      ],
    );
    const { stdout, code } = await cli(['lint', 'd/terms.md'], { files });
    assert.equal(code, 0);
    assert.equal(
      stdout,
      'Found no privacy policy to check.\n1 file does not read like a privacy policy and was not checked.\n',
    );
  });

  it('are checked where the profile names them, and policies it does not name are not', async () => {
    const files = {
      'd/policywright.yml': 'policies:\n  - legal/*.md\n',
      'd/legal/terms.md': terms,
      'd/privacy.md': STALE_POLICY,
    };
    const { documents } = await findings([...ONE_RULE, 'd'], { files });
    const policies = documents.filter(({ isPolicy }) => isPolicy).map(({ file }) => file.replaceAll('\\', '/'));
    assert.deepEqual(policies, ['d/legal/terms.md']);
  });
});
