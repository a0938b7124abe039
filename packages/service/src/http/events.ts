import type { FastifyReply } from 'fastify';
import { factsOf } from '../jobs/facts.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Language } from '../words/index.ts';

const HEARTBEAT_MS = 15_000;

/**
 * Tells how a job goes, as server-sent events: `progress` at once and whenever it is further, at last `done`, `failed` or
 * `cancelled`. Whoever reads slowly hears less often, and always the newest.
 */
export function sendEvents(job: Job, reply: FastifyReply, language: Language): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const tell = (): void => {
    const facts = factsOf(job, language);
    const event = job.ended ? facts.state : 'progress';
    if (!job.ended && raw.writableNeedDrain) return;
    raw.write(`event: ${event}\ndata: ${JSON.stringify(facts)}\n\n`);
    if (job.ended) raw.end();
  };
  const stop = job.listen(tell);
  const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
  raw.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
  tell();
  return reply;
}
