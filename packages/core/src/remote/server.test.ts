import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { defineConstraint } from '../constraints/constraint.ts';
import { channel, until } from './channel.test.kit.ts';
import { createClient, linkedPorts } from './client.ts';
import { keepSession } from './kept-session.ts';
import { openRemote, type SessionNews } from './remote-session.ts';
import { PROTOCOL } from './protocol.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { openSession, ProtocolError, serve } from '../worker.ts';

const document = makeDocument({ leaders: manyLeaders(6) });
const on = (date: string): string => `${date}/main/1`;

/** A custom rule: nobody serves on the 8th. */
const notOnTheEighth = defineConstraint<object>({
  id: 'acme/not-on-the-eighth',
  levels: ['quality'],
  params: z.strictObject({}),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '八日不值班', en: 'nobody on the eighth' },
  asks: { 'zh-CN': '八日不值班', en: 'nobody serves on the eighth' },
  bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }) }),
  explain: { 'zh-CN': () => '', en: () => '' },
});

describe('serve', () => {
  it('says hello unasked, and again with what is missing', async () => {
    const { port, heard } = channel({ constraints: [notOnTheEighth] });
    const client = createClient(port, ['acme/not-on-the-eighth', 'acme/other']);
    expect(await client.hello).toMatchObject({
      protocol: PROTOCOL,
      constraints: ['acme/not-on-the-eighth'],
      missing: ['acme/other'],
    });
    expect(heard[0]).toMatchObject({ type: 'hello', answers: false });
  });

  it('refuses a page of another protocol', async () => {
    const { heard, send } = channel();
    send({ type: 'hello', protocol: 1 });
    await until(() => heard.length === 2);
    expect(heard[1]).toMatchObject({ type: 'failed', id: null, name: 'ProtocolError' });
  });

  it('serves sessions of another kind, with methods of their own, beside those of rosters', async () => {
    const [here, there] = linkedPorts();
    const open = ({ from }: { from: number }) => {
      let view = { revision: from };
      return {
        view: () => view,
        act: (by: number) => ({ patch: (view = { revision: view.revision + by }) }),
      };
    };
    const methods = { view: true, act: true } as const;
    onTestFinished(serve({ port: there, kinds: { counter: { open, methods } } }));
    const client = createClient(here);
    const { session, ask } = await keepSession<
      { revision: number },
      number,
      { patch: { revision: number } },
      never
    >(client, { kind: 'counter', from: 3 }, { applyPatch: (_, patch) => patch });
    const news: unknown[] = [];
    session.subscribe((own) => news.push(own));
    await session.act(4);
    expect(session.view).toEqual({ revision: 7 });
    expect(news).toEqual([{ kind: 'view', view: { revision: 7 }, isRetold: false }]);
    await expect(ask('candidates', on('2024-03-04'))).rejects.toThrow('no method "candidates"');
    expect((await openRemote(client, { document })).view.leaders).toHaveLength(6);
  });

  it('shows, edits, takes back and does again', async () => {
    const { port } = channel();
    const session = await openRemote(createClient(port), { document });
    const news: SessionNews[] = [];
    session.subscribe((own) => news.push(own));
    const shift = on('2024-03-04');
    await session.act({ kind: 'assign', shift, leader: 'L01' });
    const { patch } = await session.act({ kind: 'assign', shift: on('2024-03-05'), leader: 'L02' });
    expect(patch!.days!.map(({ date }) => date)).toEqual(['2024-03-05']);
    await session.undo();
    const holders = (): (string | null)[] =>
      session.view.days.flatMap(({ places }) => places.flatMap(({ leader }) => (leader ? [leader] : [])));
    expect(holders()).toEqual(['L01']);
    await session.redo();
    expect(holders()).toEqual(['L01', 'L02']);
    expect(news).toHaveLength(4);
    expect(await session.read('view')).toEqual(session.view);
    expect((await session.read('roster')).format).toBe('lunzhi-roster/1');
  });

  it('says all in another language, and loses no step', async () => {
    const { port } = channel();
    const session = await openRemote(createClient(port), { document });
    await session.act({ kind: 'assign', shift: on('2024-03-04'), leader: 'L01' });
    const news: SessionNews[] = [];
    session.subscribe((own) => news.push(own));
    await session.set({ language: 'en', today: '2024-03-05' });
    expect(session.view).toMatchObject({ language: 'en', head: { today: '2024-03-05' } });
    expect(session.view.undo).toMatch(/4 Mar/);
    expect(await session.read('view')).toEqual(session.view);
    await session.undo();
    expect(session.view).toMatchObject({ language: 'en', undo: null });
    expect(news).toMatchObject([{ isRetold: true }, { isRetold: false }]);
    await expect(session.set({ today: 'tomorrow' })).rejects.toMatchObject({ name: 'BadOptionError' });
  });

  it('answers who could, what would change, who stands in, and what to write', async () => {
    const { port } = channel();
    const session = await openRemote(createClient(port), { document, language: 'en', today: '2024-03-01' });
    await session.act({ kind: 'plan', moves: 2000 });
    const shift = on('2024-03-11');
    const candidates = await session.candidates(shift);
    expect(candidates).toHaveLength(6);
    const other = candidates.find(({ group }) => group !== 'on-duty')!.leader;
    const preview = await session.preview({ kind: 'assign', shift, leader: other });
    expect(preview.sides.map(({ leader }) => leader)).toContain(other);
    const { proposals } = (await session.proposals(shift))!;
    expect(proposals.length).toBeGreaterThan(0);
    expect((await session.letters(proposals[0]!.entry as never)).report).toContain('11 Mar');
    expect((await session.read('publicRoster')).rows).toHaveLength(21);
  });

  it('says the same as a session of the page', async () => {
    const { port } = channel();
    const remote = await openRemote(createClient(port), { document });
    const local = openSession({ document });
    const acts = [
      { kind: 'assign', shift: on('2024-03-04'), leader: 'L01' },
      { kind: 'assign', shift: on('2024-03-05'), leader: 'L01' },
      { kind: 'lock', shifts: [on('2024-03-04')] },
      { kind: 'assign', shift: 'nowhere', leader: 'L01' },
    ] as const;
    for (const act of acts) expect(await remote.act(act)).toEqual(local.act(act));
    expect(remote.view).toEqual(local.view());
  });

  it('plans with progress, refuses edits meanwhile, and keeps the best when cancelled', async () => {
    const { port } = channel();
    const session = await openRemote(createClient(port), { document });
    const news: SessionNews[] = [];
    session.subscribe((own) => news.push(own));
    const isUnderWay = (): boolean => news.some((own) => own.kind === 'progress' && own.progress !== null);
    const planned = session.act({ kind: 'plan', moves: 1e12 });
    await until(isUnderWay);
    const refused = await session.act({ kind: 'assign', shift: on('2024-03-04'), leader: 'L01' });
    expect(refused.patch).toBeNull();
    expect((await session.undo()).patch).toBeNull();
    session.cancel(true);
    expect((await planned).patch).not.toBeNull();
    expect(session.view.headline).toMatchObject({ empty: 0, status: 'feasible' });
    expect(news[news.length - 1]).toEqual({ kind: 'progress', progress: null });
  });

  it('drops a plan that is cancelled and not kept: the roster is the one it was, edits and all', async () => {
    const { port } = channel();
    const session = await openRemote(createClient(port), { document });
    await session.act({ kind: 'plan', moves: 500 });
    const [first, second] = session.view.days.flatMap(({ places }) => places);
    await session.act({ kind: 'exchange', first: first!.shift, second: second!.shift });
    const [view, roster] = [session.view, await session.read('roster')];
    let hasProgress = false;
    session.subscribe((own) => (hasProgress ||= own.kind === 'progress' && own.progress !== null));
    const planned = session.act({ kind: 'plan', seed: 2, moves: 1e12 });
    await until(() => hasProgress);
    session.cancel(false);
    await planned;
    expect(session.view).toEqual(view);
    expect(await session.read('roster')).toEqual(roster);
  });

  it('calls public functions, with progress and cancel', async () => {
    const { port } = channel();
    const client = createClient(port);
    const stages = new Set<string>();
    let abort = (): void => undefined;
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', own: () => void) => void (abort = own),
      removeEventListener: () => undefined,
    };
    const outcome = await client.call('plan', [document, { moves: 1e12 }], {
      signal,
      onProgress: ({ stage }) => {
        stages.add(stage);
        abort();
      },
    });
    expect(stages.size).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ status: 'feasible', roster: { format: 'lunzhi-roster/1' } });
    const [diagnostic] = (
      (await client.call('parseDocument', [{}])) as {
        diagnostics: object[];
      }
    ).diagnostics;
    expect(await client.call('word', [diagnostic, 'en'])).toEqual(expect.any(String));
  });

  it('hands the host’s own constraints to what it calls', async () => {
    const { port } = channel({ constraints: [notOnTheEighth] });
    const outcome = await createClient(port).call('plan', [document, { moves: 10 }]);
    const { rules } = (outcome as { roster: { rules: { id: string }[] } }).roster;
    expect(rules.map(({ id }) => id)).toContain('acme/not-on-the-eighth');
  });

  it('fails what it cannot do, by name, and lives on', async () => {
    const { port, heard, send } = channel();
    const client = createClient(port);
    const odd = { toString: 'none' } as unknown as 'undo';
    const failures: [Promise<unknown>, string][] = [
      [client.ask('none', 'undo', []), 'ProtocolError'],
      [client.ask(odd, 'undo', []), 'ProtocolError'],
      [client.ask('none', 'constructor' as 'undo', []), 'ProtocolError'],
      [client.ask('none', 'run' as 'undo', []), 'ProtocolError'],
      [client.ask('none', odd, []), 'ProtocolError'],
      [client.ask('none', 'undo', odd as never), 'ProtocolError'],
      [client.ask('s', 'open', [{ roster: { format: 'x' } } as never]), 'BrokenRosterError'],
      [client.ask('s', 'open', [] as never), 'OpeningError'],
      [client.call('BrokenRosterError', []), 'ProtocolError'],
      [client.call('toString', []), 'ProtocolError'],
      [client.call('plan', undefined as never), 'ProtocolError'],
      [client.call(odd, []), 'ProtocolError'],
      [client.call('plan', [document, { seed: { toString: 1 } }]), 'BadOptionError'],
      [client.call('plan', [document, { moves: -1 }]), 'BadOptionError'],
      [client.call('scoreRoster', [{}]), 'BrokenRosterError'],
    ];
    for (const [failing, name] of failures) await expect(failing).rejects.toMatchObject({ name });
    await client.ask('s', 'open', [{ document }]);
    await expect(client.ask('s', 'publicRoster', [])).rejects.toMatchObject({
      name: 'UnpublishableRosterError',
    });
    expect((await client.ask('s', 'act', [null as never])).patch).toBeNull();
    expect((await client.ask('s', 'act', [{ kind: 'lock' } as never])).patch).toBeNull();
    for (const nonsense of [null, 7, 'text', {}, { type: 'ask' }, { type: 'constructor', id: 1 }])
      send(nonsense);
    send({ type: 'cancel', id: 12345 });
    await until(() => heard.filter((own) => own.type === 'failed' && own.id === null).length === 5);
    expect((await client.ask('s', 'view', [])).leaders).toHaveLength(6);
  });

  it('sends nothing but JSON', async () => {
    const { port, heard } = channel();
    const session = await openRemote(createClient(port), { document });
    await session.act({ kind: 'plan', moves: 500 });
    await session.candidates(on('2024-03-04'));
    await session.preview({ kind: 'exchange', first: on('2024-03-04'), second: on('2024-03-05') });
    await session.proposals(on('2024-03-04'));
    await session.act({ kind: 'add-absence', leader: 'L01', from: '2024-03-04', to: '2024-03-08' });
    expect(heard.length).toBeGreaterThan(5);
    for (const message of heard) expect(message).toStrictEqual(JSON.parse(JSON.stringify(message)));
  });

  it('serves a page itself over linked ports, until it is stopped', async () => {
    const [here, there] = linkedPorts();
    const stop = serve({ port: there });
    const client = createClient(here);
    expect((await client.hello).missing).toEqual([]);
    expect((await client.ask('s', 'open', [{ document }])).days).toHaveLength(31);
    stop();
    const asked = client.ask('s', 'view', []);
    client.close('stopped');
    await expect(asked).rejects.toThrow('stopped');
  });

  it('needs a port where there is no worker', () => {
    expect(() => serve()).toThrow(ProtocolError);
  });
});
