import { connect, openRemote } from '@lunzhi/core/client';

/**
 * Opens a document or a roster, in a worker where one can be had.
 *
 * @param options `{ document }` or `{ roster }`, and `today` as an ISO date
 * @returns the session for `<roster-editor>`, and where it runs: `worker` or `page`
 */
export async function openRoster(options) {
  const client = await connect({
    workerFactory: () => new Worker(new URL('./roster-worker.js', import.meta.url), { type: 'module' }),
    onPage: async (port) => (await import('@lunzhi/core/worker')).serve({ port }),
  });
  return { session: await openRemote(client, options), where: client.where };
}
