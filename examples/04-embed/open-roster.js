import { openOwn } from '@lunzhi/core/client';

/**
 * Opens a document or a roster, in a worker where one can be had.
 *
 * @param options `{ document }` or `{ roster }`, and `today` as an ISO date
 * @returns the session for `<roster-editor>`; its `where` says where it runs, `worker` or `page`, and its `close` ends both
 */
export function openRoster(options) {
  const connecting = {
    workerFactory: () => new Worker(new URL('./roster-worker.js', import.meta.url), { type: 'module' }),
    onPage: async (port) => (await import('@lunzhi/core/worker')).serve({ port }),
  };
  return openOwn(connecting, options);
}
