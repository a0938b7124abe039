import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { Jobs } from '../jobs/jobs.ts';
import type { Trouble } from './messages.ts';
import { type Ended, type Order, Pool, type PoolOptions, type Running } from './pool.ts';

/** A pool whose threads do what a module says that has `say`. */
function poolOf(source: string, options: Partial<PoolOptions> = {}): Pool {
  const before = `import { parentPort } from 'node:worker_threads'; const say = (own) => parentPort.postMessage(own);`;
  const pool = new Pool({
    thread: new URL(`data:text/javascript,${encodeURIComponent(before + source)}`),
    threads: 2,
    queue: 100,
    heldBytes: 500_000_000,
    limits: { request: 600_000, job: 600_000 },
    settings: {},
    ...options,
  });
  onTestFinished(() => pool.stop(0));
  return pool;
}

const outcome = `{ kind: 'done', exitCode: 0, answer: '{}', files: [] }`;
const ready = `say({ kind: 'ready' });`;
const answers = `parentPort.on('message', () => say({ kind: 'done', outcome: ${outcome} })); ${ready}`;

const submit = (pool: Pool, lane: Order['lane'], onProgress?: () => void): Running => {
  const task = { command: 'plan', body: new Uint8Array(), language: 'en' } as const;
  const running = pool.submit({ task, lane, ...(onProgress && { onProgress }) });
  if (typeof running === 'string') throw new Error(running);
  return running;
};

const failureOf = (ended: Ended) => ('failure' in ended ? ended.failure : null);

test('the body of a job is kept by nobody when it is done', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const jobs = new Jobs({ pool: poolOf(answers), kept: 100, keptMs: 600_000 });
  const bodies: WeakRef<Uint8Array>[] = [];
  const submitted = () => {
    const body = new Uint8Array(1000);
    bodies.push(new WeakRef(body));
    const job = jobs.submit({ command: 'plan', body, language: 'en' });
    if (typeof job === 'string') throw new Error(job);
    return job;
  };
  for (let count = 0; count < 3; count++) {
    const job = submitted();
    await new Promise<void>((resolve) => job.listen(() => job.ended && resolve()));
  }
  await new Promise(setImmediate);
  collect();
  expect(bodies.map((body) => body.deref())).toEqual([undefined, undefined, undefined]);
  expect(jobs.size).toBe(3);
});

test('an error of the program is an outcome, and is told with where it was thrown but not with what it says', async () => {
  const troubles: Trouble[] = [];
  const pool = poolOf('', {
    thread: new URL('../../dist/threads/thread.js', import.meta.url),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  const task = { command: '县长' as 'plan', body: new Uint8Array(), language: 'en' } as const;
  const running = pool.submit({ task, lane: 'request' }) as Running;
  expect(await running.ended).toMatchObject({ outcome: { kind: 'failed', exitCode: 70 } });
  expect(troubles).toMatchObject([{ name: 'TypeError', frames: expect.arrayContaining([]) }]);
  expect(troubles[0]!.frames.join('\n')).toContain('call-command');
  expect(JSON.stringify(troubles)).not.toContain('县长');
});

test('what ends a thread is told, and its request is lost', async () => {
  const troubles: Trouble[] = [];
  const throws = `parentPort.on('message', () => { throw new RangeError('x'); }); ${ready}`;
  const pool = poolOf(throws, { onTrouble: (trouble) => troubles.push(trouble) });
  expect(failureOf(await submit(pool, 'request').ended)).toBe('thread-lost');
  expect(troubles).toMatchObject([{ name: 'RangeError' }]);
});

/** Threads that listen to interrupts, which they answer with what is said `then`. */
const hears = (then: string): string =>
  `parentPort.on('message', ({ kind }) => {
    if (kind === 'interrupt') { ${then} }
    else { say({ kind: 'listening' }); say({ kind: 'progress', progress: {} }); }
  }); ${ready}`;

test('a job that is under way when the pool is stopped is waited for, and ended when that takes too long', async () => {
  const under = (pool: Pool) =>
    new Promise<Running>((resolve) => {
      const running = submit(pool, 'job', () => resolve(running));
    });
  const patient = poolOf(hears(`say({ kind: 'done', outcome: ${outcome} });`));
  const job = await under(patient);
  const stopped = patient.stop(600_000);
  expect(() => submit(patient, 'request')).toThrow('stopping');
  await new Promise(setImmediate);
  job.cancel();
  expect(await job.ended).toMatchObject({ outcome: { kind: 'done' } });
  await stopped;
  const hasty = poolOf(hears(''));
  const endless = await under(hasty);
  await hasty.stop(0);
  expect(failureOf(await endless.ended)).toBe('stopping');
});

test('a job that its limit has interrupted is told so, and what its thread ends with does not hide why', async () => {
  const limits = { request: 600_000, job: 300 };
  const jobs = new Jobs({
    pool: poolOf(hears(`say({ kind: 'done', outcome: ${outcome} });`), { limits }),
    kept: 100,
    keptMs: 600_000,
  });
  const job = jobs.submit({ command: 'plan', body: new Uint8Array(), language: 'en' });
  if (typeof job === 'string') throw new Error(job);
  await new Promise<void>((resolve) => job.listen(() => job.ended && resolve()));
  expect([job.isInterrupted, job.ended]).toMatchObject([true, { outcome: { kind: 'done' } }]);
  const lost = poolOf(hears('process.exit(1);'), { limits });
  expect(failureOf(await submit(lost, 'job').ended)).toBe('job-time-is-up');
});

test('it is ready as soon as one thread is, unless one could not start', async () => {
  const pool = poolOf(
    `import { threadId } from 'node:worker_threads'; ${answers.replace(ready, `if (threadId % 2) ${ready}`)}`,
  );
  expect(pool.isReady).toBe(false);
  await submit(pool, 'request').ended;
  expect(pool.isReady).toBe(true);
  const broken = poolOf('process.exit(1);');
  expect(broken.isReady).toBe(false);
});
