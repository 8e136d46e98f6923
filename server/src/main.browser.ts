import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInKnowledge } from './knowledge/builtIn.ts';
import { serve } from './server.ts';
import { noFiles } from './workspace/fileSystem.ts';
import { systemTimers } from './workspace/scheduler.ts';
import { localDay } from './workspace/today.ts';

// Runs in a web worker, which talks by messages. Files come from the client, which alone can read them.

/** The part of a worker's global scope that the connection needs; the library types it as a message port. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  knowledge: builtInKnowledge(),
  fileSystem: noFiles,
  timers: systemTimers,
  today: () => localDay(new Date()),
  now: () => performance.now(),
});
