import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { times } from '../../../scripts/runs.ts';
import {
  bareEnvironment,
  call,
  type CallOptions,
  filesOf,
  impossibleText,
  usages,
  lunzhi,
  scratch,
  smallText,
  spawned,
} from './command.test.kit.ts';
import { planned } from './planned.test.kit.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/03-custom-rule/${name}`, import.meta.url));

/** Every other test calls the command in its own process and `src`; here it is what people run, built and on its own. */
describe('a process of the command', () => {
  test.each<[string, string[], CallOptions?]>([
    ['is done', ['--version']],
    ['is told nothing', []],
    ['speaks the language of its environment', ['plan'], { environment: { LANG: 'zh_CN.UTF-8' } }],
    ['is asked in JSON', ['explain', 'out/roster.json', '--leader', '县长', '--json']],
    ['writes much', ['export', 'out/roster.json', '--as', 'report']],
    ['finds rules broken', ['plan', '-', '--moves', '500'], { input: impossibleText() }],
    ['plans exactly', ['plan', 'document.json', '--backend', 'javascript-lp-solver', '--time-limit', '0']],
    [
      'loads constraints',
      ['check', example('document.json'), '--constraints', example('same-township-week.mjs')],
    ],
  ])('that %s says and ends with the same as a call within another', async (_, words, options) => {
    const directory = await planned();
    expect(spawned(words, { directory, ...options })).toEqual(await call(words, { directory, ...options }));
  });

  test('writes the same bytes, whatever the zone and the language', async () => {
    const directory = await planned();
    const settings = [
      { TZ: 'Australia/Lord_Howe', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'America/New_York', LANG: 'en_US.UTF-8' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    ];
    for (const [index, environment] of settings.slice(0, times(1, 3)).entries()) {
      const words = ['plan', 'document.json', '--moves', '2000', '--out', `out${index}`];
      expect(spawned(words, { directory, environment })).toMatchObject({ code: 0 });
      expect(filesOf(join(directory, `out${index}`))).toEqual(filesOf(join(directory, 'out')));
    }
  });

  test('reads a pipe that is filled slowly', async () => {
    const child = spawn(process.execPath, [lunzhi, 'check', '-'], { env: bareEnvironment() });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    const text = smallText();
    child.stdin.write(text.slice(0, 100));
    setTimeout(() => child.stdin.end(text.slice(100)), 1500);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(out).toContain('8 leaders');
  });

  test('whose reader has seen enough ends as if all had been read', async () => {
    const directory = await planned();
    const words = ['export', 'out/roster.json', '--as', 'report'];
    const child = spawn(process.execPath, [lunzhi, ...words], { cwd: directory, env: bareEnvironment() });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(err).toBe('');
  });

  test('has every command, loaded without Vite', async () => {
    // `serve` goes on until it is stopped
    const calls = Object.entries(usages)
      .filter(([name]) => name !== 'serve')
      .map(([name, { least }]) => [...name.split(' '), ...Array.from({ length: least }, () => 'none.json')]);
    const script = `
      import { run } from ${JSON.stringify(pathToFileURL(join(lunzhi, '../../dist/run.js')).href)};
      const sink = (stream) => ({ write: (text) => stream.write(text) });
      const system = {
        environment: {}, input: 0, output: { write() {} }, errors: process.stderr,
        now: Date.now, elapsed: () => 0, onInterrupt: () => () => {}, onUnexpectedEnd: () => () => {}, exit: process.exit,
      };
      for (const words of ${JSON.stringify(calls)}) console.log(await run([...words, '--lang', 'en'], system), ...words);`;
    const directory = scratch();
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: directory });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    await once(child, 'close');
    const ended = calls.map((words) => [['init', 'schema'].includes(words[0]!) ? 0 : 2, ...words].join(' '));
    expect([out.trim().split('\n'), err]).toEqual([ended, expect.not.stringMatching(/Program error/)]);
  });
});

test('in one process nothing of a call is left for the next', async () => {
  const directory = await planned();
  const said = async (): Promise<unknown> => [
    await call(['explain', 'out/roster.json', '--date', '2024-03-05'], { directory }),
    await call(['check', 'document.json', 'out/roster.json', '--all'], { directory }),
  ];
  const before = [process.exitCode, process.cwd(), process.eventNames()];
  const first = await said();
  for (const words of [
    ['check', example('document.json'), '--constraints', example('same-township-week.mjs')],
    ['plan', 'document.json', '--moves', '100', '--lang', 'zh-CN'],
    ['plan', 'none.json'],
    ['plan', '-', '--json'],
  ])
    await call(words, { directory, environment: { LANG: 'zh_CN.UTF-8' } });
  expect(await said()).toEqual(first);
  expect([process.exitCode, process.cwd(), process.eventNames()]).toEqual(before);
  expect(readFileSync(join(directory, 'document.json'), 'utf8')).toBe(smallText());
});
