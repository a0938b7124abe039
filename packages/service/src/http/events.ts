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
  const { socket } = reply.request;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const tell = (): void => {
    if (!job.ended && raw.writableNeedDrain) return;
    const facts = factsOf(job, language);
    const event = job.ended ? facts.state : 'progress';
    const text = `event: ${event}\ndata: ${JSON.stringify(facts)}\n\n`;
    if (!job.ended) return void raw.write(text);
    stop();
    raw.end(text);
  };
  const stopListening = job.listen(tell);
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(': \n\n');
  }, HEARTBEAT_MS);
  const stop = (): void => {
    stopListening();
    clearInterval(heartbeat);
    raw.off('drain', tell);
    socket.off('close', stop);
  };
  // an answer that waits for another one on its connection is not told when that is closed
  socket.on('close', stop);
  raw.on('drain', tell).on('close', stop).on('error', stop);
  tell();
  return reply;
}
