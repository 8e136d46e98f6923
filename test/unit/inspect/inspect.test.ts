import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cli, STALE_POLICY } from '../cli/fakeIo.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Checks output against a published schema. */
function assertValid(command: 'inspect' | 'lint', output: unknown): void {
  const schema = JSON.parse(readFileSync(path.join(root, `docs/schema/${command}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  assert.ok(validate(output), JSON.stringify(validate.errors, null, 2));
}

const readSample = (name: string): string => readFileSync(path.join(root, 'samples', name), 'utf8');

const files = {
  'stale.md': STALE_POLICY,
  'flawed.md': readSample('flawed/privacy.md'),
  'cookies.md': readSample('flawed/cookies.md'),
  'clean.md': readSample('clean/privacy.md'),
  'empty.md': '',
  'crlf.md': STALE_POLICY.replaceAll('\n', '\r\n'),
  'readme.md': '# Fern\n\nInstall it with your package manager.\n',
};

describe('the published JSON', () => {
  it('of inspect is what its schema says', async () => {
    const { code, stdout } = await cli(['inspect', '--format', 'json', ...Object.keys(files)], { files });
    assert.equal(code, 0);
    const documents = JSON.parse(stdout);
    assert.deepEqual(
      documents.map(({ file }: { file: string }) => file),
      Object.keys(files),
    );
    assertValid('inspect', documents);
  });

  it('of lint is what its schema says', async () => {
    const { stdout } = await cli(['lint', '--format', 'json', ...Object.keys(files)], { files });
    assertValid('lint', JSON.parse(stdout));
  });

  it('is one object a line with ndjson, the same as in the array', async () => {
    const array = await cli(['inspect', '--format', 'json', 'stale.md', 'clean.md'], { files });
    const lines = await cli(['inspect', '--format', 'ndjson', 'stale.md', 'clean.md'], { files });
    assert.deepEqual(
      lines.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      JSON.parse(array.stdout),
    );
  });

  it('says the same of a text with CRLF as with LF', async () => {
    const { stdout } = await cli(['inspect', '--format', 'json', 'stale.md', 'crlf.md'], { files });
    const [lf, crlf] = JSON.parse(stdout);
    assert.deepEqual({ ...crlf, file: 'stale.md' }, lf);
  });
});

describe('inspect', () => {
  async function inspected(text: string, ...argv: string[]) {
    const { stdout } = await cli(['inspect', '--format', 'json', ...argv, 'a.md'], { files: { 'a.md': text } });
    return JSON.parse(stdout)[0];
  }

  it('gives sections with their lines, to the last line with text', async () => {
    const { sections } = await inspected(
      '# Privacy Policy\n\nText.\n\n## 2. Cookies\n\nWe set cookies.\n\n\n## Contact\n',
    );
    assert.deepEqual(
      sections.map((one: Record<string, unknown>) => [one.title, one.level, one.line, one.endLine, one.number]),
      [
        ['Privacy Policy', 1, 1, 10, undefined],
        ['Cookies', 2, 5, 7, '2'],
        ['Contact', 2, 10, 10, undefined],
      ],
    );
  });

  it('judges frameworks by the day, and by what the text says', async () => {
    const stale = await inspected(STALE_POLICY);
    assert.deepEqual(stale.frameworks, [
      { id: 'eu-us-safe-harbor', text: 'U.S.-EU Safe Harbor Framework', line: 5, column: 28, status: 'stale' },
    ]);
    const then = await inspected(STALE_POLICY, '--as-of', '2014-01-01');
    assert.equal(then.frameworks[0].status, 'current');
    const past = await inspected('# Privacy Policy\n\nThe U.S.-EU Safe Harbor Framework was invalidated in 2015.\n');
    assert.equal(past.frameworks[0].status, 'historical');
  });
});
