import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laws, lawsOfBroken } from './laws.js';

for (const { name, check } of laws) void test(`law: ${name}`, check);

void test('finds what is broken', () => {
  assert.throws(() => lawsOfBroken.forEach(({ check }) => check()), /Property failed/);
});
