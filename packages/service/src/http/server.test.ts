import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallDocument } from '../../../cli/src/command.test.kit.ts';
import { idleThread, openService, service, type Service } from '../service.test.kit.ts';
import { wordsOf } from '../words/index.ts';
import type { ProblemCode } from './problem.ts';

const document = smallDocument();

/** For tests that do not change it. */
let shared: Service;

beforeAll(() => {
  shared = openService();
});

afterAll(() => shared.close());

interface Problem {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail?: string;
}

test('a bad request is told in the language of who asks, in the words of the command', async () => {
  const { post } = shared;
  const zh = await post('/v1/plan', { document, moves: -1 });
  expect([zh.statusCode, zh.headers['content-type']]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ]);
  expect(zh.json<Problem>().detail).toContain('--moves');
  const headers = { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' };
  expect((await post('/v1/plan', { document, moves: -1 }, headers)).json<Problem>().title).toBe(
    'The request is not well formed',
  );
  expect((await post('/v1/plan', { dokument: 1 }, headers)).json<Problem>().detail).toBe(
    'There is no field “dokument”. Did you mean “document”?',
  );
  const refused = await post('/v1/plan', { document: { ...document, leaders: [] } }, headers);
  expect([refused.statusCode, refused.json<Problem>().code]).toEqual([422, 'refused']);
});

test.each([
  ['not JSON', '{', 400],
  ['a list', '[]', 400],
  ['bytes that are no text', Buffer.from([0x7b, 0xff]), 400],
  ['what is nested too deep', `{"document":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, 400],
  ['a key that changes objects', '{"__proto__":{"document":1}}', 400],
  ['a module to be run', { document, constraints: '/etc/passwd' }, 400],
  ['what is no file', { document: 5 }, 400],
  ['a path as a name', { document: { name: '../../etc/passwd', text: 'x' } }, 400],
  ['an option as a name', { document: { name: '--constraints=x.mjs', text: 'x' } }, 400],
  ['standard input', { document: { name: '-', text: 'x' } }, 400],
  ['a path to write to', { a: {}, as: 'notice', out: '/etc/passwd' }, 400],
  ['a name with a zero', { document: { name: 'a\0b', text: 'x' } }, 400],
  ['nothing', '', 400],
])('%s is refused', async (_, body, status) => {
  const { post } = shared;
  const url = typeof body === 'object' && 'a' in body ? '/v1/diff' : '/v1/plan';
  expect((await post(url, body)).statusCode).toBe(status);
});

test('an option of a request stays a value, whatever it looks like', async () => {
  const { post } = shared;
  const response = await post('/v1/cases/show', { cases: '{}', id: '--constraints=/x.mjs' });
  expect(
    response.json<{ answer: { diagnostics: { code: string }[] } }>().answer.diagnostics[0]!.code,
  ).not.toBe('unknown-option');
  const help = await post('/v1/cases/show', { cases: '{}', id: '--help' });
  expect(help.statusCode).toBe(422);
});

test('what is too large, of another type, or at no address is told so, in the language of who asks', async () => {
  const { app, post, get } = service({ pool: shared.pool, server: { bodyLimit: 1000 } });
  const en = { 'accept-language': 'en' };
  const problem = async (response: ReturnType<typeof post>): Promise<unknown> => {
    const { status, code, title } = (await response).json<Problem>();
    expect(title).toBe(wordsOf('en').problem[code].title);
    return [status, code];
  };
  expect(await problem(post('/v1/plan', { document: 'x'.repeat(2000) }, en))).toEqual([
    413,
    'body-too-large',
  ]);
  expect(await problem(post('/v1/plan', '{}', { ...en, 'content-type': 'text/plain' }))).toEqual([
    415,
    'wrong-type',
  ]);
  expect(await problem(get('/v1/plan', en))).toEqual([405, 'wrong-method']);
  expect(await problem(get('/v1/nothing', en))).toEqual([404, 'not-found']);
  expect(await problem(get('/v1/%zz', en))).toEqual([404, 'not-found']);
  expect(await problem(get('/v1/plan', { ...en, host: 'evil.example' }))).toEqual([421, 'not-this-host']);
  expect(await problem(get('/v1/plan', { ...en, host: 'LOCALHOST:80' }))).toEqual([405, 'wrong-method']);
  expect((await app.inject({ url: '/healthz', headers: { host: '10.0.0.1' } })).statusCode).toBe(200);
});

test('without its token nobody is let in, but to hear that it is alive', async () => {
  const token = 'a-token-of-the-county';
  const { get, post } = service({ pool: shared.pool, server: { token } });
  for (const authorization of ['', 'Bearer', 'Bearer a-token-of-the-countx', `Basic ${token}`]) {
    const refused = await get('/v1/openapi.json', { authorization });
    expect([refused.statusCode, refused.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect((await post('/v1/plan', {}, { authorization })).statusCode).toBe(401);
    expect((await get('/metrics', { authorization })).statusCode).toBe(401);
  }
  const headers = { authorization: `Bearer ${token}`, host: 'roster.example' };
  expect((await post('/v1/check', { document }, headers)).statusCode).toBe(200);
  expect((await get('/healthz')).statusCode).toBe(200);
});

test('one file is answered as itself, where one is asked for', async () => {
  const { post } = shared;
  const body = { document, moves: 0, out: true };
  const table = await post('/v1/plan?file=roster.csv', body);
  expect(table.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="roster.csv"; filename*=UTF-8''roster.csv`,
    'x-content-type-options': 'nosniff',
  });
  const calendar = await post('/v1/plan', body, { accept: 'text/calendar' });
  expect(calendar.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const other = await post('/v1/plan', body, { accept: 'application/json;q=0, text/calendar;q=0.1' });
  expect(other.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect((await post('/v1/plan', body, { accept: 'image/png' })).json()).toMatchObject({
    status: 406,
    code: 'not-acceptable',
  });
  expect((await post('/v1/plan', body, { accept: 'text/html' })).json()).toMatchObject({
    code: 'several-files',
  });
  expect((await post('/v1/plan?file=x', body)).json()).toMatchObject({ status: 404, code: 'no-such-file' });
  const named = await post('/v1/init?file=document-说明.md', { year: 2025 });
  expect(named.headers['content-disposition']).toBe(
    `attachment; filename="document-__.md"; filename*=UTF-8''document-%E8%AF%B4%E6%98%8E.md`,
  );
});

test('whoever comes when too many wait is asked to come later', async () => {
  // without threads whatever is taken waits
  const { post } = service({ pool: { threads: 0, queue: 1 } });
  const answers = [];
  for (let count = 0; count < 2; count++) answers.push(await post('/v1/jobs/plan', { document }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 429]);
  expect(answers[1]!.headers['retry-after']).toBe('1');
  expect(answers[1]!.json<Problem>().code).toBe('too-many');
});

test('a request that takes too long is ended with its thread, and another takes its place', async () => {
  const { post } = service({ pool: { thread: idleThread, limits: { request: 1000, job: 1000 } } });
  for (let count = 0; count < 2; count++) {
    const late = await post('/v1/plan', { document });
    expect([late.statusCode, late.json<Problem>().code]).toEqual([504, 'time-is-up']);
  }
  // both threads are new ones
  expect((await post('/v1/calendar', { year: 2024 })).statusCode).toBe(200);
});

test('a file alone comes with the exit code of the command', async () => {
  const { post } = shared;
  const township = readFileSync(new URL('../../../../examples/02-township/document.json', import.meta.url));
  const whole = JSON.parse(township.toString()) as { readonly leaders: readonly object[] };
  const impossible = { ...whole, leaders: whole.leaders.slice(0, 1) };
  const body = { document: impossible, moves: 5, out: true };
  const { exitCode } = (await post('/v1/plan', body)).json<{ exitCode: number }>();
  const file = await post('/v1/plan?file=roster.json', body);
  expect([exitCode, file.statusCode, file.headers['lunzhi-exit-code']]).toEqual([1, 200, '1']);
});

test.each([
  ['PUT', '/v1/jobs/x', 'GET, HEAD, DELETE'],
  ['GET', '/v1/jobs/plan', 'POST'],
  ['OPTIONS', '/v1/plan', 'POST'],
  ['PUT', '/metrics', 'GET, HEAD'],
] as const)('%s %s is told which methods there are', async (method, url, allow) => {
  const headers = { host: 'localhost', 'content-type': 'text/plain' };
  const { statusCode, headers: answered } = await shared.app.inject({ method, url, headers });
  expect([statusCode, answered['allow']]).toEqual([405, allow]);
});

test('the log has what is asked without its query, which may have names of people', async () => {
  const lines: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { get } = service({ pool: shared.pool, server: { log } });
  await get('/v1/openapi.json?file=%E5%BC%A0%E4%B8%89.docx');
  expect(lines.join('')).toContain('"url":"/v1/openapi.json"');
  expect(lines.join('')).not.toContain('docx');
});

test('metrics count what was asked and how it was answered', async () => {
  const { post, get } = service({ pool: shared.pool });
  await post('/v1/check', { document });
  await get('/v1/no-such-address');
  const { body } = await get('/metrics');
  expect(body).toContain('lunzhi_http_requests_total{method="POST",route="/v1/check",status="200"} 1');
  expect(body).toContain('lunzhi_http_requests_total{method="GET",route="none",status="404"} 1');
  expect(body).toMatch(/\nlunzhi_threads_busy 0\n[^]*\nlunzhi_waiting 0\n/);
});
