import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { languageOf } from './context.ts';
import { sendProblem } from './problem.ts';

/** Who may ask. */
export interface GuardOptions {
  readonly token: string | null;
  readonly isBehindProxy: boolean;
}

/** Nothing that must be kept from anybody. */
const open = new Set(['/healthz', '/readyz']);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether an address is this machine's alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Lets nobody in without the token. Where there is none, only this machine can ask; and a page of the web in a browser on it
 * cannot, which would come by a name of its own.
 */
export function addGuard(app: FastifyInstance, { token, isBehindProxy }: GuardOptions): void {
  const wanted = token === null ? null : digest(token);
  app.addHook('onRequest', async (request, reply) => {
    if (open.has(request.routeOptions.url ?? '')) return;
    if (wanted) {
      const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
      if (given === undefined || !timingSafeEqual(digest(given), wanted))
        return sendProblem(reply, 'unauthorized', languageOf(request));
    } else if (!isBehindProxy && !isLoopback(request.hostname.toLowerCase().replaceAll(/[[\]]/g, '')))
      return sendProblem(reply, 'not-this-host', languageOf(request));
  });
}
