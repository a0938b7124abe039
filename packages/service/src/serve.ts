import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ServeOptions, Terminal } from 'lunzhi/embed';
import { isLoopback } from './http/guard.ts';
import { closeServer, openServer } from './http/server.ts';
import { Jobs } from './jobs/jobs.ts';
import { Pool } from './threads/pool.ts';
import { wordsOf } from './words/index.ts';

const BAD_INPUT = 2;
const INTERRUPTED = 130;

/** How long what is under way may take when the service is stopped: less than the ten seconds that Docker waits. */
const PATIENCE_MS = 8000;

const MEGABYTE = 1_000_000;

/** Of bodies that are being received or wait. */
const HELD_BYTES = 500 * MEGABYTE;

/** One less than there are cores; jobs leave one of them to requests. */
const usualThreads = (): number => Math.max(2, availableParallelism() - 1);

/**
 * Serves the commands over HTTP until SIGINT or SIGTERM: then what was received is answered, and jobs are waited for a while.
 * A second signal ends the process at once.
 *
 * @returns the exit code
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const words = wordsOf(language);
  const refuse = (code: string, sentence: string): number => {
    terminal.say(sentence);
    terminal.json({
      status: 'refused',
      diagnostics: [{ code, severity: 'error', pointer: '', sentence }],
    });
    return BAD_INPUT;
  };
  const { host = '127.0.0.1', port = 8080, token, constraints } = options;
  const isBehindProxy = options['behind-proxy'] ?? false;
  if (token !== null && !/^[\x21-\x7e]{16,1000}$/.test(token)) return refuse('bad-token', words.badToken());
  if (token === null && !isBehindProxy && !isLoopback(host))
    return refuse('needs-token', words.needsToken(host));
  const pool = new Pool({
    thread: new URL('./threads/thread.js', import.meta.url),
    threads: options.threads ?? usualThreads(),
    queue: options.queue ?? 256,
    heldBytes: HELD_BYTES,
    limits: {
      request: (options['time-limit'] ?? 60) * 1000,
      job: (options['job-time-limit'] ?? 3600) * 1000,
    },
    settings: constraints === undefined ? {} : { constraints: resolve(constraints) },
    onTrouble: (trouble) => app.log.error({ trouble }, 'program error'),
  });
  const jobs = new Jobs({
    pool,
    kept: options['keep-jobs'] ?? 100,
    keptMs: (options['keep-minutes'] ?? 60) * 60_000,
  });
  const stopped = stopSignal();
  const app = openServer({
    pool,
    jobs,
    token,
    isBehindProxy,
    language,
    bodyLimit: (options['body-limit'] ?? 20) * MEGABYTE,
    log: process.stderr,
    isStopping: () => stopped.isAsked,
  });
  try {
    const url = await app.listen({ host, port });
    terminal.print(words.listening(url));
    terminal.json({ status: 'done', diagnostics: [], url });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    await pool.stop(0);
    return refuse('cannot-listen', words.cannotListen(`${host}:${port}`, code));
  }
  await stopped.asked;
  await pool.stop(PATIENCE_MS);
  await closeServer(app);
  return 0;
}

/** The first SIGINT or SIGTERM; the second ends the process. */
function stopSignal(): { readonly asked: Promise<void>; readonly isAsked: boolean } {
  let isAsked = false;
  const asked = new Promise<void>((resolve) => {
    const hear = (): void => {
      if (isAsked) process.exit(INTERRUPTED);
      isAsked = true;
      resolve();
    };
    process.on('SIGINT', hear).on('SIGTERM', hear);
  });
  return {
    asked,
    get isAsked() {
      return isAsked;
    },
  };
}
