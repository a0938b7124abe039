import { describe, expect, it } from 'vitest';
import { choose, complaints, firstLeader, openFirst, page, pathOf } from './first-page.test.kit.ts';

const people = (count: number): string =>
  ['姓名,职务', ...Array.from({ length: count }, (_, index) => `副县长${index + 1},副县长`)].join('\r\n');

openFirst({
  'leaders.csv': people(12),
  'fewer.csv': people(11),
  'titled.csv': `某县县级领导分工一览表（2026年）,\r\n${people(2)}`,
  'duties.csv': [
    '某县2026年接访值班表,,',
    '日期,接访领导,职务',
    ...['5', '6', '7'].map((day, at) => `1月${day}日,副县长${at + 1},副县长`),
  ].join('\r\n'),
});

describe('the first page', () => {
  it('begins with a table of leaders, once it knows year and county', async () => {
    await choose(page, '#start-fromTable', 'leaders.csv');
    await page.locator('[name=county]').fill('某县');
    await page.locator('dialog .primary').click();
    await expect.poll(() => page.locator('roster-editor').count()).toBe(1);
    await page.locator('roster-import .take').click();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('12行有变化');
    expect(await page.locator('#start').isVisible()).toBe(false);
  });

  it('begins with what the table says of itself, which can be changed', async () => {
    await choose(page, '#start-fromTable', 'titled.csv');
    await expect.poll(() => page.locator('dialog h2').innerText()).toBe('从名单表格开始');
    expect(await page.locator('[name=year]').inputValue()).toBe('2026');
    expect(await page.locator('[name=county]').inputValue()).toBe('某县');
    await page.locator('dialog .primary').click();
    await page.locator('roster-import .take').click();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('2行有变化');
    expect(complaints).toEqual([]);
  });

  it('begins with an earlier table of duties, in which the leaders are', async () => {
    await choose(page, '#start-open', 'duties.csv');
    expect(await page.locator('[name=year]').inputValue()).toBe('2026');
    await page.locator('[name=county]').fill('某县');
    await page.locator('dialog .primary').click();
    await expect.poll(() => page.locator('roster-import h1').innerText()).toBe('导入领导名单');
    await page.locator('roster-import .take').click();
    await expect.poll(() => page.locator('roster-import h1').innerText()).toBe('导入值班安排');
    await page.locator('roster-import .take').click();
    const served = (): Promise<string[]> =>
      page.evaluate(() =>
        document
          .querySelector('roster-editor')!
          .view!.days.flatMap(({ date, places }) =>
            places.flatMap(({ leader }) => (leader === null ? [] : [`${date} ${leader}`])),
          ),
      );
    await expect.poll(served).toEqual(['2026-01-05 副县长1', '2026-01-06 副县长2', '2026-01-07 副县长3']);
    expect(complaints).toEqual([]);
  });

  it('begins with what is pasted, tells the keys, and has a table to fill in', async () => {
    const saving = page.waitForEvent('download');
    await page.locator('#start-template').click();
    expect((await saving).suggestedFilename()).toBe('领导名单（空白）.xlsx');
    await page.locator('#start-keys').click();
    await expect.poll(() => page.locator('dialog .keys').innerText()).toContain('Ctrl+Z');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '姓名\t职务\n副县长1\t副县长\n副县长2\t副县长\n');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.locator('[name=county]').fill('某县');
    await page.locator('dialog .primary').click();
    await page.locator('roster-import .take').click();
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('2行有变化');
    expect(complaints).toEqual([]);
  });
});

describe('what is imported into a roster', () => {
  const ofFile = async (button: string, file: string): Promise<void> => {
    await page.locator('.menu summary').click();
    await choose(page, button, file);
  };

  it('is opened where it was saved here, and sees off who has left and serves', async () => {
    await choose(page, '#start-fromTable', 'leaders.csv');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await ofFile('#importTable', 'fewer.csv');
    const asked = page.locator('roster-import .d.open');
    await expect.poll(() => asked.innerText()).toContain('现名单的“副县长12”不在表中');
    await asked.getByText('已离任').click();
    await page.locator('roster-import .take').click();
    await expect.poll(() => page.locator('roster-amend dialog').innerText()).toContain('副县长12');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      window.confirm = () => true;
    });
    await ofFile('#importTable', 'lived.json');
    await expect.poll(() => page.locator('.file b').textContent()).toBe('lived.json');
    expect(await page.locator('roster-import').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('may be the table of duties that was filled in', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await page.locator('.menu summary').click();
    const saving = page.waitForEvent('download');
    await page.locator('#dutiesTemplate').click();
    const template = await saving;
    expect(template.suggestedFilename()).toBe('值班安排（可填）.xlsx');
    await template.saveAs(pathOf('filled.xlsx'));
    await ofFile('#importTable', 'filled.xlsx');
    await expect.poll(() => page.locator('roster-import h1').innerText()).toBe('导入值班安排');
    await expect.poll(() => page.locator('roster-import .need').innerText()).toContain('都读准了');
    expect(complaints).toEqual([]);
  });
});
