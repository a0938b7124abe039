import { fstatSync, writeSync } from 'node:fs';
import { Refusal } from './input/refusal.ts';
import type { System, Sink, UnexpectedEnd } from './output/system.ts';
import { run } from './run.ts';

/** Whether the end of the program is our own doing. */
let isLeaving = false;

function exit(code: number): never {
  isLeaving = true;
  process.exit(code);
}

/** A sink, and how to wait until all of it is out. */
interface Outlet extends Sink {
  readonly flushed: () => Promise<void>;
}

/**
 * A stream as a sink. Node writes into a file in one call and does not look whether all of it went out, which on a full disk
 * it does not: into files everything is written here until it is out, or the sink fails.
 */
function sinkOf(stream: NodeJS.WriteStream, file: number, onError: (error: unknown) => void): Outlet {
  stream.on('error', onError);
  const { isTTY } = stream;
  if (isTTY || fstatSync(file).isFIFO() || fstatSync(file).isSocket()) {
    const flushed = (): Promise<void> => new Promise((resolve) => stream.write('', () => resolve()));
    return { isTTY, write: (text) => stream.write(text), flushed };
  }
  let isBroken = false;
  return {
    flushed: () => Promise.resolve(),
    write(text) {
      const bytes = Buffer.from(text);
      try {
        for (let at = 0; at < bytes.length && !isBroken;) at += writeSync(file, bytes, at);
      } catch (error) {
        isBroken = true;
        onError(error);
      }
    },
  };
}

const output = sinkOf(process.stdout, 1, (error) => {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  // a reader that has seen enough, such as `head`, is not an error; the exit code stays what it was
  if (code === 'EPIPE') return;
  throw new Refusal({ code: 'output-failed', reason: code });
});
// whoever hears nothing of it still gets the result and the exit code
const errors = sinkOf(process.stderr, 2, () => undefined);

const system: System = {
  environment: process.env,
  input: 0,
  output,
  errors,
  now: Date.now,
  elapsed: () => performance.now(),
  onInterrupt(listener) {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
  onUnexpectedEnd(listener) {
    let isOver = false;
    const once = (end: UnexpectedEnd): void => {
      if (isOver || isLeaving) return;
      isOver = true;
      process.exitCode = listener(end);
    };
    const thrown = (error: unknown): never => {
      once({ kind: 'thrown', error });
      exit(Number(process.exitCode));
    };
    const ended = (exitCode: number): void => once({ kind: 'exit', exitCode });
    const idle = (): void => once({ kind: 'idle' });
    process.on('uncaughtException', thrown).on('exit', ended).on('beforeExit', idle);
    return () => process.off('uncaughtException', thrown).off('exit', ended).off('beforeExit', idle);
  },
  exit,
};

const code = await run(process.argv.slice(2), system);
process.exitCode = code;
// what a module of custom constraints has left running is neither waited for nor heard
process.on('uncaughtException', () => {});
await Promise.all([output.flushed(), errors.flushed()]);
exit(code);
