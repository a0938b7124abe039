import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import { scratch } from '../command.test.kit.ts';
import { Refusal } from '../input/refusal.ts';
import { lockFile, lockPathOf } from './file-lock.ts';
import { replaceUnchanged } from './roster-file.ts';

const built = (name: string): string => fileURLToPath(new URL(`../../dist/output/${name}`, import.meta.url));

/** Functions as a child has them. */
const childHead = `
import { readFileSync } from 'node:fs';
import { replaceUnchanged } from ${JSON.stringify(built('roster-file.js'))};
const path = process.argv[1];
const replace = (text, content) =>
  replaceUnchanged({ path, target: path, text }, content, () => new Error('changed'));
`;

const start = (script: string, ...words: string[]): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', childHead + script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const codeOf = async (action: () => Promise<unknown>): Promise<string> => {
  try {
    await action();
    return 'none';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};

const partsIn = (directory: string): string[] =>
  readdirSync(directory).filter((name) => name.endsWith('.part'));

const changedRefusal = (): Refusal =>
  new Refusal({ code: 'roster-changed', path: 'x', added: 0, authors: [], entries: [] });

describe('a file replaced under a lock', () => {
  // 600 kB, as a county's year: the writing takes long enough to be interrupted
  const texts = ['1', '2'].map((digit) => `${JSON.stringify({ digit, filling: digit.repeat(600_000) })}\n`);

  test('is the old or the new one, whole, whenever its writer is killed, and its lock holds nobody up', async () => {
    const directory = scratch({ 'a.json': texts[0]!, 'texts.json': JSON.stringify(texts) });
    const path = join(directory, 'a.json');
    const seen = new Set<string>();
    let staleLocks = 0;
    let parts = 0;
    // until somebody was killed at every stage of his work, which takes about ten rounds
    const isEnough = (): boolean => seen.size === 2 && staleLocks > 0 && parts > 0;
    for (let round = 0; round < times(5, 1000) || !isEnough(); round++) {
      expect(round).toBeLessThan(1000);
      const child = start(
        `
        const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
        process.stdout.write('ready');
        for (;;) {
          const now = readFileSync(path, 'utf8');
          await replace(now, now === texts[0] ? texts[1] : texts[0]);
        }`,
        path,
        join(directory, 'texts.json'),
      );
      await once(child.stdout!, 'data');
      // spread over a few writings, differently in each round
      await setTimeout((round * 7) % 23, undefined);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(path, 'utf8');
      expect(texts).toContain(text);
      seen.add(text);
      if (existsSync(lockPathOf(path))) staleLocks++;
      if (partsIn(directory).length > 0) parts++;
      const other = text === texts[0] ? texts[1]! : texts[0]!;
      await replaceUnchanged({ path, target: path, text }, other, changedRefusal);
      expect(readFileSync(path, 'utf8')).toBe(other);
      expect(existsSync(lockPathOf(path))).toBe(false);
      expect(partsIn(directory)).toEqual([]);
    }
  });

  test('loses no change of several writers at once', async () => {
    const path = join(scratch({ 'a.json': '[]' }), 'a.json');
    const each = times(10, 200);
    const script = `
      let done = 0;
      while (done < ${each}) {
        const text = readFileSync(path, 'utf8');
        try {
          await replace(text, JSON.stringify([...JSON.parse(text), [process.argv[2], done]]));
          done++;
        } catch (error) {
          if (error.message !== 'changed' && error.message !== 'roster-locked') throw error;
        }
      }`;
    const writers = ['a', 'b', 'c', 'd'];
    const ended = await Promise.all(writers.map((writer) => once(start(script, path, writer), 'exit')));
    expect(ended.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    const written = JSON.parse(readFileSync(path, 'utf8')) as [string, number][];
    for (const writer of writers)
      expect(written.filter(([own]) => own === writer).map(([, number]) => number)).toEqual(
        Array.from({ length: each }, (_, number) => number),
      );
  });

  test('that was changed since it was read stays as it is', async () => {
    const directory = scratch({ 'a.json': 'two' });
    const path = join(directory, 'a.json');
    const known = { path, target: path, text: 'one' };
    const options = { beside: [{ name: 'b.txt', content: 'b' }], superseded: ['a.json'] };
    expect(await codeOf(() => replaceUnchanged(known, 'three', changedRefusal, options))).toBe(
      'roster-changed',
    );
    expect([readFileSync(path, 'utf8'), readdirSync(directory)]).toEqual(['two', ['a.json']]);
  });
});

describe('a lock', () => {
  const inDirectory = (): string => join(scratch({ 'a.json': '' }), 'a.json');
  /** A process that is gone. */
  const gone = async (): Promise<number> => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid!;
  };

  test('of a living process is waited for, and refused after a while', async () => {
    const path = inDirectory();
    const lock = await lockFile(path);
    expect(await codeOf(() => lockFile(path, 60))).toBe('roster-locked');
    const next = lockFile(path, 5000);
    await setTimeout(30);
    lock.release();
    (await next).release();
    expect(existsSync(lockPathOf(path))).toBe(false);
  });

  test('of a process that is gone is taken over, but never that of another machine', async () => {
    const path = inDirectory();
    writeFileSync(lockPathOf(path), JSON.stringify({ pid: await gone(), host: hostname() }));
    const lock = await lockFile(path, 0);
    expect(lock.isHeld()).toBe(true);
    lock.release();
    writeFileSync(lockPathOf(path), JSON.stringify({ pid: await gone(), host: 'elsewhere' }));
    expect(await codeOf(() => lockFile(path, 60))).toBe('roster-locked');
    expect(existsSync(lockPathOf(path))).toBe(true);
  });

  test('of an earlier process that had the number of this one is taken over', async () => {
    const path = inDirectory();
    writeFileSync(lockPathOf(path), JSON.stringify({ pid: process.pid, host: hostname(), number: 0 }));
    (await lockFile(path, 0)).release();
    expect(readdirSync(dirname(path))).toEqual(['a.json']);
  });

  test('that somebody left empty is taken over once it cannot be a new one', async () => {
    const path = inDirectory();
    writeFileSync(lockPathOf(path), '');
    expect(await codeOf(() => lockFile(path, 0))).toBe('roster-locked');
    (await lockFile(path)).release();
    expect(existsSync(lockPathOf(path))).toBe(false);
  });

  test('that cannot be read is anybody’s: waited for, refused and left alone', async () => {
    const path = inDirectory();
    const lock = lockPathOf(path);
    mkdirSync(lock);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(await codeOf(() => lockFile(path, 60))).toBe('roster-locked');
    expect(readdirSync(dirname(path)).sort()).toEqual([basename(lock), 'a.json']);
  });

  test('that was taken by somebody else is not released', async () => {
    const path = inDirectory();
    const lock = await lockFile(path);
    writeFileSync(lockPathOf(path), 'another');
    lock.release();
    expect([lock.isHeld(), existsSync(lockPathOf(path))]).toEqual([false, true]);
  });
});
