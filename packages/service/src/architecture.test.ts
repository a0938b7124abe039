import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'));

const textOf = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^(?:import|export) [^;]*?from '([^']+)';/gm)].map(([, target]) => target!);

/** Rooms that each may import from; none knows of those that are not named. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  words: [],
  volume: [],
  request: ['words'],
  threads: ['request', 'volume', 'words'],
  jobs: ['request', 'threads', 'words'],
  openapi: ['request', 'words'],
  http: ['jobs', 'openapi', 'request', 'threads', 'words'],
};

test('rooms import from those below them alone', () => {
  const wrong = files.flatMap((file) => {
    const [room] = file.split('/');
    if (!file.includes('/')) return [];
    return importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.join(posix.dirname(file), target))
      .filter((target) => target.split('/')[0] !== room && !rooms[room!]!.includes(target.split('/')[0]!))
      .map((target) => `${file} → ${target}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('nothing touches files: what a request brings and takes away is in memory', () => {
  const own = /^import (?!type\b)[^;]* from 'node:fs(\/promises)?'/m;
  // constants are not calls
  expect(files.filter((file) => own.test(textOf(file)))).toEqual(['volume/calls.ts']);
  expect(textOf('volume/calls.ts')).toContain("import { constants } from 'node:fs';");
});

test('Fastify and prom-client are known in `http` alone, threads to the pool alone', () => {
  const importing = (name: string): string[] => files.filter((file) => importsOf(file).includes(name)).sort();
  expect(importing('fastify').every((file) => file.startsWith('http/'))).toBe(true);
  expect(importing('prom-client')).toEqual(['http/metrics.ts']);
  expect(importing('node:worker_threads')).toEqual(['threads/pool.ts', 'threads/thread.ts']);
});

test('no file is longer than 300 lines', () => {
  expect(files.filter((file) => textOf(file).split('\n').length > 300)).toEqual([]);
});
