import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from '@lunzhi/core';

const page = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8');

test('every public function has an example in docs/library.md', () => {
  const functions = Object.entries(core).filter(
    ([name, value]) => typeof value === 'function' && !name.endsWith('Error'),
  );
  const missing = functions.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\(`).test(page));
  expect(missing).toEqual([]);
  expect(page.split('// → ').length).toBeGreaterThan(20);
});
