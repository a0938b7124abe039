import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const hosts = join(import.meta.dirname, '..', 'hosts');

it('has types for pages in plain TypeScript, React and Vue, as published; wrong use is an error there', () => {
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', hosts], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
