import { openOwn } from '@lunzhi/core/client';
import { example, options } from './example.js';

/** A session of the example, planned in a Worker. */
export async function openPlanned() {
  const session = await openOwn(
    {
      workerFactory: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
      onPage: () => Promise.reject(new Error('There is no worker.')),
      patience: 60_000,
    },
    { document: example },
  );
  await session.act({ kind: 'plan', ...options });
  return session;
}
