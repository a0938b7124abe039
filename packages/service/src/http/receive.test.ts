import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { service } from '../service.test.kit.ts';

test('what is being received counts as what waits, until whoever sends it has gone', async () => {
  // without threads whatever is taken waits
  const { app, pool } = service({ pool: { threads: 0, heldBytes: 100_000 } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await new Promise(setImmediate);
  };
  const slow = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void slow.destroy());
  const head = ['POST /v1/plan HTTP/1.1', 'Host: localhost', 'content-type: application/json'];
  slow.write(`${[...head, 'content-length: 90000', '', ''].join('\r\n')}{${' '.repeat(80_000)}`);
  await until(() => pool.load.bytes === 80_001);
  const post = () =>
    fetch(`http://127.0.0.1:${port}/v1/jobs/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: 'x'.repeat(50_000) }),
    });
  const turnedAway = await post();
  expect([turnedAway.status, turnedAway.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await turnedAway.json()).toMatchObject({ code: 'too-many' });
  slow.destroy();
  await until(() => pool.load.bytes === 0);
  expect((await post()).status).toBe(202);
  expect(pool.load).toMatchObject({ waiting: 1, bytes: 50_015 });
});
