import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openPage, serveFolder } from '../src/testing/open-page.ts';
import { lived, ofMonth, policy } from './demo-page.test.kit.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let files: string;
let address: string;
let page: Page;
let context: BrowserContext;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveFolder(await ofMonth(), policy);
  address = `${server.address}/index.html`;
  files = mkdtempSync(join(tmpdir(), 'lunzhi-start-'));
  writeFileSync(join(files, 'lived.json'), JSON.stringify(await lived()));
  writeFileSync(
    join(files, 'titled.csv'),
    '某县县级领导分工一览表（2026年）,\r\n姓名,职务\r\n副县长1,副县长\r\n副县长2,副县长\r\n',
  );
  writeFileSync(
    join(files, 'duties.csv'),
    [
      '某县2026年接访值班表,,',
      '日期,接访领导,职务',
      ...['5', '6', '7'].map((day, at) => `1月${day}日,副县长${at + 1},副县长`),
    ].join('\r\n'),
  );
  writeFileSync(
    join(files, 'fewer.csv'),
    ['姓名,职务', ...Array.from({ length: 11 }, (_, index) => `副县长${index + 1},副县长`)].join('\r\n'),
  );
  writeFileSync(
    join(files, 'leaders.csv'),
    ['姓名,职务', ...Array.from({ length: 12 }, (_, index) => `副县长${index + 1},副县长`)].join('\r\n'),
  );
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(files, { recursive: true });
});
beforeEach(async () => {
  await context?.close();
  ({ page, complaints } = await openPage(browser, address));
  context = page.context();
  await withoutPickers(page);
});

const withoutPickers = (own: Page): Promise<void> =>
  own.evaluate(
    () => void Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
  );

async function choose(own: Page, button: string, file: string): Promise<void> {
  const chooser = own.waitForEvent('filechooser');
  await own.locator(button).click();
  await (await chooser).setFiles(join(files, file));
}

const leaderOn = (own: Page, date: string) => own.locator(`roster-list tr[data-shift^="${date}"] td.leader`);
const firstLeader = (own: Page) => leaderOn(own, '2024-03-11');

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
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('3行有变化');
    const served = await page.evaluate(() =>
      document
        .querySelector('roster-editor')!
        .view!.days.flatMap(({ date, places }) =>
          places.flatMap(({ leader }) => (leader === null ? [] : [`${date} ${leader}`])),
        ),
    );
    expect(served).toEqual(['2026-01-05 副县长1', '2026-01-06 副县长2', '2026-01-07 副县长3']);
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
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        override postMessage(asked: { function?: string; id?: number }): void {
          if (asked.function === 'plan')
            this.addEventListener('message', ({ data }) => {
              if (data.id === asked.id && data.type === 'done') document.body.id = 'planned';
            });
          super.postMessage(asked);
        }
      };
    });
    await page.goto(address);
    await withoutPickers(page);
    await page.locator('#start-example').click();
    await choose(page, '#start-open', 'lived.json');
    await firstLeader(page).waitFor();
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
    await template.saveAs(join(files, 'filled.xlsx'));
    await ofFile('#importTable', 'filled.xlsx');
    await expect.poll(() => page.locator('roster-import h1').innerText()).toBe('导入值班安排');
    await expect.poll(() => page.locator('roster-import .need').innerText()).toContain('都读准了');
    expect(complaints).toEqual([]);
  });
});
