import assert from 'node:assert/strict';
import { once } from 'node:events';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { methods } from '../../server/src/protocol.ts';
import { FLAWED, URI } from './support/policies.ts';
import { rulesOf, START_AND_STOP, TestClient, withClient } from './support/testClient.ts';

const rejection = async (request: Promise<unknown>): Promise<ResponseError> => {
  const error = await request.then(
    () => assert.fail('the request was answered'),
    (reason: unknown) => reason,
  );
  return error as ResponseError;
};

describe('the server', () => {
  it(
    'works with a client that knows the bare protocol and answers nothing',
    withClient({ kind: 'minimal' }, async (client) => {
      const diagnostics = await client.open(URI, FLAWED);
      assert.ok(rulesOf(diagnostics).includes('stale-framework'));
      assert.ok(diagnostics.every((one) => !one.codeDescription && !one.tags && !one.relatedInformation));
      assert.deepEqual(client.registered, []);
      const after = client.findings(URI);
      await client.replace(URI, ['SSL', 'TLS']);
      assert.ok(!rulesOf(await after).includes('stale-technology'));
    }),
  );

  it('checks nothing where the settings switch it off, and again when they change', async () => {
    let enable = false;
    const client = await TestClient.start({ settings: () => ({ enable }) });
    try {
      const none = client.findings(URI, (all) => all.length === 0);
      await client.open(URI, FLAWED);
      await none;
      enable = true;
      const some = client.findings(URI, (all) => all.length > 0);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await some;
    } finally {
      await client.stop();
    }
  });

  it(
    'takes settings from a client that only sends them',
    withClient({ kind: 'minimal' }, async (client) => {
      await client.open(URI, FLAWED);
      const none = client.findings(URI, (all) => all.length === 0);
      const settings = { policywright: { enable: false } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      await none;
    }),
  );

  it(
    'gives up on a request that is cancelled',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const request = client.connection.sendRequest(methods.outline, params, source.token);
      source.cancel();
      assert.equal((await rejection(request)).code, LSPErrorCodes.RequestCancelled);
      assert.notEqual(await client.request(methods.outline, URI), null);
    }),
  );

  it(
    'answers malformed requests with an error, and goes on',
    withClient({}, async (client) => {
      await client.open(URI, FLAWED);
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: URI } }]) {
        const { code } = await rejection(client.connection.sendRequest('textDocument/hover', params));
        assert.equal(typeof code, 'number');
      }
      assert.equal(typeof (await rejection(client.connection.sendRequest('policywright/nothing'))).code, 'number');
      assert.equal(await client.request(methods.outline, 'file:///not/open.md'), null);
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI } });
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: 'file:///x.md' },
        contentChanges: [],
      });
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'no uri', type: 9 }],
      });
      assert.notEqual(await client.request(methods.outline, URI), null);
    }),
  );

  it(
    'survives bytes that are no message',
    withClient({}, async (client) => {
      const body = '{"jsonrpc":"2.0",,}';
      client.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const diagnostics = await client.open(URI, FLAWED);
      assert.ok(diagnostics.length > 0);
    }),
  );

  it(
    'refuses to be initialized twice',
    withClient({}, async (client) => {
      const params = { processId: null, rootUri: null, capabilities: {} };
      const error = await rejection(client.connection.sendRequest('initialize', params));
      assert.match(error.message, /before/);
    }),
  );

  it('tells that it is ready', async () => {
    const client = await TestClient.start({ options: { serverStatus: true } });
    try {
      const status = await new Promise((resolve) => {
        client.connection.onNotification(methods.serverStatus, resolve);
      });
      assert.deepEqual(status, { health: 'ready' });
    } finally {
      await client.stop();
    }
  });

  it('ends when the editor ends the session, and when the editor is gone', async () => {
    const polite = await TestClient.start();
    await polite.stop();
    assert.equal(polite.process.exitCode, 0);
    const gone = await TestClient.start();
    const exit = once(gone.process, 'exit');
    gone.connection.dispose();
    gone.process.stdin.end();
    const [code] = await exit;
    assert.equal(code, 1);
  });

  it(
    'is started by the command line too',
    withClient({ byCommandLine: true }, async (client) => {
      assert.ok((await client.open(URI, FLAWED)).length > 0);
      await client.stop();
      assert.equal(client.process.exitCode, 0);
    }),
  );

  it(
    'reads what no person would write',
    withClient({}, async (client) => {
      const texts = ['', '\uFEFF', '\ud800 \udfff', 'x'.repeat(5_000_000), '\r\r\n\n\r', '#\n'.repeat(2000)];
      for (const [index, text] of texts.entries()) await client.open(`untitled:privacy-${index}.md`, text);
    }),
  );
}).timeout(START_AND_STOP);
