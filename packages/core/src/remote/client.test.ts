import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { serve } from '../worker.ts';
import { applyPatch } from '../session/view-patch.ts';
import { channel, until } from './channel.test.kit.ts';
import { createClient, linkedPorts } from './client.ts';
import { openRemote, type RemoteSession, type SessionNews } from './remote-session.ts';
import type { Port } from './protocol.ts';

const document = makeDocument({ leaders: manyLeaders(6) });
const on = (date: string): string => `${date}/main/1`;
const endless = { kind: 'plan', moves: 1e12 } as const;
const give = { kind: 'assign', shift: on('2024-03-04'), leader: 'L01' } as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const newsOf = (session: RemoteSession): SessionNews[] => {
  const news: SessionNews[] = [];
  session.subscribe((own) => news.push(own));
  return news;
};
const isUnderWay = (news: readonly SessionNews[]): boolean =>
  news.some((own) => own.kind === 'progress' && own.progress !== null);

describe('a plan that is cancelled and not kept', () => {
  it('is no change: nobody is shown it, and there is nothing to do again', async () => {
    const session = await openRemote(createClient(channel().port), { document });
    const before = session.view;
    const news = newsOf(session);
    const planned = session.act(endless);
    await until(() => isUnderWay(news));
    session.cancel(false);
    const outcome = await planned;
    expect(outcome).toMatchObject({ patch: null, difference: null, diagnostics: [{ severity: 'note' }] });
    expect(news.filter(({ kind }) => kind === 'view')).toEqual([]);
    expect(await session.read('view')).toEqual(before);
    expect((await session.redo()).patch).toBeNull();
  });

  it('takes back no edit that was posted in between', async () => {
    const session = await openRemote(createClient(channel().port), { document });
    const news = newsOf(session);
    let edited: ReturnType<RemoteSession['act']> | undefined;
    const planned = session.act(endless);
    await until(() => isUnderWay(news));
    session.cancel(false);
    session.subscribe((own) => {
      if (own.kind !== 'progress' || own.progress === null) edited ??= session.act(give);
    });
    await planned;
    await edited;
    expect(session.view.undo).toContain('L01');
    expect(await session.read('view')).toEqual(session.view);
  });
});

describe('a second plan while one is under way', () => {
  it('is refused, and says nothing of the end of the first', async () => {
    const session = await openRemote(createClient(channel().port), { document });
    const news = newsOf(session);
    const planned = session.act(endless);
    await until(() => isUnderWay(news));
    expect((await session.act(endless)).patch).toBeNull();
    expect(news).not.toContainEqual({ kind: 'progress', progress: null });
    session.cancel(true);
    expect((await planned).patch).not.toBeNull();
    expect(news[news.length - 1]).toEqual({ kind: 'progress', progress: null });
  });
});

describe('sessions of one client', () => {
  it('are each their own when nobody names them', async () => {
    const client = createClient(channel().port);
    const [one, other] = [await openRemote(client, { document }), await openRemote(client, { document })];
    await one.act(give);
    expect([one.view.undo, other.view.undo].map((undo) => undo === null)).toEqual([false, true]);
    expect(await other.read('view')).toEqual(other.view);
  });

  it('refuse a patch that does not follow what they show', async () => {
    const client = createClient(channel().port);
    const stale = await openRemote(client, { document }, 'same');
    const other = await openRemote(client, { document }, 'same');
    await other.act(give);
    const { view } = stale;
    await expect(stale.act({ ...give, leader: 'L02' })).rejects.toMatchObject({ name: 'RevisionError' });
    expect(stale.view).toBe(view);
    expect(() => applyPatch(view, { revision: view.revision, isWhole: false })).toThrow(
      /revision 0 does not follow revision 0/,
    );
  });

  it('stop planning when they are closed, when another takes their name, and when nobody serves them', async () => {
    for (const ends of ['close', 'open', 'stop'] as const) {
      const { port, stop } = channel();
      const client = createClient(port);
      const session = await openRemote(client, { document }, 'own');
      const news = newsOf(session);
      const planned = session.act(endless);
      await until(() => isUnderWay(news));
      if (ends === 'close') await session.close();
      else if (ends === 'open') await openRemote(client, { document }, 'own');
      else stop();
      expect((await planned).patch).toBeNull();
    }
  });
});

describe('a session that was closed, its client not', () => {
  it('tells so once, and others go on', async () => {
    const client = createClient(channel().port);
    const [one, other] = [await openRemote(client, { document }), await openRemote(client, { document })];
    const news = newsOf(one);
    await one.close();
    client.close();
    await client.ended;
    await Promise.resolve();
    expect(news).toEqual([{ kind: 'ended', ending: { because: null } }]);
    expect([one.ending, other.ending]).toEqual([{ because: null }, { because: null }]);
  });

  it('is kept by nobody, however long its client goes on', async () => {
    const client = createClient(channel().port);
    /** In a function of its own, whose variables keep nothing alive. */
    const viewOfClosed = async (): Promise<WeakRef<object>> => {
      const session = await openRemote(client, { document });
      session.subscribe(() => session.view);
      // the first view is among what was heard on the channel
      await session.act(give);
      await session.close();
      return new WeakRef(session.view);
    };
    const views = [await viewOfClosed(), await viewOfClosed(), await viewOfClosed()];
    const open = await openRemote(client, { document });
    const openView = new WeakRef<object>(open.view);
    await until(() => {
      collectGarbage();
      return views.every((view) => view.deref() === undefined);
    });
    expect(openView.deref()).toBe(open.view);
    client.close();
  });
});

describe('a client', () => {
  it('listens to no signal of a request that is over', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const client = createClient(channel().port);
    const asked = client.ask('s', 'open', [{ document }], { signal });
    expect(listeners.size).toBe(1);
    await asked;
    expect(listeners.size).toBe(0);
    await expect(client.ask('none', 'undo', [], { signal })).rejects.toThrow('none');
    expect(listeners.size).toBe(0);
    const open = client.ask('s', 'undo', [], { signal });
    client.close();
    await expect(open).rejects.toThrow('closed');
    expect(listeners.size).toBe(0);
  });

  it('fails what cannot be sent, and waits for no answer to it', async () => {
    const [here, there] = linkedPorts();
    serve({ port: there });
    let progressed = 0;
    let answer: (event: { data: unknown }) => void = () => undefined;
    const port: Port = {
      ...here,
      postMessage: (message) => {
        if (JSON.stringify(message).includes('"undo"')) throw new TypeError('cannot be cloned');
        here.postMessage(message);
      },
      addEventListener: (type, listener) => here.addEventListener(type, (answer = listener)),
    };
    const client = createClient(port);
    const onProgress = (): void => void progressed++;
    await expect(client.ask('s', 'undo', [], { onProgress })).rejects.toThrow('cannot be cloned');
    answer({ data: { type: 'progress', id: 1, progress: {} } });
    expect(progressed).toBe(0);
  });
});

describe('linked ports', () => {
  it('hand over copies, as between threads', async () => {
    const [here, there] = linkedPorts();
    const heard: unknown[] = [];
    there.addEventListener('message', ({ data }) => heard.push(data));
    const sent = { list: [1, { text: '值班' }] };
    here.postMessage(sent);
    sent.list.push(2);
    await until(() => heard.length === 1);
    expect(heard).toEqual([{ list: [1, { text: '值班' }] }]);
    expect(() => here.postMessage({ big: 1n })).toThrow(TypeError);
  });
});
