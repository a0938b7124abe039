import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  address,
  choose,
  complaints,
  context,
  firstLeader,
  leaderOn,
  openFirst,
  page,
  withoutPickers,
} from './first-page.test.kit.ts';

openFirst();

/** Gives the day to somebody else. @returns to whom */
async function edit(own: Page, date = '2024-03-11'): Promise<string> {
  const leader = leaderOn(own, date);
  const before = await leader.innerText();
  await leader.click();
  await own.keyboard.press('d');
  await own.locator('.substitute .acts .primary').first().click();
  await expect.poll(() => leader.innerText()).not.toBe(before);
  return leader.innerText();
}

const kept = (own: Page) => own.locator('.kept', { hasText: '已暂存' });

describe('the first page', () => {
  it('offers three ways, all of them at once, and tells of nothing that went wrong', async () => {
    expect(await page.locator('.way').allInnerTexts()).toEqual([
      expect.stringMatching(/^从名单表格开始/),
      expect.stringMatching(/^打开已有值班表/),
      expect.stringMatching(/^看示例/),
    ]);
    expect(await page.locator('button:disabled').count()).toBe(0);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(await page.locator('.help li').count()).toBe(10);
    await page.locator('#start-language').click();
    expect(await page.locator('.way').first().innerText()).toMatch(/^Begin with a table/);
    expect(complaints).toEqual([]);
  });

  it('opens the example apart: nothing of it is kept or asked to be saved', async () => {
    await page.locator('#start-example').click();
    await page.locator('roster-list tr[data-shift]').first().waitFor();
    expect(await page.locator('.file b').textContent()).toContain('示例');
    await page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader').click();
    await page.keyboard.press('F2');
    await page.locator('roster-combobox [role=option]:not([aria-disabled])').first().click();
    await expect
      .poll(() => page.locator('roster-editor').getByRole('button', { name: '撤销' }).isEnabled())
      .toBe(true);
    expect(await page.locator('.dirty').count()).toBe(0);
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await saving).suggestedFilename()).toBe('东安县2024年值班表.json');
    const again = await context.newPage();
    await page.close();
    await again.goto(address);
    await again.locator('.way').first().waitFor();
    expect(await again.locator('.found').count()).toBe(0);
  });
});

describe('what is opened', () => {
  it('is what was asked for last, and nothing takes its file', async () => {
    // the example is planned no sooner than the file is open
    await page.addInitScript(() => {
      const isOpen = new Promise((resolve) => document.addEventListener('opened', resolve));
      window.Worker = class extends Worker {
        override postMessage(asked: { function?: string; id?: number }): void {
          if (asked.function !== 'plan') return super.postMessage(asked);
          this.addEventListener('message', ({ data }) => {
            if (data.id === asked.id && data.type === 'done') document.body.id = 'planned';
          });
          void isOpen.then(() => super.postMessage(asked));
        }
      };
    });
    await page.goto(address);
    await withoutPickers(page);
    await page.locator('#start-example').click();
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await page.evaluate(() => document.dispatchEvent(new Event('opened')));
    await page.locator('#planned').waitFor();
    await page.evaluate(async () => document.querySelector('roster-editor')!.session!.read!('roster'));
    expect(await leaderOn(page, '2024-01-08').count()).toBe(0);
    expect(await page.locator('.file b').textContent()).toBe('lived.json');
  });

  it('is somebody’s work once the example is in a file of his own', async () => {
    await page.locator('#start-example').click();
    await leaderOn(page, '2024-01-08').waitFor();
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await leaderOn(page, '2024-01-08').click();
    await page.keyboard.press('F2');
    await page.locator('roster-combobox [role=option]:not([aria-disabled])').first().click();
    await page.locator('.dirty').waitFor();
    await kept(page).waitFor();
    expect(await page.title()).toContain('有改动没有保存：东安县2024年值班表.json');
  });

  it('goes on with the day, and so does the hall', async () => {
    await page.clock.install({ time: new Date('2024-03-10T23:50:00+08:00') });
    await page.goto(address);
    await withoutPickers(page);
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    const today = page.locator('#today');
    expect(await today.inputValue()).toBe('2024-03-10');
    const opening = page.waitForEvent('popup');
    await page.locator('.menu summary').click();
    await page.locator('#hall').click();
    await (await opening).close();
    await page.clock.fastForward('20:00');
    await expect.poll(() => today.inputValue()).toBe('2024-03-11');
    await edit(page, '2024-03-12');
    await kept(page).waitFor();
    await page.locator('.menu summary').click();
    await today.fill('2024-03-04');
    await page.locator('.menu summary').click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('roster-editor')!.date))
      .toBe('2024-03-04');
    const done = await page.evaluate(async () => {
      const editor = document.querySelector('roster-editor')!;
      const [place] = editor.view!.days.find(({ date }) => date === '2024-03-13')!.places;
      const { shift, leader } = place!;
      const at = '2024-03-11T23:59:00+00:00';
      const entry = { kind: 'told', at, author: '某县信访局', shift, leader, on: at, how: '电话' } as const;
      return editor.perform({ kind: 'entry', entry: entry as never });
    });
    expect(done?.patch).not.toBeNull();
    const hall = await page.evaluate(() => localStorage.getItem('lunzhi-hall')!);
    expect(JSON.parse(hall)).toMatchObject({ now: null, roster: { standing: 'changed' } });
  });
});

describe('a part of the page that does not come', () => {
  it('is said in words', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await page.route('**/publish-*.js', (route) => route.abort());
    await page.locator('.menu summary').click();
    await page.locator('#publish').click();
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('没有载入');
    expect(await page.locator('[role=alert]').innerText()).not.toMatch(/[a-z]{5}/);
    await page.route('**/open-card-*.js', (route) => route.abort());
    await page.locator('roster-editor button.pill').first().click();
    await expect.poll(() => page.locator('roster-editor .message').innerText()).toContain('没有载入');
  });
});

describe('work that is put aside', () => {
  it('holds a document with errors too', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await page.evaluate(async () => {
      const editor = document.querySelector('roster-editor')!;
      const { document: before } = await editor.session!.read!('roster');
      await editor.perform({ kind: 'document', document: { ...before, leaders: [] } });
    });
    await kept(page).waitFor();
    const again = await context.newPage();
    await page.close();
    await again.goto(address);
    await again.getByRole('button', { name: '接着做' }).click();
    await expect.poll(() => again.locator('roster-editor .headline p').innerText()).toContain('1个错误');
    await kept(again).waitFor();
  });

  it('is found again after the page was lost, and goes on where it was; the title names it', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    const now = await edit(page);
    await kept(page).waitFor();
    expect(await page.title()).toBe('* 有改动没有保存：lived.json · 接访值班安排');
    const again = await context.newPage();
    await page.close();
    await again.goto(address);
    await expect
      .poll(() => again.locator('.found').innerText())
      .toContain('找到上次没有保存的「两周接访安排」');
    const top = async (path: string): Promise<number> => (await again.locator(path).first().boundingBox())!.y;
    expect(await top('.found')).toBeLessThan(await top('.way'));
    await again.getByRole('button', { name: '接着做' }).click();
    await expect.poll(() => firstLeader(again).innerText()).toBe(now);
    expect(await again.locator('.file b').textContent()).toBe('lived.json');
    await kept(again).waitFor();
    const third = await context.newPage();
    await third.goto(address);
    await third.locator('.way').first().waitFor();
    // of a page that lives
    expect(await third.locator('.found').count()).toBe(0);
  });

  it('goes away when it was saved, and when nobody wants it', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await edit(page);
    await kept(page).waitFor();
    const saving = page.waitForEvent('download');
    await page.locator('.dirty').click();
    expect((await saving).suggestedFilename()).toBe('lived.json');
    await expect.poll(() => kept(page).count()).toBe(0);
    await edit(page, '2024-03-12');
    await kept(page).waitFor();
    const again = await context.newPage();
    await page.close();
    await again.goto(address);
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('.found').waitFor();
    const asked: string[] = [];
    again.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (asked.length > 1 ? dialog.accept() : dialog.dismiss());
    });
    await again.getByRole('button', { name: '不要了' }).click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toContain('「两周接访安排」');
    await again.getByRole('button', { name: '不要了' }).click();
    await expect.poll(() => again.locator('.found').count()).toBe(0);
    await other.getByRole('button', { name: '接着做' }).click();
    await expect.poll(() => other.locator('[role=alert]').innerText()).toContain('另一个窗口');
    await again.reload();
    await again.locator('.way').first().waitFor();
    expect(await again.locator('.found').count()).toBe(0);
  });

  it('says so when it cannot be kept, and offers a file instead', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await edit(page);
    const mark = page.locator('.kept[role=alert]');
    await expect.poll(() => mark.innerText()).toContain('▲ 暂存不了');
    const saving = page.waitForEvent('download');
    await mark.getByRole('button', { name: '保存为文件' }).click();
    expect((await saving).suggestedFilename()).toBe('lived.json');
    await expect.poll(() => mark.count()).toBe(0);
  });

  it('is told of on every page that has the same open', async () => {
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
    expect(await page.locator('.others').count()).toBe(0);
    const other = await context.newPage();
    await other.goto(address);
    await withoutPickers(other);
    await choose(other, '#start-open', 'lived.json');
    for (const own of [page, other]) await own.locator('.others').waitFor();
    await other.close();
    await expect.poll(() => page.locator('.others').count()).toBe(0);
  });
});
