import { type Progress, reaches } from 'lunzhi/embed';
import { jobCommands, pathOf, type ServedCommand } from '../request/fields.ts';
import type { OpenApiWords } from '../words/index.ts';
import { componentOf, type JsonSchema } from './field-schemas.ts';

// What the service has of its own: jobs, files of an answer, and what says how it is.

type Status = keyof OpenApiWords['problems'];

/** Problems that an operation may answer with, among them those of whoever may not ask. */
export const problemsOf = ({ problems }: OpenApiWords, ...statuses: readonly Status[]): object =>
  Object.fromEntries(
    ([401, 421, ...statuses] as const).map((status) => [
      status,
      {
        description: problems[status],
        ...((status === 429 || status === 503) && {
          headers: { 'retry-after': { schema: { type: 'integer' } } },
        }),
        content: { 'application/problem+json': { schema: componentOf('Problem') } },
      },
    ]),
  );

/** How one file of an answer is asked for. */
export const fileParameters = (words: OpenApiWords): readonly object[] => [
  { name: 'only', in: 'query', schema: { type: 'string', enum: ['file'] }, description: words.asFile },
  { name: 'file', in: 'query', schema: { type: 'string' }, description: words.file },
];

/** Of a call that is done; with a file alone nothing else tells it. */
export const exitCodeHeader = { 'lunzhi-exit-code': { schema: { type: 'integer', enum: [0, 1] } } };

/** The compiler misses the one that is left out: a list of them from core would load core before it is needed. */
const stages = { bound: 0, search: 0, explain: 0 } satisfies Record<Progress['stage'], 0>;

const nullable = (type: string): JsonSchema => ({ type: [type, 'null'] });

/** Of a search: of all its fields, and of nothing else. */
const progressFields: Readonly<Record<keyof Progress, JsonSchema>> = {
  stage: { type: 'string', enum: Object.keys(stages) },
  moves: { type: 'integer' },
  totalMoves: { type: 'integer' },
  score: { anyOf: [componentOf('Score'), { type: 'null' }] },
  fairnessBound: nullable('number'),
  isInfeasible: { type: 'boolean' },
  explained: { type: 'number', minimum: 0, maximum: 1 },
  reached: { type: 'string', enum: reaches },
};

const progressSchema: JsonSchema = {
  type: 'object',
  properties: progressFields,
  required: ['stage', 'moves', 'totalMoves', 'score', 'fairnessBound', 'reached'],
};

const links = { type: 'object', additionalProperties: { type: 'string' } };

const jobSchema: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    command: { type: 'string', enum: jobCommands },
    state: { type: 'string', enum: ['queued', 'running', 'done', 'failed', 'cancelled'] },
    interrupted: { type: 'boolean' },
    submittedAt: { type: 'string', format: 'date-time' },
    begunAt: nullable('string'),
    endedAt: nullable('string'),
    progress: { anyOf: [componentOf('Progress'), { type: 'null' }] },
    failure: {
      type: ['object', 'null'],
      properties: { code: { type: 'string' }, title: { type: 'string' } },
      required: ['code', 'title'],
    },
    links,
  },
  required: [
    'id',
    'command',
    'state',
    'interrupted',
    'submittedAt',
    'begunAt',
    'endedAt',
    'progress',
    'failure',
    'links',
  ],
};

/** One of the events of a job, as a parser of server-sent events gives it. */
const jobEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    event: { type: 'string', enum: ['progress', 'done', 'failed', 'cancelled'] },
    data: { type: 'string', contentMediaType: 'application/json', contentSchema: componentOf('Job') },
  },
  required: ['event', 'data'],
};

const problemSchema: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    exitCode: { type: 'integer' },
    // what a notice is understood to say is told even where it is refused
    answer: { anyOf: ['Refusal', 'Failure', 'CalendarAddAnswer'].map(componentOf) },
  },
  required: ['type', 'title', 'status', 'code'],
};

export const ownSchemas = ({ schemas }: OpenApiWords): object => ({
  Job: jobSchema,
  JobEvent: jobEventSchema,
  Progress: progressSchema,
  Problem: { ...problemSchema, description: schemas.problem },
  WrittenFiles: { type: 'object', description: schemas.writtenFiles },
});

/** OpenAPI 3.1 knows no word for the items of a stream. */
const eventStream: JsonSchema = {
  type: 'string',
  contentMediaType: 'text/event-stream',
  contentSchema: { type: 'array', items: componentOf('JobEvent') },
};

const json = (schema: JsonSchema): object => ({ 'application/json': { schema } });

const answered = (description: string, content: object): object => ({ description, content });

/**
 * @param operation of a command, as a job
 * @param results what a job that is done may answer
 */
export function jobPaths(
  words: OpenApiWords,
  operation: (command: ServedCommand) => object,
  results: object,
): object {
  const { jobs } = words;
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const told = answered(jobs.told, json(componentOf('Job')));
  const lost = problemsOf(words, 404);
  const state = { 200: told, ...lost };
  const path = '/v1/jobs/{id}';
  return {
    ...Object.fromEntries(jobCommands.map((own) => [`/v1/jobs${pathOf(own)}`, { post: operation(own) }])),
    [path]: {
      parameters: [id],
      get: { operationId: 'job', summary: jobs.state, responses: state },
      delete: {
        operationId: 'cancelJob',
        summary: jobs.cancel,
        responses: { ...state, 202: told, ...problemsOf(words, 413, 415) },
      },
    },
    [`${path}/events`]: {
      parameters: [id],
      get: {
        operationId: 'jobEvents',
        summary: jobs.events,
        responses: {
          200: answered(jobs.events, { 'text/event-stream': { schema: eventStream } }),
          ...lost,
        },
      },
    },
    [`${path}/result`]: {
      parameters: [id],
      get: {
        operationId: 'jobResult',
        summary: jobs.result,
        parameters: fileParameters(words),
        responses: {
          200: { ...answered(jobs.result, results), headers: exitCodeHeader },
          ...problemsOf(words, 400, 404, 406, 409, 422, 500, 503, 504),
        },
      },
    },
  };
}

/** What says how the service is, and what it can do. */
export function plainPaths(words: OpenApiWords): object {
  const { plain } = words;
  const guarded = problemsOf(words);
  const get = (operationId: string, summary: string, content: object, more: object = {}): object => ({
    get: { operationId, summary, responses: { 200: answered(summary, content), ...more } },
  });
  const state = json({ type: 'object', properties: { status: { type: 'string' } }, required: ['status'] });
  return {
    '/v1/openapi.json': get('openApi', plain.openApi, json({ type: 'object' }), guarded),
    '/healthz': get('health', plain.health, state),
    '/readyz': get('ready', plain.ready, state, { 503: answered(plain.ready, state) }),
    '/metrics': get('metrics', plain.metrics, { 'text/plain': { schema: { type: 'string' } } }, guarded),
  };
}
