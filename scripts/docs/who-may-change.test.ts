import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { type Can, connect, openRemote } from '@lunzhi/core/client';
import * as worker from '@lunzhi/core/worker';
import { makeDocument, manyLeaders } from '../../packages/core/src/testing/documents.ts';
import { exportOf } from './blocks/programs.test.kit.ts';

const programOf = (file: string, name: string): Promise<unknown> =>
  exportOf('docs/guides/who-may-change.md', file, name, { '@lunzhi/core/worker': worker });

const apply = { when: 'apply', language: 'zh-CN' } as const;
const show = { ...apply, when: 'show' } as const;

it('a clerk may do all but approve and publish', async () => {
  const clerk = (await programOf('page.js', 'clerk')) as Can;
  expect(clerk({ kind: 'lock', shifts: [] }, show)).toBe(true);
  expect(clerk({ kind: 'entry' }, show)).toBe(true);
  expect(clerk({ kind: 'entry', entry: { kind: 'published' } }, show)).toBe('审定和公布由主任办理');
});

it('a server is asked before an act is applied, and what it does not answer is not done', async () => {
  const heard: unknown[] = [];
  let status = 200;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const act = JSON.parse(await text(request)) as { kind: string };
    heard.push([request.headers['accept-language'], act]);
    const said = act.kind === 'unlock' ? { allowed: false, reason: '先问县委办' } : { allowed: true };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const askServer = (await programOf('validate.js', 'askServer')) as (
    url: string,
    closed?: Set<string>,
  ) => Can;
  const can = askServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, new Set(['2024-02']));
  const lock = { kind: 'lock', shifts: ['2024-03-04/main/1'] } as const;
  expect([await can(lock, show), heard]).toEqual([true, []]);
  expect(await can(lock, apply)).toBe(true);
  expect(heard).toEqual([['zh-CN', lock]]);
  expect(await can({ ...lock, kind: 'unlock' }, apply)).toBe('先问县委办');
  expect(await can({ kind: 'assign', shift: '2024-02-01/main/1' }, { ...show, language: 'en' })).toBe(
    '2024-02 is closed',
  );
  status = 500;
  await expect(can(lock, apply)).rejects.toThrow('500');
});

it('the worker lets nothing be published, whatever the page does', async () => {
  const start = (await programOf('worker.js', 'start')) as (port: object) => () => void;
  const client = await connect({ onPage: (port) => Promise.resolve(start(port)) });
  const session = await openRemote(client, { document: makeDocument({ leaders: manyLeaders(6) }) });
  const at = '2024-02-20T09:00:00+08:00';
  const written = { at, author: '某县信访局' };
  expect((await session.act({ kind: 'plan', moves: 10 })).patch).not.toBeNull();
  expect(
    (await session.act({ kind: 'entry', entry: { kind: 'circulated', ...written } })).patch,
  ).not.toBeNull();
  const published = { kind: 'published', ...written, version: 1, through: '2024-03-31' } as const;
  const { patch, diagnostics } = await session.act({ kind: 'entry', entry: published });
  expect([patch, diagnostics[0]?.sentence]).toEqual([null, '公布在政务网上办理']);
  client.close();
});
