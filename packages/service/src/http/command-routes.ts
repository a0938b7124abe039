import type { FastifyInstance } from 'fastify';
import { pathOf, servedCommands } from '../request/fields.ts';
import { sendEnded } from './answer.ts';
import { bodyOf, type Context, languageOf } from './context.ts';
import { sendProblem } from './problem.ts';

/** `POST /v1/COMMAND`: answered when it is done. */
export function addCommandRoutes(app: FastifyInstance, { pool }: Context): void {
  for (const command of servedCommands) {
    const url = `/v1${pathOf(command)}`;
    app.post(url, async (request, reply) => {
      const language = languageOf(request);
      const task = { command, body: bodyOf(request), language };
      const running = pool.submit({ task, lane: 'request' });
      if (typeof running === 'string') return sendProblem(reply, running, language);
      // whoever has gone away waits for nothing
      reply.raw.once('close', () => running.cancel());
      return sendEnded(request, reply, await running.ended, language);
    });
    app.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE'],
      url,
      handler: (request, reply) =>
        sendProblem(reply.header('allow', 'POST'), 'wrong-method', languageOf(request)),
    });
  }
}
