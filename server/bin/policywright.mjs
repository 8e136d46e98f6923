#!/usr/bin/env node
// Starts the built command line; in a clone that is not built yet it says so instead of failing with a stack.
import { existsSync } from 'node:fs';

const commandLine = new URL('../dist/cli.mjs', import.meta.url);
if (existsSync(commandLine)) {
  await import(commandLine.href);
} else {
  console.error('policywright is not built yet. Run `npm run build` in the repository first.');
  process.exitCode = 2;
}
