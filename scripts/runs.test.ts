import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('every law says how often it is tried through `runs`, which knows short and long runs and the seed', () => {
  const files = ['packages', 'bench', 'examples', 'scripts'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(test|kit)\.ts$/.test(path) && !/node_modules|dist/.test(path))
      .map((path) => join(room, path)),
  );
  expect(files.length).toBeGreaterThan(300);
  // a sample of its own seed is an example like any other
  const fixed = files.filter((path) =>
    /numRuns: [\d_]+(?![^}]*seed)/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(fixed).toEqual([]);
});
