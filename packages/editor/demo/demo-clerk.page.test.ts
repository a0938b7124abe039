import { expect, it } from 'vitest';
import { by, choose, downloaded, lived, openExports, page, rows } from './demo-page.test.kit.ts';

it('offers no letters of a day that was handed over by mistake', async () => {
  const mistaken = await lived([{ kind: 'corrected', ...by, corrects: 3, reason: '登记错了' }]);
  await choose('#open', 'mistaken.json', JSON.stringify(mistaken));
  await expect.poll(rows).toBe(10);
  await openExports();
  expect(await page.locator('[data-export=notice]').count()).toBe(1);
  expect(await page.locator('[data-export^=letter-]').count()).toBe(0);
});

it('begins no document for a county without a name, and takes away what surrounds one', async () => {
  await page.locator('#begin').click();
  const county = page.locator('[name=county]');
  await county.fill('　 ');
  await page.locator('dialog .primary').click();
  expect(await page.locator('dialog[open]').count()).toBe(1);
  expect(await county.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain('县名');
  expect(await rows()).toBe(262);
  await county.fill('　清河县 ');
  await page.locator('dialog .primary').click();
  await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有领导');
  const { text } = await downloaded(() => page.locator('#save').click());
  expect(JSON.parse(text)).toMatchObject({ jurisdiction: { name: '清河县' } });
});

it('says in words that a day is none that can count as today, and keeps the one before', async () => {
  const field = page.locator('#today');
  const before = await field.inputValue();
  for (const [day, said] of [
    ['', '今天的日期不能空着'],
    ['1026-03-02', '1026年3月2日离这份值班表的时间太远'],
    ['2034-03-02', '2034年3月2日离这份值班表的时间太远'],
  ] as const) {
    await field.fill(day);
    await field.blur();
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(said);
    expect(await field.inputValue()).toBe(before);
    await page.locator('#dismiss').click();
  }
  await field.fill('2024-03-01');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('roster-editor')!.date))
    .toBe('2024-03-01');
  expect(await page.locator('[role=alert]').count()).toBe(0);
});

it('says of a table that was not imported what kept it out, and nothing else', async () => {
  await choose('#importTable', 'nonsense.csv', 'a,b\r\n1,2');
  await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('没有导入');
  expect(await page.locator('[role=alert]').innerText()).not.toContain('保留');
  expect(await page.locator('[role=alert] li').count()).toBeLessThanOrEqual(2);
});

it('shows much that is to be checked when it is asked to', async () => {
  const table = [
    '日期,接访领导',
    ...Array.from({ length: 9 }, (_, index) => `2024-01-0${index + 1},查无此人${index}`),
  ];
  await choose('#importTable', 'duties.csv', table.join('\r\n'));
  const message = page.locator('.message');
  await expect.poll(() => message.innerText()).toContain('9行没有读懂');
  expect(await message.locator('li:visible').count()).toBe(0);
  const { height } = (await message.boundingBox())!;
  expect(height).toBeLessThan(70);
  await message.locator('summary').click();
  expect(await message.locator('li:visible').count()).toBe(9);
});
