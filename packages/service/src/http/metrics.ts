import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from './context.ts';

/** `GET /metrics`, as Prometheus reads it. */
export function addMetrics(app: FastifyInstance, { pool, jobs }: Context): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'route', 'status'] as const;
  const answered = new Counter({
    name: 'lunzhi_http_requests_total',
    help: 'Requests that were answered',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'lunzhi_http_request_seconds',
    help: 'Seconds from a request to its answer, waiting included',
    labelNames: ['route'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('lunzhi_threads_busy', 'Threads that are at a request or a job', () => pool.load.busy);
  gauge('lunzhi_waiting', 'Requests and jobs that wait for a thread', () => pool.load.waiting);
  gauge('lunzhi_held_bytes', 'Bytes of bodies that are being received or wait', () => pool.load.bytes);
  gauge('lunzhi_jobs', 'Jobs that wait, are under way or are kept', () => jobs.size);
  app.addHook('onResponse', async (request, reply) => {
    // an address that is none would be a label of its own
    const route = request.routeOptions.url ?? 'none';
    answered.inc({ method: request.method, route, status: reply.statusCode });
    seconds.observe({ route }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
