import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { seed, times } from '../../../scripts/runs.ts';

const fuzz = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The campaign as `npm run fuzz` starts it, which is `dist`: `npm test` builds it first. */
const campaign = (...words: readonly string[]) =>
  spawnSync(process.execPath, [fuzz, ...words], { encoding: 'utf8', input: '', maxBuffer: 100_000_000 });

test('calls and sessions that are odd in some way all end as they should', () => {
  const runs = `${times(200, 2000)}`;
  const { stdout, stderr, status } = campaign('--runs', runs, '--apart-every', '500', '--seed', `${seed}`);
  expect([status, `${stdout}${stderr}`]).toEqual([
    0,
    expect.stringContaining(`0 of ${runs} runs with faults`),
  ]);
});

test('a run says the same when it is repeated alone', () => {
  const words = ['--seed', '7', '--run', '41'];
  const [first, again] = [campaign(...words), campaign(...words)].map(({ stdout }) =>
    stdout.replace(/\d+ ms/, ''),
  );
  expect(first).toMatch(/^ended with /m);
  expect(again).toBe(first);
});
