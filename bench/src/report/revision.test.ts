import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { revision } from './revision.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names the commit, and whether something but what a benchmark writes was changed since; or that there is none', () => {
  expect(revision(folder)).toBe('no git');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-C', folder, '-c', 'user.name=n', '-c', 'user.email=n@example.org', ...args]);
  git('init', '--quiet');
  mkdirSync(join(folder, 'bench/results'), { recursive: true });
  git('commit', '--quiet', '--allow-empty', '-m', 'first');
  mkdirSync(join(folder, 'bench/instances/best'), { recursive: true });
  for (const own of ['results/report.md', 'instances/best/month.json', 'instances/index.json'])
    writeFileSync(join(folder, 'bench', own), 'new');
  expect(revision(join(folder, 'bench/results'))).toMatch(/^[0-9a-f]{7,}$/);
  writeFileSync(join(folder, 'rule.ts'), 'new');
  expect(revision(join(folder, 'bench/results'))).toMatch(/^[0-9a-f]{7,} \+ changes$/);
});
