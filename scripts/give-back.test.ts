import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const code = '/** Of whoever debugs it. */\nexport const own = 1;\n';
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lunzhi-give-back-'));
  folder = join(root, 'packages/own');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ exports: { '.': './dist/index.js' } }));
  writeFileSync(join(folder, 'dist/index.js'), code);
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (script: string, cwd: string): Buffer =>
  execFileSync(process.execPath, [join(import.meta.dirname, script)], { cwd });
const textOf = (): string => readFileSync(join(folder, 'dist/index.js'), 'utf8');

it('gives back to who builds what a packing that was broken off has left', () => {
  run('prepack.js', folder);
  expect(textOf()).toBe('export const own = 1;\n');
  run('postpack.js', root);
  expect(textOf()).toBe(code);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['index.js']);
});

it('gives back what was built, also by the second of two packings', () => {
  run('prepack.js', folder);
  run('prepack.js', folder);
  run('postpack.js', folder);
  expect(textOf()).toBe(code);
});

it('leaves what was built since', () => {
  run('prepack.js', folder);
  writeFileSync(join(folder, 'dist/index.js'), 'export const own = 2;\n');
  run('postpack.js', root);
  expect(textOf()).toBe('export const own = 2;\n');
});
