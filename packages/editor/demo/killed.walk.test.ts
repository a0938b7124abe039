import { expect, it } from 'vitest';
import { losePages } from './killed.test.kit.ts';

it('loses no act whose mark was shown, at whatever moment the page is lost', async () => {
  const { shown, lost } = await losePages([90, 700, 1300]);
  expect(lost).toBe(0);
  expect(shown).toBeGreaterThan(0);
});
