import { Worker } from 'node:worker_threads';
import { openOwn } from '@lunzhi/core/client';
import { example, options } from './example.js';
import { rosterOf } from './roster-of.js';

const session = await openOwn(
  {
    workerFactory: () => new Worker(new URL('./worker.js', import.meta.url)),
    onPage: () => Promise.reject(new Error('There is no thread.')),
    patience: 60_000,
  },
  { document: example },
);
await session.act({ kind: 'plan', ...options });
console.log(await rosterOf(session));
await session.close();
