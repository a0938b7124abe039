import fc from 'fast-check';
import { expect, it } from 'vitest';
import { losePages } from './killed.test.kit.ts';

it('loses no act whose mark was shown, at any of fifty moments', { timeout: 600_000 }, async () => {
  const { shown, lost } = await losePages(fc.sample(fc.integer({ min: 0, max: 1500 }), 50));
  expect(lost).toBe(0);
  expect(shown).toBeGreaterThan(50);
});
