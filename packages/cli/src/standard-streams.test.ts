import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, callJson, changing, scratch } from './command.test.kit.ts';
import { freeOn, now, type Scenario, scenarios, states } from './faults.scenarios.test.kit.ts';
import type { Files } from './planned.test.kit.ts';

/** Files of the scenarios that a command may change. */
const changeable = ['out/roster.json', 'cases.json', 'new-cases.json', 'following.json', 'document.json'];

/** What a call makes of a file, and how it is given on standard input instead. */
interface BothWays {
  readonly command: string;
  readonly words: readonly string[];
  /** What lies in the directory before. */
  readonly files: Files;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

let kept: ReturnType<typeof allChanges> | undefined;
/** The scenarios that change a file where it lies. */
const changes = (): ReturnType<typeof allChanges> => (kept ??= allChanges());

async function allChanges(): Promise<BothWays[]> {
  const of = await states();
  const found: BothWays[] = [];
  for (const [command, own] of Object.entries(scenarios(freeOn('2024-03-12', of))))
    for (const scenario of own) {
      const changed = await changedBy(command, scenario, of[scenario.state ?? 'published']);
      if (changed) found.push(changed);
    }
  return found;
}

async function changedBy(command: string, { words, code }: Scenario, files: Files): Promise<BothWays | null> {
  const path = words.find((word) => changeable.includes(word) && isChanged(word, command, words));
  if (path === undefined) return null;
  const directory = scratch(files);
  const before = textAt(directory, path);
  expect(await call(words, { directory, now })).toMatchObject({ code: code ?? 0 });
  const after = textAt(directory, path);
  const given = words.map((word) => (word === path ? '-' : word));
  return after === before ? null : { command, words: given, files, path, before, after };
}

const textAt = (directory: string, path: string): string =>
  existsSync(join(directory, path)) ? readFileSync(join(directory, path), 'utf8') : '';

/** A roster beside a file of cases is only read, and so is what is carried over into another. */
const isChanged = (path: string, command: string, words: readonly string[]): boolean =>
  command === 'carry-over' || command === 'import'
    ? words[words.indexOf('--into') + 1] === path
    : words[command.split(' ').length] === path;

/** Which key of an answer has what became of a file. */
const keyOf = (path: string): string =>
  path.endsWith('roster.json') ? 'roster' : path.endsWith('cases.json') ? 'cases' : 'document';

describe('a file on standard input', { timeout: 240_000 }, () => {
  test('every command that changes a file is among them', async () => {
    const names = new Set((await changes()).map(({ command }) => command));
    const expected = ['import', 'carry-over', ...changing];
    expect([...names]).toEqual(expect.arrayContaining(expected));
    expect(names.size).toBe(expected.length);
  });

  test('law: what becomes of it on standard output are the bytes that the file would have, and nothing else', async () => {
    for (const { words, files, before, after } of await changes()) {
      const directory = scratch(files);
      const { code, out, err } = await call(words, { directory, now, input: before });
      expect([words, code, out]).toEqual([words, 0, after]);
      // what is said, is said beside it
      if (!words.includes('new')) expect(err).not.toBe('');
      // given again, it is as it was given
      if (['publish', 'attend', 'cases'].includes(words[0]!) && !words.includes('new')) {
        const again = await call(words, { directory, now, input: out });
        if (again.code === 0) expect(again.out).toBe(out);
      }
    }
  });

  test('law: with --json it is in the answer, and no path', async () => {
    for (const { words, files, path, before, after } of await changes()) {
      const directory = scratch(files);
      const { code, value } = await callJson(words, { directory, now, input: before });
      expect([words, code, value[keyOf(path)]]).toEqual([words, 0, JSON.parse(after)]);
      expect(value['file'] ?? null).toBe(null);
    }
  });

  test('law: where a command fails, nothing is on standard output', async () => {
    for (const { words, files, before } of await changes()) {
      const directory = scratch(files);
      const broken = await call(words, { directory, now, input: before.slice(0, -3) || '{' });
      if (words.includes('new')) continue;
      expect([words, broken.code, broken.out]).toEqual([words, 2, '']);
      for (const language of ['zh-CN', 'en']) {
        const said = await call([...words, '--lang', language], { directory, now, input: '[]' });
        expect([words, said.code, said.out]).toEqual([words, 2, '']);
        expect(said.err).not.toBe('');
      }
    }
  });
});
