import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan, type RosterDocument } from '@lunzhi/core';
import { constraintLaws } from '@lunzhi/core/testing';
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import rule from '../../examples/03-custom-rule/same-township-week.mjs';
import { openBrowser, openPage, serveFolder } from '../../packages/editor/src/testing/open-page.ts';
import { type Consumer, consumers, inNode, inPages, served, tested, typed, versionsOf } from './matrix.ts';
import { isLong } from '../runs.ts';
import { environmentIn, example, make, options, pack, run } from './set-up.ts';

const home = mkdtempSync(join(tmpdir(), 'lunzhi-consumers-'));
const folderOf = ({ id }: Consumer): string => join(home, id);
let packed: Readonly<Record<string, string>>;
const making = new Map<string, Promise<void>>();
const begin = (consumer: Consumer): Promise<void> => {
  const { id } = consumer;
  if (!making.has(id)) making.set(id, make(consumer, folderOf(consumer), packed));
  return making.get(id)!;
};
/** Those that are tried in this run. */
const isTried = ({ isSlow = false }: Consumer): boolean => isLong || !isSlow;
const tried = consumers.filter(isTried);
const versions = versionsOf(isLong);
/** The folder of a project; the next one is installed while this one is tried. */
async function made(consumer: Consumer): Promise<string> {
  await begin(consumer);
  const next = tried[tried.indexOf(consumer) + 1];
  // whoever needs it will hear why it could not be made
  if (next !== undefined) begin(next).catch(() => {});
  return folderOf(consumer);
}

/** Whatever a roster is written as, the same bytes give the same name, which can be read when they differ. */
const digestOf = (roster: unknown): string =>
  createHash('sha256').update(JSON.stringify(roster)).digest('hex').slice(0, 16);
/** What a project has said: an answer, or why there is none. */
const answerOf = (text: string): unknown => {
  if (!text.startsWith('{')) return text;
  const { roster, ...rest } = JSON.parse(text) as { readonly roster: unknown };
  return { roster: digestOf(roster), ...rest };
};
/** Each is a test of its own in a project, and one more that a broken rule is found. */
const lawCount = constraintLaws(rule, { params: fc.constant({ most: 1 }) }).length;
let expected: { readonly roster: string };
let browser: Browser;

beforeAll(async () => {
  const outcome = await plan(example as RosterDocument, options);
  if (outcome.status === 'refused') throw new Error('The example is refused.');
  expected = { roster: digestOf(outcome.roster) };
  browser = await openBrowser();
  packed = await pack(join(home, 'packed'));
});

afterAll(async () => {
  await browser?.close();
  await Promise.allSettled(making.values());
  rmSync(home, { recursive: true });
});

describe.each(versions.compilers)('TypeScript %s', (compiler) => {
  it.each(['nodenext', 'bundler'])('reads every type by %s', async (resolution) => {
    const folder = await made(typed);
    const tsc = join('node_modules', `typescript-${compiler}`, 'bin/tsc');
    expect(await run(folder, `node ${tsc} --project tsconfig.${resolution}.json`)).toBe('');
  });
});

/** What a program prints, run by an engine in the folder of a project. */
async function saidIn(consumer: Consumer, engine: string, words: string): Promise<string> {
  const folder = await made(consumer);
  return run(folder, `"${join(folder, `node_modules/node-${engine}/bin/node`)}" ${words}`);
}

describe.each(versions.engines)('Node %s', (engine) => {
  const said = (words: string): Promise<string> => saidIn(inNode, engine, words);

  it('imports and requires every entry, and finds the same there', async () => {
    const imported = await said('import-all.js');
    expect(imported.split('\n').length).toBeGreaterThan(20);
    expect(await said('require-all.cjs')).toBe(imported);
  });

  it.each(['import.js', 'require.cjs', 'thread.js'])('plans the same roster by %s', async (file) => {
    expect(answerOf(await said(file))).toMatchObject(expected);
  });

  it('plans the same roster by the command', async () => {
    const folder = await made(inNode);
    const { seed, moves } = options;
    await said(
      `node_modules/lunzhi/bin/lunzhi.js plan document.json --seed ${seed} --moves ${moves} --out ${engine}`,
    );
    const roster: unknown = JSON.parse(readFileSync(join(folder, engine, 'roster.json'), 'utf8'));
    expect(digestOf(roster)).toBe(expected.roster);
  });
});

it.each(versions.engines)('The service plans over HTTP by Node %s', async (engine) => {
  const answer = answerOf(await saidIn(served, engine, 'ask.js'));
  expect(answer).toEqual({ ...expected, isDescribed: true, exitCode: 0 });
});

it.each(tested.filter(isTried).map((consumer) => [consumer.name, consumer] as const))(
  '%s runs the laws',
  async (_, consumer) => {
    const folder = await made(consumer);
    const printed = await run(folder, consumer.runs[0]!);
    const passed = /Tests:? +(\d+) passed|# pass (\d+)/.exec(printed)?.slice(1).find(Boolean);
    expect({ printed, passed }).toEqual({ printed, passed: String(lawCount + 1) });
  },
);

/** Waits until something is said; several projects are made at once, and pages wait for them. */
const until = <Value>(is: Value, read: () => Value | Promise<Value>): Promise<void> =>
  // no `expect.poll`, which takes what runs beside it for its own test
  vi.waitFor(async () => expect(await read()).toBe(is), { timeout: 120_000 });
const rows = (page: Page): Promise<number> => page.locator('roster-list tr[data-shift]').count();

/** Opens a page: what it has planned, whether the editor can be used, goes, and comes again, and what was complained of. */
async function tryPage(address: string): Promise<unknown> {
  const { page, complaints, strangers } = await openPage(browser, address);
  page.setDefaultTimeout(120_000);
  const said = async (id: string): Promise<unknown> => {
    const place = page.locator(`#${id}`);
    if ((await place.count()) === 0) return null;
    await until(true, async () => (await place.textContent()) !== '');
    return answerOf((await place.textContent())!);
  };
  const [here, worker] = [await said('here'), await said('worker')];
  const seen = { here, worker, complaints: complaints.filter((text) => !isOfLit(text)), strangers };
  try {
    await until(262, () => rows(page));
    await page.locator('roster-list tr[data-shift] td.leader').first().click();
    await page.keyboard.press('F2');
    await page.locator('roster-combobox [role=option]:not([aria-disabled])').nth(1).click();
    await until('1', () => page.locator('#changes').textContent());
    await page.locator('#toggle').click();
    await until(0, () => page.locator('roster-editor').count());
    await until(0, () => page.workers().length);
    await page.locator('#toggle').click();
    await until(262, () => rows(page));
    return seen;
  } catch (error) {
    throw new Error(JSON.stringify(seen), { cause: error });
  } finally {
    await page.context().close();
  }
}

const asExpected = ({ id }: Consumer): unknown => ({
  here: id === 'script-tag' ? null : { ...expected, jitless: null },
  worker: expected,
  complaints: [],
  strangers: [],
});

/** Lit says so wherever a page is built for development. */
const isOfLit = (text: string): boolean => text.startsWith('Lit is in dev mode.');

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Tries the page of a project that is files alone. */
async function tryFolder(folder: string, policy: string): Promise<unknown> {
  const server = await serveFolder(folder, policy);
  try {
    return await tryPage(`${server.address}/index.html`);
  } finally {
    server.close();
  }
}

/** Tries the page of a project that has a server of its own. */
async function tryServed(command: string, folder: string): Promise<unknown> {
  const port = await freePort();
  const serving = spawn(
    process.execPath,
    [`node_modules/.bin/${command} ${port}`].flatMap((words) => words.split(' ')),
    {
      cwd: folder,
      env: environmentIn(folder),
      stdio: 'ignore',
    },
  );
  try {
    const address = `http://127.0.0.1:${port}/`;
    const isUp = (): Promise<boolean> =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(true, isUp);
    // made on the server
    expect(await (await fetch(address)).text()).toContain('id="here"');
    return await tryPage(address);
  } finally {
    serving.kill();
  }
}

describe.each(inPages.filter(isTried).map((consumer) => [consumer.name, consumer] as const))(
  '%s',
  (_, consumer) => {
    const { runs, serves, policies } = consumer;
    let built: Promise<string> | null = null;
    const build = (): Promise<string> =>
      (built ??= made(consumer).then(async (folder) => {
        for (const command of runs) await run(folder, command);
        return folder;
      }));

    it.each(serves === undefined ? policies : ['its own server'])(
      'plans and edits under %s',
      async (under) => {
        const folder = await build();
        const seen =
          serves === undefined
            ? await tryFolder(join(folder, 'made'), under)
            : await tryServed(serves, folder);
        expect(seen).toEqual(asExpected(consumer));
      },
    );
  },
);
