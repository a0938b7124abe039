import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { service } from '../service.test.kit.ts';
import type { ServerOptions } from './server.ts';

/** A service that listens; without threads whatever it takes waits. */
async function listening(heldBytes: number, server: Partial<ServerOptions> = {}) {
  const { app, pool } = service({ pool: { threads: 0, heldBytes }, server });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const post = (length: number) =>
    fetch(`http://127.0.0.1:${port}/v1/jobs/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: 'x'.repeat(length) }),
    });
  /** A request whose body is written as it comes. */
  const dial = (...fields: readonly string[]): Socket => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    const head = ['POST /v1/jobs/plan HTTP/1.1', 'Host: localhost', 'content-type: application/json'];
    socket.write([...head, ...fields, '', ''].join('\r\n'));
    return socket;
  };
  return { pool, post, dial };
}

test('what is being received counts as what waits, until whoever sends it has gone', async () => {
  const { pool, post, dial } = await listening(100_000);
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await new Promise(setImmediate);
  };
  const slow = dial('content-length: 90000');
  slow.write(`{${' '.repeat(80_000)}`);
  await until(() => pool.load.bytes > 80_000);
  const turnedAway = await post(50_000);
  expect([turnedAway.status, turnedAway.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await turnedAway.json()).toMatchObject({ code: 'too-many' });
  slow.destroy();
  await until(() => pool.load.bytes === 0);
  expect((await post(50_000)).status).toBe(202);
  expect(pool.load).toMatchObject({ waiting: 1, bytes: 50_015 });
});

test.each([
  ['more than a body may have', [700, 700], 413],
  ['pieces that need far more memory than is in them', Array<number>(200).fill(1), 429],
])('of %s, with no length said before, nothing is held when it is refused', async (_, pieces, status) => {
  const { pool, dial } = await listening(100_000, { bodyLimit: 1000 });
  const sender = dial('transfer-encoding: chunked');
  for (const length of pieces) sender.write(`${length.toString(16)}\r\n${' '.repeat(length)}\r\n`);
  sender.write('0\r\n\r\n');
  const [answer] = (await once(sender, 'data')) as [Buffer];
  expect(answer.toString()).toContain(`HTTP/1.1 ${status} `);
  expect(pool.load).toMatchObject({ waiting: 0, bytes: 0 });
});

test('a body of more than a mebibyte is taken whole', async () => {
  const { pool, post } = await listening(100_000_000);
  expect((await post(1_100_000)).status).toBe(202);
  expect(pool.load).toMatchObject({ waiting: 1, bytes: 1_100_015 });
});
