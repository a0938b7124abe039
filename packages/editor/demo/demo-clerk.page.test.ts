import { expect, it } from 'vitest';
import { by, choose, lived, openExports, page, rows } from './demo-page.test.kit.ts';

it('offers no letters of a day that was handed over by mistake', async () => {
  const mistaken = await lived([{ kind: 'corrected', ...by, corrects: 3, reason: '登记错了' }]);
  await choose('#open', 'mistaken.json', JSON.stringify(mistaken));
  await expect.poll(rows).toBe(10);
  await openExports();
  expect(await page.locator('[data-export=notice]').count()).toBe(1);
  expect(await page.locator('[data-export^=letter-]').count()).toBe(0);
});
