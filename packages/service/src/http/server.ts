import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type HTTPMethods,
} from 'fastify';
import { openApiText } from '../openapi/document.ts';
import type { Language } from '../words/index.ts';
import { addCommandRoutes } from './command-routes.ts';
import { type Context, languageOf } from './context.ts';
import { addGuard, type GuardOptions } from './guard.ts';
import { addJobRoutes } from './job-routes.ts';
import { addMetrics } from './metrics.ts';
import { type ProblemCode, sendProblem } from './problem.ts';
import { NotReceived, receiveBody } from './receive.ts';

export interface ServerOptions extends Context, GuardOptions {
  readonly language: Language;
  readonly bodyLimit: number;
  /** Where it writes what it is asked, line by line. */
  readonly log: NodeJS.WritableStream | null;
  /** Whether it takes requests no longer. */
  readonly isStopping: () => boolean;
}

/** Nobody needs longer to send a request. */
const RECEIVING_MS = 120_000;
/** Each may be sending a body, of which there is an end. */
const MAX_CONNECTIONS = 1000;
/** What is still being sent or read when the service is stopped is not waited for any longer. */
const CLOSING_MS = 1000;

/** The service, not listening yet. */
export function openServer(options: ServerOptions): FastifyInstance {
  const { language, bodyLimit, log: stream, pool, isStopping } = options;
  const app = fastify({
    ...(stream ? { logger: { stream, serializers: { req: requestFacts } } } : { logger: false }),
    requestTimeout: RECEIVING_MS,
    requestIdHeader: false,
    trustProxy: false,
    forceCloseConnections: 'idle',
    // an address that cannot even be read
    frameworkErrors: (_error, request, reply) => void sendProblem(reply, 'not-found', languageOf(request)),
  });
  app.server.maxConnections = MAX_CONNECTIONS;
  app.decorate('usualLanguage', language);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request: FastifyRequest) =>
    receiveBody(request, bodyLimit, pool),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  addGuard(app, options);
  const refuseOtherMethods = collectMethods(app);
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
  refuseOtherMethods();
  app.setNotFoundHandler((request, reply) => sendProblem(reply, 'not-found', languageOf(request)));
  app.setErrorHandler((error: FastifyError | NotReceived, request, reply) => {
    const code = codeOf(error);
    if (code === 'failed') request.log.error(error);
    return sendProblem(reply, code, languageOf(request));
  });
  return app;
}

/** Takes no more requests, and waits for those under way, but not for whoever sends or reads no further. */
export async function closeServer(app: FastifyInstance, patience = CLOSING_MS): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), patience);
  await app.close();
  clearTimeout(timer);
}

/** What is logged of a request: a query has names of files, and may have those of people. */
const requestFacts = ({ method, url, ip }: FastifyRequest) => ({
  method,
  url: url.split('?')[0]!,
  remoteAddress: ip,
});

/** @returns what answers, at each address that there is by then, every method but its own */
function collectMethods(app: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set();
    known.set(url, methods);
    for (const own of [method].flat()) methods.add(own);
  });
  return () => {
    for (const [url, methods] of known) {
      const allow = [...methods].join(', ');
      const refuse = async (request: FastifyRequest, reply: FastifyReply) =>
        sendProblem(reply.header('allow', allow), 'wrong-method', languageOf(request));
      const others = app.supportedMethods.filter((method) => !methods.has(method)) as HTTPMethods[];
      // before a body is read
      app.route({ url, method: others, onRequest: refuse, handler: refuse });
    }
  };
}

function codeOf(error: FastifyError | NotReceived): ProblemCode {
  if (error instanceof NotReceived) return error.problem;
  const { code, statusCode = 500 } = error;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wrong-type';
  return statusCode < 500 ? 'bad-request' : 'failed';
}
