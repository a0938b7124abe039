import type { FastifyInstance } from 'fastify';
import { pathOf, servedCommands } from '../request/fields.ts';
import { sendEnded } from './answer.ts';
import { bodyOf, type Context, languageOf } from './context.ts';
import { sendProblem } from './problem.ts';

/** `POST /v1/COMMAND`: answered when it is done. */
export function addCommandRoutes(app: FastifyInstance, { pool }: Context): void {
  for (const command of servedCommands) {
    app.post(`/v1${pathOf(command)}`, async (request, reply) => {
      const language = languageOf(request);
      const task = { command, body: bodyOf(request), language };
      const running = pool.submit({ task, lane: 'request' });
      if (typeof running === 'string') return sendProblem(reply, running, language);
      // the client has disconnected
      reply.raw.once('close', () => running.cancel());
      return sendEnded(request, reply, await running.ended, language);
    });
  }
}
