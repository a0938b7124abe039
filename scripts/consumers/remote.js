import { connect, openRemote } from '@lunzhi/core/client';
import { document, options } from './document.js';

/** The score of a roster that a worker has made. */
export async function plannedByWorker() {
  const client = await connect({
    workerFactory: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
    onPage: () => Promise.reject(new Error('There is no worker.')),
    patience: 60_000,
  });
  const session = await openRemote(client, { document });
  await session.act({ kind: 'plan', ...options });
  const { score } = await session.read('roster');
  client.close();
  return JSON.stringify({ score });
}
