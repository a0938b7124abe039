import * as http from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as core from '@lunzhi/core';
import type { Roster } from '@lunzhi/core';
import { connect, openRemote, type RemoteSession } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import { march } from '../recipes/march.ts';
import { exportOf } from './blocks/programs.test.kit.ts';

const programOf = (file: string, name: string): Promise<unknown> =>
  exportOf('docs/guides/two-people.md', file, name, { 'node:http': http, '@lunzhi/core': core });

const rosterServer = (await programOf('server.js', 'rosterServer')) as (roster: Roster) => Server;
const save = (await programOf('page.js', 'save')) as (
  session: RemoteSession,
  url: string,
  rebase: (newer: Roster) => ReturnType<RemoteSession['rebase']>,
) => Promise<void>;

let server: Server;
let url: string;
let shifts: readonly string[];

beforeAll(async () => {
  const outcome = await core.plan(march, { moves: 100 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  shifts = outcome.roster.assignments.map(({ shift }) => shift);
  server = rosterServer(outcome.roster);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const load = async (): Promise<Roster> => (await (await fetch(url)).json()) as Roster;
const opened = async (): Promise<RemoteSession> => {
  const client = await connect({ onPage: (port) => Promise.resolve(serve({ port })) });
  return openRemote(client, { roster: await load() });
};
const emptied = (roster: Roster): string[] =>
  roster.assignments.flatMap(({ shift, leader }) => (leader === null ? [shift] : []));

test('what is no roster, does not fit together or forgets what has happened is not stored', async () => {
  const session = await opened();
  await session.act({
    kind: 'entry',
    entry: { kind: 'circulated', at: '2024-02-20T09:00:00+08:00', author: '某县信访局' },
  });
  await save(session, url, (newer) => session.rebase(newer));
  const before = await fetch(url);
  const stored = (await before.json()) as Roster;
  expect(stored.ledger).toHaveLength(1);
  const cut = { ...stored, assignments: stored.assignments.slice(1) };
  const forgot = { ...stored, ledger: [] };
  const headers = { 'If-Match': before.headers.get('etag')! };
  for (const body of ['', '{}', '{"format":"lunzhi-roster/1"}', JSON.stringify(cut), JSON.stringify(forgot)])
    expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(400);
  expect(await load()).toEqual(stored);
});

test('two who save at once both keep what they did, and the second is told what could not be done again', async () => {
  const [one, two] = [await opened(), await opened()];
  await one.act({ kind: 'assign', shift: shifts[0]!, leader: null });
  await one.act({ kind: 'lock', shifts: [shifts[1]!] });
  await two.act({ kind: 'assign', shift: shifts[1]!, leader: null });
  await two.act({ kind: 'assign', shift: shifts[2]!, leader: null });
  const told: string[] = [];
  const saved = (session: RemoteSession): Promise<void> =>
    save(session, url, async (newer) => {
      const outcome = await session.rebase(newer);
      told.push(...outcome.redone.map(({ became }) => became));
      return outcome;
    });
  await saved(one);
  expect(told).toEqual([]);
  await saved(two);
  expect(told).toEqual(['refused', 'same']);
  expect(emptied(await load())).toEqual([shifts[0], shifts[2]]);
  expect(two.view.undo).toBeNull();
  // who goes on saves again without being asked
  await two.act({ kind: 'assign', shift: shifts[3]!, leader: null });
  await saved(two);
  expect(told).toHaveLength(2);
  await one.act({ kind: 'assign', shift: shifts[4]!, leader: null });
  await Promise.all([saved(one), saved(await opened())]);
  expect(emptied(await load())).toEqual([shifts[0], shifts[2], shifts[3], shifts[4]]);
});
