import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { serve } from '../worker.ts';
import { linkedPorts } from './client.ts';
import { openRemote } from './remote-session.ts';
import { connect, openOwn, type WorkerLike } from './connect.ts';
import type { Opening } from '../session/open-session.ts';
import type { Port } from './protocol.ts';

const document = makeDocument({ leaders: manyLeaders(6) });

/** A worker in which `serve` runs, unless it is one that cannot be loaded. */
class FakeWorker implements WorkerLike {
  isTerminated = false;
  readonly #onError = new Set<(event: { readonly message?: string }) => void>();
  readonly #here: Port;
  #stop = (): void => undefined;
  constructor(canLoad = true) {
    const [here, there] = linkedPorts();
    this.#here = here;
    if (canLoad) setTimeout(() => (this.#stop = serve({ port: there })));
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
  /** With a real worker what it works on ends too. */
  terminate(): void {
    this.isTerminated = true;
    this.#stop();
  }
  break(message?: string): void {
    this.#stop();
    for (const listener of this.#onError) listener(message === undefined ? {} : { message });
  }
}

let servedOnPage = 0;
const onPage = async (port: Port): Promise<() => void> => {
  servedOnPage += 1;
  return serve({ port });
};

afterEach(() => {
  vi.useRealTimers();
});

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

  it('serves on the page when a worker says nothing for too long', async () => {
    vi.useFakeTimers();
    for (const patience of [undefined, 250]) {
      const silent = new FakeWorker(false);
      const options = { workerFactory: () => silent, onPage, ...(patience && { patience }) };
      let client: Awaited<ReturnType<typeof connect>> | undefined;
      void connect(options).then((own) => (client = own));
      await vi.advanceTimersByTimeAsync((patience ?? 10_000) - 1);
      expect([client, silent.isTerminated]).toEqual([undefined, false]);
      await vi.advanceTimersByTimeAsync(1);
      expect(client).toMatchObject({ where: 'page', because: 'The worker said nothing.' });
      expect(silent.isTerminated).toBe(true);
      expect((await openRemote(client!, { document })).view.leaders).toHaveLength(6);
      client!.close();
    }
  });

  it('waits no longer for a worker that has spoken', async () => {
    const worker = new FakeWorker();
    const client = await connect({ workerFactory: () => worker, onPage, patience: 1e9 });
    vi.useFakeTimers();
    const other = connect({ workerFactory: () => new FakeWorker(), onPage });
    await vi.advanceTimersByTimeAsync(100);
    (await other).close();
    expect(vi.getTimerCount()).toBe(0);
    client.close();
  });

  it('fails what is open and what comes later when a worker ends, rather than wait for ever', async () => {
    const worker = new FakeWorker();
    const client = await connect({ workerFactory: () => worker, onPage });
    const session = await openRemote(client, { document });
    const asked = session.act({ kind: 'plan', moves: 1e12 });
    worker.break('out of memory');
    await expect(asked).rejects.toThrow('out of memory');
    await expect(session.read('view')).rejects.toThrow('out of memory');
    expect(await client.ended).toEqual({ because: 'out of memory' });
  });

  it('tells who listens to a session that it has ended, before what was asked fails', async () => {
    for (const [how, because] of [
      ['break', 'out of memory'],
      ['close', null],
    ] as const) {
      const worker = new FakeWorker();
      const client = await connect({ workerFactory: () => worker, onPage });
      const session = await openRemote(client, { document });
      const heard: unknown[] = [];
      session.subscribe((news) => heard.push(news.kind === 'ended' ? news : news.kind));
      const asked = session.preview({ kind: 'plan' }).catch(() => heard.push('failed'));
      expect(session.ending).toBeNull();
      if (how === 'break') worker.break(because);
      else client.close();
      await asked;
      expect(heard).toEqual([{ kind: 'ended', ending: { because } }, 'failed']);
      expect(session.ending).toEqual({ because });
      expect(session.view.leaders).toHaveLength(6);
    }
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

describe('a session with a connection of its own', () => {
  const plan = { kind: 'plan', moves: 1e12 } as const;

  it('ends the worker when it is closed, a plan under way or not', async () => {
    for (const acts of [[], [plan]]) {
      const worker = new FakeWorker();
      const session = await openOwn({ workerFactory: () => worker, onPage }, { document });
      expect(session).toMatchObject({ where: 'worker', because: null });
      await session.act({ kind: 'assign', shift: '2024-03-04/main/1', leader: 'L01' });
      expect(session.view.undo).toContain('L01');
      const asked = acts.map((act) => expect(session.act(act)).rejects.toThrow('closed'));
      expect(await session.close()).toBeNull();
      expect(worker.isTerminated).toBe(true);
      await Promise.all(asked);
      await expect(session.read('view')).rejects.toThrow('closed');
    }
  });

  it('is not opened where constraints that are needed are not there, and says which', async () => {
    const worker = new FakeWorker();
    const needed = ['acme/one', 'acme/other'];
    const opening = openOwn({ workerFactory: () => worker, onPage, needed }, { document });
    await expect(opening).rejects.toMatchObject({
      name: 'OpeningError',
      message: expect.stringContaining('acme/one, acme/other'),
      words: { 'zh-CN': expect.stringContaining('acme/one、acme/other') },
    });
    expect(worker.isTerminated).toBe(true);
  });

  it('is not opened with nothing or with a today that is no day, and says so in both languages', async () => {
    for (const [given, named] of [
      [{}, 'document'],
      [{ document, today: '2024/02/19' }, '"2024/02/19"'],
    ] as const)
      await expect(openOwn({ onPage }, given as Opening)).rejects.toMatchObject({
        name: 'OpeningError',
        message: expect.stringContaining(named),
        words: { 'zh-CN': expect.stringContaining(named), en: expect.stringContaining(named) },
      });
  });

  it('tells who listens that it was closed', async () => {
    const session = await openOwn({ onPage }, { document });
    const heard: unknown[] = [];
    session.subscribe((news) => heard.push(news));
    await session.close();
    await expect.poll(() => heard).toEqual([{ kind: 'ended', ending: { because: null } }]);
    expect(session.ending).toEqual({ because: null });
  });

  it('ends the worker when what it was given cannot be opened', async () => {
    const worker = new FakeWorker();
    const opening = openOwn({ workerFactory: () => worker, onPage }, { roster: {} as never });
    await expect(opening).rejects.toMatchObject({
      name: 'BrokenRosterError',
      words: {
        'zh-CN': expect.stringContaining('没有写明') as string,
        en: expect.stringContaining('it does not say') as string,
      },
    });
    expect(worker.isTerminated).toBe(true);
  });

  it('serves on the page until it is closed', async () => {
    let isStopped = false;
    const session = await openOwn(
      {
        onPage: async (port) => {
          const stop = serve({ port });
          return () => {
            isStopped = true;
            stop();
          };
        },
      },
      { document },
    );
    expect([session.where, isStopped]).toEqual(['page', false]);
    await session.close();
    expect(isStopped).toBe(true);
  });
});
