import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { STALE_POLICY } from './fakeIo.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const loader = pathToFileURL(createRequire(import.meta.filename).resolve('tsx')).href;
const main = path.join(root, 'server/src/cli/main.ts');

/** Runs the command line as a process of its own, from its sources. */
function run(argv: readonly string[], cwd: string, input = '') {
  const { NO_COLOR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, main, ...argv], {
    cwd,
    input,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

describe('policywright as a process', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pw-cli-'));
    mkdirSync(path.join(folder, 'docs/deep'), { recursive: true });
    writeFileSync(path.join(folder, 'docs/deep/privacy.md'), STALE_POLICY);
    symlinkSync(folder, path.join(folder, 'docs/circle'), 'dir');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('checks a folder, not following links to folders, and exits with 1', () => {
    const { code, stdout, stderr } = run(['lint', '--format', 'json', '--rule', 'stale-framework', 'docs'], folder);
    assert.equal(stderr, '');
    assert.deepEqual(
      JSON.parse(stdout).map(({ file }: { file: string }) => file),
      [path.join('docs', 'deep', 'privacy.md')],
    );
    assert.equal(code, 1);
  });

  it('reads standard input, and judges by today’s date', () => {
    const { code, stdout } = run(['inspect', '--format', 'ndjson', '-'], folder, STALE_POLICY);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).frameworks[0].status, 'stale');
  });

  it('exits with 2 when a path leads nowhere', () => {
    const { code, stderr } = run(['lint', 'nope.md'], folder);
    assert.deepEqual([code, stderr], [2, 'policywright: Could not find nope.md: there is no such file or folder.\n']);
  });

  it('is a language server with lsp --stdio', async () => {
    const message = (body: object) => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
    };
    const initialize = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
    const input = [initialize, { id: 2, method: 'shutdown' }, { method: 'exit' }].map(message).join('');
    // Its input stays open until it has answered: a server whose client goes away ends without waiting.
    const server = spawn(process.execPath, ['--import', loader, main, 'lsp', '--stdio'], { cwd: folder });
    const ended = once(server, 'exit');
    const output = text(server.stdout);
    server.stdin.write(input);
    assert.deepEqual(await ended, [0, null]);
    assert.match(await output, /"id":1,"result":\{.*"capabilities":\{/);
  });
}).timeout(60_000);
