import fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { openApiText } from '../openapi/document.ts';
import type { Language } from '../words/index.ts';
import { addCommandRoutes } from './command-routes.ts';
import { type Context, languageOf } from './context.ts';
import { addGuard, type GuardOptions } from './guard.ts';
import { addJobRoutes } from './job-routes.ts';
import { addMetrics } from './metrics.ts';
import { type ProblemCode, sendProblem } from './problem.ts';

export interface ServerOptions extends Context, GuardOptions {
  readonly language: Language;
  readonly bodyLimit: number;
  readonly logger: FastifyServerOptions['logger'];
  /** Whether it takes requests no longer. */
  readonly isStopping: () => boolean;
}

/** Nobody needs longer to send a request. */
const RECEIVING_MS = 120_000;

/** The service, not listening yet. */
export function openServer(options: ServerOptions): FastifyInstance {
  const { language, bodyLimit, logger, pool, isStopping } = options;
  const app = fastify({
    logger: logger ?? false,
    bodyLimit,
    requestTimeout: RECEIVING_MS,
    requestIdHeader: false,
    trustProxy: false,
    forceCloseConnections: 'idle',
    // an address that cannot even be read
    frameworkErrors: (_error, request, reply) => void sendProblem(reply, 'not-found', languageOf(request)),
  });
  app.decorate('usualLanguage', language);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  addGuard(app, options);
  addMetrics(app, options);
  addCommandRoutes(app, options);
  addJobRoutes(app, options);
  app.get('/v1/openapi.json', async (request, reply) =>
    reply.type('application/json; charset=utf-8').send(await openApiText(languageOf(request))),
  );
  app.get('/healthz', (_request, reply) => reply.send({ status: 'alive' }));
  app.get('/readyz', (_request, reply) => {
    const isReady = pool.isReady && !isStopping();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready' });
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, 'not-found', languageOf(request)));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (code === 'failed') request.log.error(error);
    return sendProblem(reply, code, languageOf(request));
  });
  return app;
}

function codeOf({ code, statusCode = 500 }: FastifyError): ProblemCode {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'body-too-large';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wrong-type';
  return statusCode < 500 ? 'bad-request' : 'failed';
}
