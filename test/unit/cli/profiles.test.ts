import assert from 'node:assert/strict';
import { lintOutputSchema } from '../../../server/src/cli/lintSchema.ts';
import { cli, STALE_POLICY, type World } from './fakeIo.ts';

/** The severity of the one finding in each file, and the rest of the run. */
async function severities(paths: readonly string[], world: World) {
  const run = await cli(['lint', '--format', 'json', '--rule', 'stale-framework', ...paths], world);
  const documents = lintOutputSchema.parse(JSON.parse(run.stdout));
  const found = documents.map(({ file, findings }) => [file, ...findings.map(({ severity }) => severity)]);
  return { code: run.code, stderr: run.stderr, found };
}

const setting = (severity: string): string => `rules:\n  stale-framework: ${severity}\n`;

describe('policywright.yml', () => {
  it('counts from the document’s folder upwards, the nearest one', async () => {
    const files = {
      'policywright.yml': setting('error'),
      'a.md': STALE_POLICY,
      'deep/er/b.md': STALE_POLICY,
      'own/policywright.yml': setting('off'),
      'own/c.md': STALE_POLICY,
    };
    const { found, stderr } = await severities(['a.md', 'deep/er/b.md', 'own/c.md'], { files });
    assert.deepEqual(found, [['a.md', 'error'], ['deep/er/b.md', 'error'], ['own/c.md']]);
    assert.equal(stderr, '');
  });

  it('counts for standard input too, from the current folder', async () => {
    const { found } = await severities(['-'], { stdin: STALE_POLICY, files: { 'policywright.yml': setting('error') } });
    assert.deepEqual(found, [['-', 'error']]);
  });

  it('is reported once with its place when it is wrong, and the rest of it counts', async () => {
    const files = {
      'policywright.yml': `${setting('error')}organization:\n  name: Fern\n`,
      'a.md': STALE_POLICY,
      'b.md': STALE_POLICY,
    };
    const { code, found, stderr } = await severities(['a.md', 'b.md'], { files });
    assert.equal(code, 2);
    assert.match(stderr, /^policywright: policywright\.yml:3:1: .*"organization".*"organisation"\?\n$/s);
    assert.deepEqual(found, [
      ['a.md', 'error'],
      ['b.md', 'error'],
    ]);
  });

  it('is reported when it is no YAML, or cannot be read', async () => {
    const broken = await severities(['a.md'], { files: { 'a.md': STALE_POLICY, 'policywright.yml': 'rules: [\n' } });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /^policywright: policywright\.yml:\d+:\d+: \S/);
    const unread = await severities(['a.md'], {
      files: { 'a.md': STALE_POLICY },
      broken: { 'policywright.yml': 'EACCES' },
    });
    assert.deepEqual(
      [unread.code, unread.stderr],
      [2, 'policywright: Could not read policywright.yml: permission denied.\n'],
    );
    assert.equal(unread.found[0]?.length, 2);
  });
});
