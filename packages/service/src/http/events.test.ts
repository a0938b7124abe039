import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Jobs } from '../jobs/jobs.ts';
import type { Ended, Order, Pool, Running } from '../threads/pool.ts';
import { closeServer, openServer } from './server.ts';

const done: Ended = { outcome: { kind: 'done', exitCode: 0, answer: '{}\n', files: [] } };

/** A service that listens, whose requests are never done, and whose jobs at once unless it is said when. */
async function listening(ended: Promise<Ended> = Promise.resolve(done)) {
  const submit = ({ lane }: Order): Running => ({
    ended: lane === 'job' ? ended : new Promise(() => undefined),
    cancel: () => undefined,
  });
  const pool = { isReady: true, load: { busy: 0, waiting: 0 }, submit } as unknown as Pool;
  const jobs = new Jobs({ pool, kept: 100, keptMs: 60_000 });
  const app = openServer({
    pool,
    jobs,
    token: null,
    isBehindProxy: false,
    language: 'en',
    bodyLimit: 1_000_000,
    log: null,
    isStopping: () => false,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(async () => {
    socket.destroy();
    await closeServer(app, 0);
  });
  return { app, jobs, socket };
}

const head = (first: string, ...fields: readonly string[]): string =>
  [first, 'Host: localhost', ...fields, '', ''].join('\r\n');

test('events of a job that is done, behind an answer that is still to come, are written once and no more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { app, jobs, socket } = await listening();
  const job = jobs.submit({ command: 'plan', body: new Uint8Array(), language: 'en' });
  if (typeof job === 'string') throw new Error(job);
  await new Promise(setImmediate);
  const failures: Error[] = [];
  const asked = new Promise<void>((resolve) => {
    app.server.on('request', ({ url }: { readonly url: string }, response: NodeJS.EventEmitter) => {
      response.on('error', (error: Error) => failures.push(error));
      if (url.endsWith('/events')) setImmediate(resolve);
    });
  });
  const own = head('POST /v1/plan HTTP/1.1', 'content-type: application/json', 'content-length: 2');
  socket.write(`${own}{}${head(`GET /v1/jobs/${job.id}/events HTTP/1.1`)}`);
  await asked;
  vi.advanceTimersByTime(60_000);
  await new Promise(setImmediate);
  expect(failures).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('nobody tells a client that has gone how its job goes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { app, jobs, socket } = await listening(new Promise(() => undefined));
  const job = jobs.submit({ command: 'plan', body: new Uint8Array(), language: 'en' });
  if (typeof job === 'string') throw new Error(job);
  const listeners = new Set<() => void>();
  const listen = job.listen.bind(job);
  job.listen = (listener) => {
    listeners.add(listener);
    const stop = listen(listener);
    return () => {
      listeners.delete(listener);
      stop();
    };
  };
  const asked = once(app.server, 'request');
  socket.write(head(`GET /v1/jobs/${job.id}/events HTTP/1.1`));
  await once(socket, 'data');
  const [request] = (await asked) as [{ readonly socket: NodeJS.EventEmitter }];
  expect([listeners.size, vi.getTimerCount()]).toEqual([1, 1]);
  const gone = once(request.socket, 'close');
  socket.destroy();
  await gone;
  expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('a body that is sent no further does not keep the service from ending', async () => {
  const { app, socket } = await listening();
  const own = head('POST /v1/plan HTTP/1.1', 'content-type: application/json', 'content-length: 2000');
  const asked = once(app.server, 'request');
  socket.write(`${own}{`);
  await asked;
  await closeServer(app, 0);
  expect(app.server.listening).toBe(false);
});
