// npm start: opens VS Code with the extension on samples/, in a clone on which nothing was run before.
// Options, after `--`: --embedded (the VS Code in a browser, even where `code` is on PATH), --port NUMBER.
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDesktop, startEmbedded } from './lib/editor.mjs';
import { findOnPath } from './lib/processes.mjs';
import { prepareProject, root } from './lib/project.mjs';

const samples = path.join(root, 'samples');
const defaultPort = 8391;

async function main() {
  const { embedded, port } = readOptions();
  await prepareProject();
  const code = embedded ? undefined : findOnPath(['code']);
  if (code !== undefined) {
    console.log(`Opening VS Code (${code}) …`);
    process.exitCode = await openDesktop(code, [samples, path.join(samples, 'flawed/privacy.md')]);
    return;
  }
  if (!embedded) console.log('`code` is not on PATH: using the embedded VS Code, which opens in a browser.');
  const server = await startEmbedded({ folder: samples, port: await freePort(port), settings: demonstration });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  console.log(`Policywright is open at ${server.url}/ (end it with Ctrl-C)`);
  const exitCode = await server.exited;
  throw new Error(`The embedded VS Code ended with exit code ${exitCode}:\n${server.log()}`);
}

/** Shows samples/README.md first, which says what to look at. */
const demonstration = { 'workbench.startupEditor': 'readme' };

function readOptions() {
  const { values } = parseArgs({
    options: { embedded: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const port = Number(values.port ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}: not a port number.`);
  return { embedded: values.embedded, port };
}

/** @returns {Promise<number>} the preferred port, or 0 (any) when it is taken */
function freePort(preferred) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(0))
      .listen(preferred, '127.0.0.1', () => probe.close(() => resolve(preferred)));
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
