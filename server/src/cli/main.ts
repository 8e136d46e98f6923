import { nodeIo } from './nodeIo.ts';
import { runCli } from './runCli.ts';

// A reader that has enough (`policywright lint … | head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), nodeIo());
