import { describe, expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { serve } from '../worker.ts';
import { linkedPorts, openRemote } from './client.ts';
import { connect, type WorkerLike } from './connect.ts';
import type { Port } from './protocol.ts';

const document = makeDocument({ leaders: manyLeaders(6) });

/** A worker in which `serve` runs, unless it is one that cannot be loaded. */
class FakeWorker implements WorkerLike {
  isTerminated = false;
  readonly #onError = new Set<(event: { readonly message?: string }) => void>();
  readonly #here: Port;
  constructor(canLoad = true) {
    const [here, there] = linkedPorts();
    this.#here = here;
    if (canLoad) setTimeout(() => serve({ port: there }));
  }
  postMessage(message: unknown): void {
    this.#here.postMessage(message);
  }
  addEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    if (type === 'error') this.#onError.add(listener as () => void);
    else this.#here.addEventListener('message', listener as () => void);
  }
  removeEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    if (type === 'error') this.#onError.delete(listener as () => void);
    else this.#here.removeEventListener('message', listener as () => void);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  break(message?: string): void {
    for (const listener of this.#onError) listener(message === undefined ? {} : { message });
  }
}

let servedOnPage = 0;
const onPage = async (port: Port): Promise<() => void> => {
  servedOnPage += 1;
  return serve({ port });
};

describe('connect', () => {
  it('speaks to the worker where there is one, and ends it with the connection', async () => {
    const before = servedOnPage;
    const worker = new FakeWorker();
    const client = await connect({ workerFactory: () => worker, onPage });
    expect(client).toMatchObject({ where: 'worker', because: null });
    expect((await openRemote(client, { document })).view.leaders).toHaveLength(6);
    expect(servedOnPage).toBe(before);
    client.close();
    expect(worker.isTerminated).toBe(true);
  });

  it('serves on the page when the constructor throws, an error comes first, or no worker is wanted', async () => {
    const blocked = new FakeWorker(false);
    const factories: readonly [(() => WorkerLike) | undefined, string | null][] = [
      [
        () => {
          throw new TypeError('not from a disk');
        },
        'TypeError: not from a disk',
      ],
      [
        () => {
          setTimeout(() => blocked.break());
          return blocked;
        },
        'The worker could not be loaded.',
      ],
      [undefined, null],
    ];
    for (const [workerFactory, because] of factories) {
      const client = await connect({ ...(workerFactory && { workerFactory }), onPage });
      expect(client).toMatchObject({ where: 'page', because });
      expect((await openRemote(client, { document })).view.leaders).toHaveLength(6);
      client.close();
    }
    expect(blocked.isTerminated).toBe(true);
  });

  it('fails what is open and what comes later when a worker ends, rather than wait for ever', async () => {
    const worker = new FakeWorker();
    const client = await connect({ workerFactory: () => worker, onPage });
    const session = await openRemote(client, { document });
    const asked = session.act({ kind: 'plan', moves: 1e12 });
    worker.break('out of memory');
    await expect(asked).rejects.toThrow('out of memory');
    await expect(session.read('view')).rejects.toThrow('out of memory');
  });

  it('counts on constraints as a client does', async () => {
    const client = await connect({ onPage, needed: ['acme/other'] });
    expect((await client.hello).missing).toEqual(['acme/other']);
  });

  it('says what keeps the page itself from serving', async () => {
    await expect(connect({ onPage: () => Promise.reject(new Error('not found')) })).rejects.toThrow(
      'not found',
    );
  });
});
