import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { isLong, runs } from '../../../scripts/runs.ts';
import { type Answered, type Bodies, officeOf } from './office.test.kit.ts';
import { openApi } from './openapi/document.ts';
import { pathOf, type ServedCommand, servedCommands } from './request/fields.ts';
import { valuesOf } from './schema-values.test.kit.ts';
import { openService, type Service } from './service.test.kit.ts';

interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly responses: Readonly<Record<string, unknown>>;
  /** Of its body, by the name of the schema. */
  readonly body: string | null;
  readonly command: ServedCommand | null;
}

/** What is asked of an operation. */
interface Asked {
  readonly operation: Operation;
  readonly body: unknown;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isKnownJob: boolean;
}

let own: Service;
let bodies: Bodies;
let operations: readonly Operation[];
let parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** Of whatever is answered with 400 and more. */
let problem: z.ZodType;
/** The last job that was accepted. */
let job: string;

const methods = ['get', 'post', 'delete'] as const;

beforeAll(async () => {
  // a search that would go on is ended soon
  own = openService({ pool: { limits: { request: 60_000, job: 60_000 } } });
  bodies = await officeOf(async (command, body) => {
    const response = await own.post(`/v1${pathOf(command)}`, body);
    if (response.statusCode !== 200) throw new Error(`${command}: ${response.body}`);
    return JSON.parse(response.body) as Answered;
  });
  const description = (await openApi('en')) as {
    paths: Record<
      string,
      Record<
        string,
        { responses: object; requestBody?: { content: Record<string, { schema: { $ref: string } }> } }
      >
    >;
    components: { schemas: typeof parts };
  };
  parts = description.components.schemas;
  const $defs = JSON.parse(JSON.stringify(parts).replaceAll('#/components/schemas/', '#/$defs/')) as Record<
    string,
    object
  >;
  problem = z.fromJSONSchema({ ...$defs['Problem'], $defs } as Parameters<typeof z.fromJSONSchema>[0]);
  operations = Object.entries(description.paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const operation = item[method];
      if (!operation) return [];
      const body = operation.requestBody?.content['application/json']!.schema.$ref.split('/').at(-1) ?? null;
      const command = servedCommands.find(
        (name) => path === `/v1${pathOf(name)}` || path === `/v1/jobs${pathOf(name)}`,
      );
      return [
        {
          method,
          path,
          responses: operation.responses as Operation['responses'],
          body,
          command: command ?? null,
        },
      ];
    }),
  );
  job = (await own.post('/v1/jobs/plan', bodies.plan[0])).json<{ id: string }>().id;
});

afterAll(() => own.close());

async function ask({ operation, body, query, headers, isKnownJob }: Asked): Promise<number> {
  const { method, path, responses } = operation;
  const url = path.replace('{id}', isKnownJob ? job : 'x') + query;
  const payload = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const response = await own.app.inject({
    method,
    url,
    headers: {
      host: 'localhost',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });
  const { statusCode } = response;
  if (statusCode === 202 && method === 'post') job = response.json<{ id: string }>().id;
  expect([method, path, statusCode, Object.keys(responses)]).toEqual([
    method,
    path,
    statusCode,
    expect.arrayContaining([String(statusCode)]),
  ]);
  expect(statusCode).not.toBe(500);
  if (statusCode >= 400 && path.startsWith('/v1')) {
    expect(response.json()).toMatchObject({ status: statusCode, title: expect.stringMatching(/./) });
    expect([path, response.body, problem.safeParse(response.json()).error]).toEqual([
      path,
      response.body,
      undefined,
    ]);
  }
  return statusCode;
}

test('every operation of the description does what it is for', async () => {
  // whoever cancels a job has no result of it
  const isLast = ({ method }: Operation): boolean => method === 'delete';
  for (const operation of [...operations.filter((own) => !isLast(own)), ...operations.filter(isLast)]) {
    const body = operation.command ? bodies[operation.command][0] : undefined;
    const status = await ask({ operation, body, query: '', headers: {}, isKnownJob: true });
    expect([operation.path, operation.method, Math.floor(status / 100)]).toEqual([
      operation.path,
      operation.method,
      2,
    ]);
  }
  expect(operations.length).toBeGreaterThan(40);
});

test('what a notice is understood to say is described where it is refused', async () => {
  const operation = operations.find(({ path }) => path === '/v1/calendar/add')!;
  const body = { ...bodies['calendar add'][0], notice: 'hello' };
  expect(await ask({ operation, body, query: '', headers: {}, isKnownJob: false })).toBe(422);
});

const query = fc.constantFrom(
  '',
  '',
  '',
  '?only=file',
  '?file=roster.json',
  '?file=%00',
  '?only=x&only=y',
  '?file=a&file=b',
);

const headers = fc.record(
  {
    host: fc.constantFrom('localhost', '127.0.0.1:8080', '[::1]', 'roster.example'),
    accept: fc.constantFrom('*/*', 'application/json', 'text/calendar', 'text/*', 'x', ';;;,'),
    'accept-language': fc.constantFrom('zh-CN', 'en', 'fr;q=x', '*', 'zh;q=0'),
    'content-type': fc.constantFrom('application/json; charset=utf-8', 'application/json', 'text/plain'),
  },
  { requiredKeys: [] },
);

/** What may be asked: as the description has it, as somebody would, nearly so, and anything. */
function askedOf(operation: Operation): fc.Arbitrary<Asked> {
  const { body: schema, command } = operation;
  const known = command ? fc.constantFrom(...bodies[command]) : fc.constant(undefined);
  const described = schema === null ? fc.constant(undefined) : valuesOf(parts[schema]!, parts);
  const nearly = fc.tuple(known, described, fc.nat(), fc.nat()).map(([one, other, ...places]) => {
    const fields = Object.entries((other ?? {}) as object);
    const taken = fields.length > 0 ? places.map((place) => fields[place % fields.length]!) : [];
    return { ...one, ...Object.fromEntries(taken) };
  });
  const body =
    schema === null
      ? fc.constant(undefined)
      : fc.oneof(known, described, nearly, nearly, fc.json(), fc.string());
  return fc.record({ operation: fc.constant(operation), body, query, headers, isKnownJob: fc.boolean() });
}

/** Requests that are under way together. */
const TOGETHER = 4;

test('whatever is asked is answered with a status that the description names, and never with 500', async () => {
  const each = operations.map(askedOf);
  const asked = fc.nat({ max: each.length - 1 }).chain((index) => each[index]!);
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: TOGETHER, maxLength: TOGETHER }), async (together) => {
      for (const status of await Promise.all(together.map(ask)))
        counts.set(status, (counts.get(status) ?? 0) + 1);
    }),
    { ...runs(20, 25_000), endOnFailure: true },
  );
  if (isLong) console.log('requests by the status of their answers', Object.fromEntries(counts));
});
