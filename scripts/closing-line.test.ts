import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** Files of tests, each failing in its own way, and what each adds to the closing line. */
const files = {
  'passes.test.js': `it('one', () => {}); it.skip('two', () => {}); it.todo('three');`,
  'fails.test.js': `it('one', () => { throw new Error('of a test'); }); it('two', () => {});`,
  'before-file.test.js': `beforeAll(() => { throw new Error('before a file'); }); it('one', () => {});`,
  'before-suite.test.js': `describe('outer', () => { describe('inner', () => {
    beforeAll(() => { throw new Error('before a suite'); }); it('one', () => {}); }); it('two', () => {}); });`,
  'after-file.test.js': `afterAll(() => { throw new Error('after a file'); }); it('one', () => {});`,
  'no-load.test.js': `throw new Error('on loading');`,
  'none.test.js': `export {};`,
  'stray.test.js': `it('one', async () => { void Promise.reject(new Error('stray'));
    await new Promise((done) => setTimeout(done, 20)); });`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lunzhi-closing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('counts all that failed: tests, what is done before and after them, files that do not load', () => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--no-isolate',
      '--globals',
      `--root=${folder}`,
      `--reporter=${join(root, 'scripts/closing-line.js')}`,
    ],
    // a run of its own, which knows nothing of the one that it is part of
    { encoding: 'utf8', env: { PATH: process.env['PATH'], LUNZHI_SEED: '7' } },
  );
  expect(status).toBe(1);
  // passed: one of each file that loads and whose set-up is done
  expect(stdout.trim().split('\n')).toEqual([
    'seed 7; LUNZHI_SEED=7 before the command repeats this run',
    '5 passed, 7 failed, 4 skipped',
  ]);
});
