import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.'),
);

test('all calls that touch files go through `output/files.ts`, where a test can make them fail', () => {
  const own = /^import (?!type\b)[^;]* from 'node:fs/m;
  const touching = files.filter((file) => own.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
  // constants are not calls, and what is printed goes to streams
  expect(touching.sort()).toEqual(['main.ts', 'output/files.ts', 'output/write-files.ts']);
});

test('only `main.ts` touches the process, so that a call can run within any other', () => {
  expect(files.length).toBeGreaterThan(50);
  const own = /\bprocess\.(?!pid|platform|kill\(pid, 0\))[a-z]|\bconsole\.|\bDate\.now\b|new Date\(\)/;
  const touching = files.filter((file) => own.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
  // how old a lock is can only be told by the clock that its file was made by
  expect(touching.sort()).toEqual(['main.ts', 'output/file-lock.ts']);
});

test('help and errors of usage come before core is loaded: what starts the command takes names and days alone from it', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, target] of text.matchAll(/^(?:import|export) (?!type\b)[^;=]*? from '([^']+)';/gm)) {
      if (target!.startsWith('.')) visit(join(file, '..', target!));
      else if (!target!.startsWith('node:')) packages.add(target!);
    }
  };
  visit(join(import.meta.dirname, 'main.ts'));
  expect(seen.size).toBeGreaterThan(40);
  expect([...packages].sort()).toEqual(['@lunzhi/core/dates', '@lunzhi/core/names']);
});
