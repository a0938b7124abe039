import { onTestFinished } from 'vitest';
import { openServer, type ServerOptions } from './http/server.ts';
import { Jobs, type JobsOptions } from './jobs/jobs.ts';
import { Pool, type PoolOptions } from './threads/pool.ts';

interface Options {
  /** How its own is, or one that is shared and stays. */
  readonly pool?: Partial<PoolOptions> | Pool;
  readonly jobs?: Partial<JobsOptions>;
  readonly server?: Partial<ServerOptions>;
}

/** When everything happens in tests. */
export const NOW = Date.parse('2024-03-10T08:00:00+08:00');

const HOUR_MS = 3_600_000;

/** Threads that answer at once, and a plan never: they are at it until they are ended. */
export const idleThread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ task }) => {
      if (task.command === 'plan') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      parentPort.postMessage({ kind: 'done', outcome: { kind: 'done', exitCode: 0, answer: '{}', files: [] } });
    });
    parentPort.postMessage({ kind: 'ready' });`)}`,
);

/** A pool whose threads are those that were built. */
const openPool = (options: Partial<PoolOptions> = {}): Pool =>
  new Pool({
    thread: new URL('../dist/threads/thread.js', import.meta.url),
    threads: 2,
    queue: 1000,
    heldBytes: 500_000_000,
    limits: { request: HOUR_MS, job: HOUR_MS },
    settings: { now: NOW },
    ...options,
  });

/** A service that listens to nobody but `inject`. */
export function openService({ pool: ofPool, jobs: ofJobs, server }: Options = {}) {
  const isShared = ofPool instanceof Pool;
  const pool = isShared ? ofPool : openPool(ofPool);
  const jobs = new Jobs({ pool, kept: 100, keptMs: HOUR_MS, ...ofJobs });
  const app = openServer({
    pool,
    jobs,
    token: null,
    isBehindProxy: false,
    language: 'zh-CN',
    bodyLimit: 20_000_000,
    log: null,
    isStopping: () => false,
    ...server,
  });
  const close = async (): Promise<void> => {
    if (!isShared) await pool.stop(0);
    await app.close();
  };
  const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({ url, headers: { host: 'localhost', ...headers } });
  return { app, pool, jobs, post, get, close };
}

export type Service = ReturnType<typeof openService>;

/** The same, closed when the test ends. */
export function service(options: Options = {}): Service {
  const own = openService(options);
  onTestFinished(own.close);
  return own;
}
