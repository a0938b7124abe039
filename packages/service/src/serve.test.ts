import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { bareEnvironment, lunzhi, scratch, smallDocument } from '../../cli/src/command.test.kit.ts';
import { callJson } from '../../cli/src/command.test.kit.ts';

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  /** What it has said on standard error, line by line. */
  readonly log: string[];
}

/** `lunzhi serve` as a process of its own, listening. */
async function started(words: readonly string[] = [], flags: readonly string[] = []): Promise<Started> {
  const args = [...flags, lunzhi, 'serve', '--port', '0', '--threads', '2', '--json', ...words];
  const own = spawn(process.execPath, args, { env: bareEnvironment() });
  onTestFinished(() => void own.kill('SIGKILL'));
  const log: string[] = [];
  createInterface(own.stderr).on('line', (line) => log.push(line));
  const chunks: string[] = [];
  for await (const chunk of own.stdout) {
    chunks.push(String(chunk));
    if (chunks.join('').endsWith('}\n')) break;
  }
  const { url } = JSON.parse(chunks.join('') || `{"url":${JSON.stringify(log.join('\n'))}}`) as {
    url: string;
  };
  return { process: own, url, log };
}

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const document = smallDocument();

/** The exit code of a process. */
const ended = async ({ process: own }: Started): Promise<number | null> => {
  const [code] = own.exitCode === null ? ((await once(own, 'exit')) as [number | null]) : [own.exitCode];
  return code;
};

test('whoever is under way when it is stopped is answered, and it ends well', async () => {
  const own = await started();
  const check = await post(`${own.url}/v1/check`, { document });
  expect(check.status).toBe(200);
  const slow = post(`${own.url}/v1/plan`, { document, moves: 20_000 });
  // until it is under way
  while (!own.log.some((line) => line.includes('"url":"/v1/plan"')))
    await new Promise((resolve) => setTimeout(resolve, 10));
  own.process.kill('SIGTERM');
  const answer = await slow;
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ exitCode: 0 })]);
  expect(await ended(own)).toBe(0);
  // what is in documents is nobody's business
  expect(own.log.join('\n')).not.toContain('县长');
  expect(own.log.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
});

test('a job does not outlive the service, which says so', async () => {
  const first = await started();
  const accepted = await post(`${first.url}/v1/jobs/plan`, { document, moves: 1_000_000_000 });
  const { links } = (await accepted.json()) as { links: { self: string } };
  first.process.kill('SIGKILL');
  await ended(first);
  const second = await started(['--lang', 'en']);
  const lost = await fetch(second.url + links.self);
  expect([lost.status, await lost.json()]).toEqual([
    404,
    expect.objectContaining({
      detail: expect.stringContaining('the service was restarted, which no job outlives') as string,
    }),
  ]);
});

test('commands run where the system lets nobody touch a file but the program itself', async () => {
  const root = new URL('../../..', import.meta.url).pathname;
  const guard = process.version.startsWith('v20.') ? '--experimental-permission' : '--permission';
  const own = await started([], [guard, `--allow-fs-read=${root}*`, '--allow-worker', '--no-warnings']);
  const answer = await post(`${own.url}/v1/plan`, { document, moves: 10, out: true });
  expect([answer.status, Object.keys(((await answer.json()) as { files: object }).files)]).toEqual([
    200,
    expect.arrayContaining(['out/roster.json', 'out/roster.xlsx', 'out/report.html']),
  ]);
});

test('it is not seen from other machines without a token, and says what is wrong with one', async () => {
  expect(await callJson(['serve', '--host', '0.0.0.0', '--port', '0'])).toMatchObject({
    code: 2,
    value: { status: 'refused', diagnostics: [{ code: 'needs-token' }] },
  });
  const directory = scratch({ token: 'short\n' });
  expect(await callJson(['serve', '--token-file', 'token'], { directory })).toMatchObject({
    code: 2,
    value: { diagnostics: [{ code: 'bad-token' }] },
  });
  const environment = { LUNZHI_TOKEN: 'häufig-und-gern-genommen' };
  expect(await callJson(['serve'], { environment })).toMatchObject({
    value: { diagnostics: [{ code: 'bad-token' }] },
  });
});
