import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { connect, openOwn } from './connect.ts';

const document = makeDocument({ leaders: manyLeaders(6) });
const onPage = (): Promise<never> => Promise.reject(new Error('There is no worker.'));

/** A thread of Node with `serve` in it. */
function serving(): Worker {
  const module = JSON.stringify(new URL('../../dist/worker.js', import.meta.url).href);
  const text = `import { serve } from ${module}; serve();`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
}

describe('a thread of node:worker_threads', () => {
  it('serves a session, and ends with it', async () => {
    const worker = serving();
    const exit = new Promise((resolve) => worker.once('exit', resolve));
    const session = await openOwn({ workerFactory: () => worker, onPage }, { document });
    expect(session).toMatchObject({ where: 'worker', because: null });
    await session.act({ kind: 'plan', moves: 0 });
    expect((await session.read('roster')).assignments).not.toHaveLength(0);
    await session.close();
    expect(await exit).toBe(1);
  });

  it('that cannot be loaded, or says nothing and ends, is given up for the page', async () => {
    for (const [text, because] of [
      ['throw new RangeError("broken")', 'broken'],
      ['process.exit(3)', 'The worker has ended.'],
    ] as const) {
      const worker = new Worker(text, { eval: true });
      const onPage = () => Promise.resolve();
      const client = await connect({ workerFactory: () => worker, onPage });
      expect(client).toMatchObject({ where: 'page', because });
    }
  });

  it('that ends later fails what is open', async () => {
    const worker = serving();
    const session = await openOwn({ workerFactory: () => worker, onPage }, { document });
    const asked = session.act({ kind: 'plan', moves: 1e12 });
    void worker.terminate();
    await expect(asked).rejects.toThrow('The worker has ended.');
  });
});
