import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laws, lawsOfBroken } from './laws.js';

for (const { name, check } of laws) test(`law: ${name}`, check);

test('finds what is broken', () => {
  assert.throws(() => lawsOfBroken.forEach(({ check }) => check()), /Property failed/);
});
