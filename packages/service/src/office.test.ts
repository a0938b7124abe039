import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, scratch } from '../../cli/src/command.test.kit.ts';
import { allFilesOf } from '../../cli/src/planned.test.kit.ts';
import { runs } from '../../../scripts/runs.ts';
import { type Answered, type Bodies, officeOf } from './office.test.kit.ts';
import { pathOf, type ServedCommand, servedCommands } from './request/fields.ts';
import { BadRequest } from './request/bad-request.ts';
import { type ReadRequest, readRequest } from './request/read-request.ts';
import { NOW, openService, type Service } from './service.test.kit.ts';

let own: Service;
let bodies: Bodies;

beforeAll(async () => {
  own = openService();
  bodies = await officeOf(async (command, body) => {
    const response = await own.post(`/v1${pathOf(command)}`, body);
    if (response.statusCode !== 200) throw new Error(`${command}: ${response.body}`);
    return JSON.parse(response.body) as Answered;
  });
});

afterAll(() => own.close());

test.each(servedCommands)('%s does over HTTP what it does', async (command: ServedCommand) => {
  for (const body of bodies[command]) {
    const response = await own.post(`/v1${pathOf(command)}`, body);
    const { diagnostics } = (response.json() as { answer?: { diagnostics?: unknown } }).answer ?? {};
    expect([command, response.statusCode, diagnostics]).toEqual([command, 200, expect.any(Array)]);
  }
});

/** Bodies of requests with something left out, put in, or made another. */
const changed = (body: object): fc.Arbitrary<object> => {
  const names = Object.keys(body);
  const others = Object.values(bodies).flatMap((own) => own.flatMap((each) => Object.entries(each)));
  const value = fc.oneof(
    fc.constantFrom(...others.map(([, other]): unknown => other)),
    fc.constantFrom<unknown>(
      '',
      'x',
      '2024-02-30',
      0,
      -1,
      1e21,
      true,
      false,
      [],
      ['x'],
      {},
      '县长',
      '\u0000',
      '--x',
    ),
    fc.string(),
    fc.json().map((text) => JSON.parse(text) as unknown),
  );
  const name = fc.oneof(fc.constantFrom(...names, ...others.map(([other]) => other)), fc.string());
  return fc.oneof(
    fc.constant(body),
    fc
      .subarray(names)
      .map((kept) => Object.fromEntries(Object.entries(body).filter(([key]) => kept.includes(key)))),
    fc.tuple(name, value).map(([key, other]) => ({ ...body, [key]: other })),
  );
};

/** What was printed, but for how long it took and in which folder. */
const normal = (text: string, directory: string): unknown =>
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'milliseconds') return null;
    return typeof value === 'string' ? value.replaceAll(`${directory}/`, '/') : value;
  });

test('the answer of every command is what it prints with --json, and its files are those it writes', async () => {
  const asked = fc.constantFrom(...servedCommands).chain((command) =>
    fc.tuple(
      fc.constant(command),
      fc.constantFrom(...bodies[command]).chain((body) => changed(body)),
    ),
  );
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom('zh-CN', 'en'), async ([command, body], language) => {
      const response = await own.post(`/v1${pathOf(command)}`, body, { 'accept-language': language });
      let request: ReadRequest;
      try {
        request = readRequest(command, Buffer.from(JSON.stringify(body)));
      } catch (error) {
        expect(error).toBeInstanceOf(BadRequest);
        expect([response.statusCode, response.json()]).toEqual([
          400,
          expect.objectContaining({ exitCode: 2 }),
        ]);
        return;
      }
      const directory = scratch();
      for (const { name, bytes } of request.files) writeFileSync(join(directory, name), bytes);
      const before = allFilesOf(directory);
      const words = [...command.split(' '), '--json', `--lang=${language}`, ...request.words];
      const { code, out } = await call(words, { directory, now: NOW });
      const { exitCode, answer, files = {} } = response.json() as Partial<Answered>;
      expect([command, exitCode]).toEqual([command, code]);
      expect([200, 400, 422]).toContain(response.statusCode);
      expect([command, normal(JSON.stringify(answer), directory)]).toEqual([command, normal(out, directory)]);
      // where paths and times are of another length lines break elsewhere
      if (!out.includes(directory) && !out.includes('"milliseconds"'))
        expect(response.body).toContain(`"answer":${out.trimEnd()}`);
      const written = Object.entries(allFilesOf(directory)).filter(
        ([name, bytes]) => !before[name] || !Buffer.from(bytes).equals(before[name]),
      );
      if (response.statusCode !== 200) expect(written).toEqual([]);
      expect(Object.keys(files).sort()).toEqual(written.map(([name]) => name).sort());
      for (const [name, bytes] of written)
        expect([name, textOf(files[name])]).toEqual([name, saidBy(name, bytes)]);
    }),
    runs(25, 20_000),
  );
});

/** A file of an answer, to be compared. */
const textOf = (file: unknown): string =>
  typeof file === 'string' ? file : JSON.stringify((file as { base64?: string }).base64 ?? file);

/** The same of one on the disk. */
function saidBy(name: string, bytes: Uint8Array): string {
  const own = Buffer.from(bytes);
  if (name.endsWith('.json')) return JSON.stringify(JSON.parse(own.toString()));
  return /\.(docx|xlsx)$/.test(name) ? JSON.stringify(own.toString('base64')) : own.toString();
}
