import assert from 'node:assert/strict';
import { lintOutputSchema } from '../../../server/src/cli/lintSchema.ts';
import { cli, STALE_POLICY, type World } from './fakeIo.ts';

const ONE_RULE = ['--rule', 'stale-framework'];

/** Where the stale framework was found in each file, and the rest of the run. */
async function places(paths: readonly string[], world: World) {
  const { code, stdout, stderr } = await cli(['lint', '--format', 'json', ...ONE_RULE, ...paths], world);
  const documents = lintOutputSchema.parse(JSON.parse(stdout));
  const found = documents.map(({ file, findings }) => [file, ...findings.map((one) => `${one.line}:${one.column}`)]);
  return { code, stderr, found };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('which files are read', () => {
  it('takes Markdown files of a folder at any depth, without hidden folders and node_modules', async () => {
    const files = Object.fromEntries(
      ['b.md', 'a.markdown', 'sub/c.MD', 'notes.txt', '.git/d.md', 'node_modules/x/e.md', 'sub/.cache/f.md'].map(
        (name) => [`docs/${name}`, STALE_POLICY],
      ),
    );
    const { found, stderr } = await places(['docs'], { files });
    assert.deepEqual(
      found.map(([file]) => String(file).replaceAll('\\', '/')),
      ['docs/a.markdown', 'docs/b.md', 'docs/sub/c.MD'],
    );
    assert.equal(stderr, '');
  });

  it('takes a file that is named twice once, and .txt where it is named', async () => {
    const { found } = await places(['docs/a.txt', './docs/a.txt'], { files: { 'docs/a.txt': STALE_POLICY } });
    assert.equal(found.length, 1);
  });

  it('refuses a named file of another kind', async () => {
    const { code, stderr } = await places(['a.docx'], { files: { 'a.docx': 'x' } });
    assert.equal(code, 2);
    assert.match(stderr, /a\.docx was not read: its name does not end in \.md, \.markdown or\n {2}\.txt\./);
  });

  it('says so when a folder holds no Markdown', async () => {
    const { code, stderr } = await places(['src'], { files: { 'src/a.ts': '' } });
    assert.deepEqual([code, stderr], [2, 'policywright: Found no Markdown files (.md, .markdown) in src.\n']);
  });

  it('reads standard input for -', async () => {
    const { found } = await places(['-'], { stdin: STALE_POLICY });
    assert.deepEqual(found, [['-', '5:28']]);
  });

  it('goes on after a file or folder that cannot be read', async () => {
    const files = { 'docs/a.md': STALE_POLICY };
    const broken = { 'docs/b.md': 'EACCES', 'docs/c.md': 'EIO', 'docs/secret': 'EACCES' };
    const { code, found, stderr } = await places(['docs/b.md', 'docs'], { files, broken });
    assert.equal(code, 2);
    assert.match(stderr, /Could not read docs\/b\.md: permission denied\.\n/);
    assert.match(stderr, /Could not read docs.c\.md: the disk reported an error\.\n/);
    assert.deepEqual(
      found.map(([file]) => file),
      ['docs/a.md'],
    );
  });
});

describe('what is in files', () => {
  it('reads a byte-order mark, CRLF and lone CR as what they are', async () => {
    const crlf = STALE_POLICY.replaceAll('\n', '\r\n');
    const files = { 'bom.md': `\ufeff${STALE_POLICY}`, 'crlf.md': crlf, 'cr.md': STALE_POLICY.replaceAll('\n', '\r') };
    const { found, stderr } = await places(['bom.md', 'crlf.md', 'cr.md'], { files });
    assert.deepEqual(found, [
      ['bom.md', '5:28'],
      ['crlf.md', '5:28'],
      ['cr.md', '5:28'],
    ]);
    assert.equal(stderr, '');
  });

  it('reads bytes that are not UTF-8 as Windows-1252, and says so', async () => {
    const latin = Uint8Array.from([...utf8('Données “'), ...[0xe9, 0x93, 0x80, 0x20], ...utf8(STALE_POLICY)]);
    const broken = latin.filter((byte) => byte < 0x80 || [0xe9, 0x93, 0x80].includes(byte));
    const run = await cli(['inspect', '--format', 'json', 'a.md'], { files: { 'a.md': broken } });
    assert.equal(run.code, 0);
    assert.equal(run.stderr, 'policywright: a.md is not valid UTF-8, so it was read as Windows-1252.\n');
    const quiet = await cli(['inspect', '--quiet', 'a.md'], { files: { 'a.md': broken } });
    assert.equal(quiet.stderr, '');
  });

  it('decodes Windows-1252 as it is, quotes and dashes too', async () => {
    const title = Uint8Array.from([...utf8('# Fern '), 0x96, ...utf8(' '), 0x93, 0x80, 0x94, 0xe9, ...utf8('\n\nx\n')]);
    const { stdout } = await cli(['inspect', '--format', 'json', 'a.md'], { files: { 'a.md': title } });
    assert.equal(JSON.parse(stdout)[0].sections[0].title, 'Fern – “€”é');
  });

  it('refuses binary and UTF-16 files', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x23, 0x00, 0x20, 0x00]);
    const files = { 'a.md': utf8('# Policy\0\u0001'), 'b.md': utf16, 'c.md': STALE_POLICY };
    const { code, found, stderr } = await places(['a.md', 'b.md', 'c.md'], { files });
    assert.equal(code, 2);
    assert.match(stderr, /a\.md was not read: it is a binary file, not text\.\n/);
    assert.match(stderr, /b\.md was not read: it is encoded as UTF-16\. Save it as UTF-8/);
    assert.deepEqual(found, [['c.md', '5:28']]);
  });

  it('reads an empty file, and one of white space', async () => {
    const { code, stderr } = await cli(['lint', 'a.md', 'b.md'], { files: { 'a.md': '', 'b.md': ' \n\t\n' } });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('reads a line of five million characters', async () => {
    const files = { 'a.md': `# Privacy Policy of Fern Ltd\n\n${'Lorem ipsum dolor. '.repeat(270_000)}\n` };
    const { code } = await cli(['lint', ...ONE_RULE, 'a.md'], { files });
    assert.equal(code, 0);
  }).timeout(60_000);

  it('reads lone surrogates, which UTF-8 cannot hold, as Windows-1252', async () => {
    const files = { 'a.md': Uint8Array.from([...utf8(STALE_POLICY), 0xed, 0xa0, 0x80]) };
    const { found, stderr } = await places(['a.md'], { files });
    assert.deepEqual(found, [['a.md', '5:28']]);
    assert.match(stderr, /Windows-1252/);
  });
});
