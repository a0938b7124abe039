import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 60_000;

/** Runs beside what it watches, which may be in a loop without end. */
const watcher = `
const { workerData: { run, texts, patience } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let last = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(run, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (now >= 0 && Date.now() - since > patience) {
    writeSync(1, texts.replaceAll('RUN', String(now)) + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
`;

/**
 * Ends the process when a run does not end by itself, and says which it was.
 *
 * @param tell what to say of a run
 */
export function watch(tell: (run: string) => string): { begin(run: number): void; stop(): void } {
  const run = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(run, 0, -1);
  const worker = new Worker(watcher, {
    eval: true,
    workerData: { run, texts: tell('RUN'), patience: PATIENCE_MS },
  });
  worker.unref();
  return {
    begin: (own) => void Atomics.store(run, 0, own),
    stop: () => void worker.terminate(),
  };
}
