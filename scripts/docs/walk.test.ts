import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(['docs/design/walk.md', 'CONTRIBUTING.md'])('%s names files that are there', (page) => {
  const named = [
    ...new Set(
      [...readFileSync(join(root, page), 'utf8').matchAll(/`(packages\/[\w./*<>-]+)`/g)].map(
        ([, path]) => path!,
      ),
    ),
  ].filter((path) => !/[<*]/.test(path));
  expect(named.length).toBeGreaterThan(page === 'CONTRIBUTING.md' ? 0 : 25);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
