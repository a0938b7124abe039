import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { factsOf } from '../jobs/facts.ts';
import type { Job } from '../jobs/jobs.ts';
import { BadRequest } from '../request/bad-request.ts';
import { jobCommands, pathOf } from '../request/fields.ts';
import { readRequest } from '../request/read-request.ts';
import { badCall } from '../threads/call-command.ts';
import { sendEnded } from './answer.ts';
import { bodyOf, type Context, languageOf } from './context.ts';
import { sendEvents } from './events.ts';
import { sendProblem } from './problem.ts';

/** `POST /v1/jobs/COMMAND`: accepted at once; how it goes, and what has become of it, is asked for later. */
export function addJobRoutes(app: FastifyInstance, { jobs }: Context): void {
  for (const command of jobCommands)
    app.post(`/v1/jobs${pathOf(command)}`, (request, reply) => {
      const language = languageOf(request);
      try {
        readRequest(command, bodyOf(request));
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error;
        return sendEnded(request, reply, { outcome: badCall(error, language) }, language);
      }
      const job = jobs.submit({ command, body: bodyOf(request), language });
      if (typeof job === 'string') return sendProblem(reply, job, language);
      return reply.code(202).header('location', `/v1/jobs/${job.id}`).send(factsOf(job, language));
    });

  type Handler = (job: Job, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  const withJob = (handle: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const job = jobs.find((request.params as { id: string }).id);
    return job ? handle(job, request, reply) : sendProblem(reply, 'no-such-job', languageOf(request));
  };

  app.get(
    '/v1/jobs/:id',
    withJob((job, request, reply) => reply.send(factsOf(job, languageOf(request)))),
  );
  app.get(
    '/v1/jobs/:id/result',
    withJob((job, request, reply) =>
      job.ended
        ? sendEnded(request, reply, job.ended, languageOf(request))
        : sendProblem(reply, 'job-not-done', languageOf(request)),
    ),
  );
  app.get(
    '/v1/jobs/:id/events',
    withJob((job, request, reply) => sendEvents(job, reply, languageOf(request))),
  );
  app.delete(
    '/v1/jobs/:id',
    withJob((job, request, reply) => {
      job.cancel();
      return reply.code(job.ended ? 200 : 202).send(factsOf(job, languageOf(request)));
    }),
  );
}
