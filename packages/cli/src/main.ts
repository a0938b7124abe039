import { run } from './run.ts';

// a reader that has seen enough, such as `head`, is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  input: 0,
  output: process.stdout,
  errors: process.stderr,
  now: Date.now,
  elapsed: () => performance.now(),
  onInterrupt(listener) {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
  exit: (code) => process.exit(code),
});
