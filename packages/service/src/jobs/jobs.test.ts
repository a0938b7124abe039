import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { smallDocument } from '../../../cli/src/command.test.kit.ts';
import { openApi } from '../openapi/document.ts';
import { openService, service, type Service } from '../service.test.kit.ts';

const document = smallDocument();

let own: Service;

beforeAll(() => {
  own = openService();
});

afterAll(() => own.close());

interface Facts {
  readonly id: string;
  readonly state: string;
  readonly interrupted: boolean;
  readonly progress: { readonly moves: number } | null;
  readonly links: { readonly events: string; readonly result: string; readonly self: string };
}

const submit = async ({ post }: Service, body: object): Promise<Facts> => {
  const response = await post('/v1/jobs/plan', body);
  const facts = response.json<Facts>();
  expect([response.statusCode, response.headers['location']]).toEqual([202, facts.links.self]);
  return facts;
};

/** Waits until a job is where `isThere` says. */
const until = async (
  { get }: Service,
  { links }: Facts,
  isThere: (facts: Facts) => boolean,
): Promise<Facts> => {
  for (;;) {
    const facts = (await get(links.self)).json<Facts>();
    if (isThere(facts)) return facts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const isOver = ({ state }: Facts): boolean => !['queued', 'running'].includes(state);

/** The events of a stream, each with what it says. */
const eventsOf = (text: string): (readonly [string, Facts])[] =>
  [...text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(
    ([, event, data]) => [event!, JSON.parse(data!) as Facts] as const,
  );

test('a job is answered as the command itself would have been', async () => {
  const body = { document, moves: 300 };
  const facts = await until(own, await submit(own, body), isOver);
  expect(facts).toMatchObject({ state: 'done', interrupted: false, progress: { moves: 300 } });
  const plain = (text: string): string => text.replace(/"milliseconds": \{[^}]*\}/, '');
  expect(plain((await own.get(facts.links.result)).body)).toBe(
    plain((await own.post('/v1/plan', body)).body),
  );
});

/** What a component of the description allows, as a schema that values can be held against. */
async function componentNamed(name: string): Promise<z.ZodType> {
  const { components } = (await openApi('en')) as { components: { schemas: Record<string, object> } };
  const text = JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
  const $defs = JSON.parse(text) as Record<string, object>;
  return z.fromJSONSchema({ ...$defs[name], $defs } as Parameters<typeof z.fromJSONSchema>[0]);
}

test('a job, its progress and its result are as they are described', async () => {
  const facts = await submit(own, { document, moves: 3000 });
  const told = await componentNamed('Job');
  const events = eventsOf((await own.get(facts.links.events)).body);
  expect(events.flatMap(([, data]) => told.safeParse(data).error ?? [])).toEqual([]);
  expect(events.some(([, { progress }]) => progress !== null)).toBe(true);
  const broken = { ...events.at(-1)![1], progress: { moves: 'many' } };
  expect(told.safeParse(broken).success).toBe(false);
  const result = await componentNamed('PlanResult');
  expect(result.safeParse((await own.get(facts.links.result)).json()).error).toBeUndefined();
});

test('events tell how it goes, and how it ended; whoever comes late hears that alone', async () => {
  const facts = await submit(own, { document, moves: 20_000 });
  const events = eventsOf((await own.get(facts.links.events)).body);
  expect(events.length).toBeGreaterThan(2);
  expect(events[0]![0]).toBe('progress');
  expect(new Set(events.slice(0, -1).map(([event]) => event))).toEqual(new Set(['progress']));
  expect(events[events.length - 1]).toMatchObject(['done', { id: facts.id, state: 'done' }]);
  const late = await own.get(facts.links.events);
  expect([late.headers['content-type'], eventsOf(late.body).length]).toEqual([
    'text/event-stream; charset=utf-8',
    1,
  ]);
});

test('a search that is cancelled answers with the best it has; before it has begun, with nothing', async () => {
  const endless = { document, moves: 1_000_000_000 };
  const running = await submit(own, endless);
  const waiting = await submit(own, endless);
  await until(own, running, ({ progress }) => (progress?.moves ?? 0) > 0);
  expect((await own.get(running.links.result)).statusCode).toBe(409);
  expect(
    (await own.app.inject({ method: 'DELETE', url: waiting.links.self, headers: { host: 'localhost' } }))
      .statusCode,
  ).toBeLessThan(203);
  expect(await until(own, waiting, isOver)).toMatchObject({ state: 'cancelled', interrupted: true });
  expect((await own.get(waiting.links.result)).json()).toMatchObject({ status: 409, code: 'job-cancelled' });
  await own.app.inject({ method: 'DELETE', url: running.links.self, headers: { host: 'localhost' } });
  expect(await until(own, running, isOver)).toMatchObject({ state: 'done', interrupted: true });
  expect((await own.get(running.links.result)).json()).toMatchObject({ exitCode: 0, answer: { roster: {} } });
  expect((await own.post('/v1/check', { document })).statusCode).toBe(200);
});

test('what is no call of the command is refused at once, and is no job', async () => {
  const { post, jobs } = own;
  const before = jobs.size;
  for (const body of ['{junk', { dokument: 1 }, { document: 5 }, { document, moves: 'x' }])
    expect((await post('/v1/jobs/plan', body)).json()).toMatchObject({
      status: 400,
      code: 'bad-request',
      answer: { status: 'refused' },
    });
  expect(jobs.size).toBe(before);
});

test('what a job refuses is told as the command tells it', async () => {
  const facts = await until(own, await submit(own, { document: 'x' }), isOver);
  expect(facts.state).toBe('failed');
  expect((await own.get(facts.links.result)).json()).toMatchObject({ status: 422, code: 'refused' });
});

test('a job that is not known is told as lost, in words', async () => {
  const { get } = own;
  for (const path of ['', '/events', '/result']) {
    const response = await get(`/v1/jobs/7c1f0c3e${path}`);
    expect(response.json()).toMatchObject({ status: 404, code: 'no-such-job' });
    expect(response.json<{ detail: string }>().detail).toContain('任务不随重启保留');
  }
});

test('of jobs that are done the newest are kept, and not for ever', async () => {
  const few = service({ pool: own.pool, jobs: { kept: 2 } });
  const done: Facts[] = [];
  for (let count = 0; count < 3; count++)
    done.push(await until(few, await submit(few, { document: 'x' }), isOver));
  const codes = await Promise.all(done.map(async ({ links }) => (await few.get(links.self)).statusCode));
  expect(codes).toEqual([404, 200, 200]);
  const forgetful = service({ pool: own.pool, jobs: { keptMs: 0 } });
  const job = await submit(forgetful, { document: 'x' });
  await new Promise<void>((resolve) => {
    const look = async (): Promise<void> =>
      (await forgetful.get(job.links.self)).statusCode === 404
        ? resolve()
        : void setTimeout(() => void look(), 20);
    void look();
  });
});
