import { type LedgerEntry, propose } from '@lunzhi/core';
import { expect, it } from 'vitest';
import {
  asToday,
  by,
  choose,
  downloaded,
  edit,
  exported,
  lived,
  ofMenu,
  openExports,
  openForAll,
  openHall,
  page,
  rows,
  unfold,
} from './demo-page.test.kit.ts';

openForAll();

it('offers no letters of a day that was handed over by mistake', async () => {
  const mistaken = await lived([{ kind: 'corrected', ...by, corrects: 3, reason: '登记错了' }]);
  await choose('#open', 'mistaken.json', JSON.stringify(mistaken));
  await expect.poll(rows).toBe(10);
  await openExports();
  expect(await page.locator('[data-export=notice]').count()).toBe(1);
  expect(await page.locator('[data-export^=letter-]').count()).toBe(0);
});

it('begins no document for a county without a name, and takes away what surrounds one', async () => {
  await ofMenu('#begin');
  const county = page.locator('[name=county]');
  await county.fill('　 ');
  await page.locator('dialog .primary').click();
  expect(await page.locator('dialog[open]').count()).toBe(1);
  expect(await county.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain('县名');
  expect(await rows()).toBe(22);
  await county.fill('　清河县 ');
  await page.locator('dialog .primary').click();
  await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有领导');
  const { text } = await downloaded(() => ofMenu('#save'));
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
    await unfold();
    await field.fill(day);
    await field.blur();
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain(said);
    expect(await field.inputValue()).toBe(before);
    await page.locator('#dismiss').click();
  }
  await unfold();
  await field.fill('2024-01-29');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('roster-editor')!.date))
    .toBe('2024-01-29');
  expect(await page.locator('[role=alert]').count()).toBe(0);
});

/** Saves what was changed, changes it again, and hands over what is said then. */
async function changedAgain(mood: 'good' | 'bad', said: string): Promise<string[]> {
  const dirty = page.locator('.dirty');
  await dirty.waitFor();
  await downloaded(() => ofMenu('#save'));
  await expect.poll(() => page.locator(`.message.${mood}`).innerText()).toContain(said);
  // what the file does not hold may still be lost
  expect(await dirty.count()).toBe(mood === 'good' ? 0 : 1);
  await page.locator('roster-editor').getByRole('button', { name: '撤销' }).click();
  await dirty.waitFor();
  return page.locator('.dirty, .message').allInnerTexts();
}

it('no longer says that it was saved once something is changed again', async () => {
  await edit();
  expect(await changedAgain('good', '已保存：begun.json')).toEqual(['有改动没有保存']);
});

it('nor that it was saved without what waits for a plan', async () => {
  await choose('#open', 'lived.json', JSON.stringify(await lived()));
  await expect.poll(rows).toBe(10);
  await page.locator('roster-list tr[data-shift^="2024-03-12"] td.leader').click();
  await page.keyboard.press('l');
  expect(await changedAgain('bad', '已保存：lived.json')).toEqual(['有改动没有保存']);
});

it('has the focus on the menu of the file once that has folded', async () => {
  await downloaded(() => ofMenu('#save'));
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
});

it('says of a table that was not read what kept it out, and nothing else', async () => {
  await choose('#importTable', 'nonsense.csv', 'a,b\r\n1,2');
  const shown = page.locator('roster-import');
  await expect.poll(() => shown.locator('[role=alert]').innerText()).toContain('没有导入');
  expect(await shown.locator('[role=alert] li').count()).toBeLessThanOrEqual(2);
  expect(await shown.locator('.take').isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => shown.count()).toBe(0);
});

it('asks about each name that nobody has before anything is imported', async () => {
  const table = [
    '日期,接访领导',
    ...['02', '03', '04'].map((day, index) => `2024-01-${day},查无此人${index}`),
    '2024-01-08,县长',
  ];
  await choose('#importTable', 'duties.csv', table.join('\r\n'));
  const shown = page.locator('roster-import');
  await expect.poll(() => shown.locator('.d.open').count()).toBe(3);
  expect(await shown.locator('.take').isDisabled()).toBe(true);
  for (let left = 3; left > 0; left--) {
    await shown.locator('.d.open input[value=drop]').first().check();
    await expect.poll(() => shown.locator('.d.open').count()).toBe(left - 1);
  }
  const before = await page.locator('roster-list td.leader').allInnerTexts();
  await shown.locator('.take').click();
  const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
  await expect.poll(() => leader.innerText()).toContain('县长');
  const after = await page.locator('roster-list td.leader').allInnerTexts();
  expect(after.filter((name, at) => name !== before[at]).length).toBeLessThanOrEqual(1);
});

/** Pastes a cell of another holder of 8 January, so often at once. */
const paste = (name: string, times = 1): Promise<void> =>
  page.evaluate(
    ([own, count]) => {
      for (let time = 0; time < count; time++) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', `日期\t接访领导\r\n1月8日\t${own}\r\n`);
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        document.querySelector('roster-editor')!.dispatchEvent(event);
      }
    },
    [name, times] as const,
  );

it('asks once about what a key that is held has pasted twice', async () => {
  await paste('县长', 2);
  await page.locator('roster-import .take').waitFor();
  // the other one has been read by then
  await page.evaluate(async () => document.querySelector('roster-editor')!.session!.read!('roster'));
  expect(await page.locator('roster-import').count()).toBe(1);
  await page.keyboard.press('Escape');
});

it('says no lie about an act where the page may keep nothing, and why the hall cannot show it', async () => {
  const storage = await page.evaluateHandle(() => Object.getOwnPropertyDescriptor(window, 'localStorage')!);
  await page.evaluate(() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await edit();
  await ofMenu('#hall');
  await expect.poll(() => page.locator('[role=alert]').allInnerTexts()).toHaveLength(1);
  expect(await page.locator('[role=alert]').innerText()).toContain('允许本站存储');
  await storage.evaluate((own) => void Object.defineProperty(window, 'localStorage', own));
  await page.locator('#dismiss').click();
});

it('opens a document with errors, says them, and saves one without leaders so that it opens again', async () => {
  await ofMenu('#begin');
  await page.locator('[name=county]').fill('清河县');
  await page.locator('dialog .primary').click();
  await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有领导');
  const { text } = await downloaded(() => ofMenu('#save'));
  await choose('#open', 'begun-anew.json', text);
  await expect.poll(() => page.locator('.file b').textContent()).toBe('begun-anew.json');
  await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('1处错误');
  await page.locator('#dismiss').click();
});

it('takes what is pasted from a spreadsheet the same way, as one step of undo', async () => {
  const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
  const before = await leader.innerText();
  const [other] = (await page.locator('roster-list td.leader').allInnerTexts()).filter(
    (own) => own !== before,
  );
  await leader.click();
  await paste(other!);
  await page.locator('roster-import .take').click();
  await expect.poll(() => leader.innerText()).toBe(other);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => leader.innerText()).toBe(before);
});

const second: LedgerEntry = { kind: 'published', ...by, version: 2, through: '2024-03-15' };

it('writes the notice of changes from one publication to the next, also when nothing changed since', async () => {
  await choose('#open', 'second.json', JSON.stringify(await lived([second])));
  await expect.poll(rows).toBe(10);
  await openExports();
  expect(await page.locator('[name=notice] option').allInnerTexts()).toEqual(['第1版→第2版']);
  const { name, text } = await downloaded(() => page.locator('[data-export=change-notice]').click());
  expect(name).toBe('某县2024年调整通知-第1版至第2版.txt');
  expect(text).toContain('3月6日');
});

it('offers what changed since the last publication first, and writes it from the comparison at once', async () => {
  const before = await lived([second]);
  const { from } = before.ledger[2] as { from: string };
  const { substitutes } = propose(before, { date: '2024-03-06', today: '2024-02-20' }).places[0]!;
  // back to whom it was at first would not be a change at all
  const { entry } = substitutes.find(({ entry: own }) => 'to' in own && own.to !== from)!;
  const onward = { ...entry, ...by, reason: '临时开会' } as LedgerEntry;
  await choose('#open', 'third.json', JSON.stringify(await lived([second, onward])));
  await expect.poll(rows).toBe(10);
  await page.locator('roster-editor').getByRole('tab', { name: '比较' }).click();
  const direct = await downloaded(() => page.locator('.compare button').click());
  expect(direct.name).toContain('调整通知-第2版以来.docx');
  await expect.poll(() => page.locator('body').innerText()).toContain(`已保存：${direct.name}`);
  await openExports();
  expect(await page.locator('[name=notice] option').allInnerTexts()).toEqual(['第2版以来', '第1版→第2版']);
  const latest = await exported('change-notice');
  expect(latest).toContain('3月6日');
  await page.locator('[name=notice]').selectOption({ label: '第1版→第2版' });
  const earlier = await exported('change-notice');
  expect(earlier).toContain('3月6日');
  expect(earlier).not.toBe(latest);
});

it('says that there is no notice of changes where nothing was published', async () => {
  await edit();
  await page.locator('roster-editor').getByRole('tab', { name: '比较' }).click();
  await page.locator('.compare button').click();
  await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('没有公布过');
});

it('names exports after county and year, and offers last what no clerk needs', async () => {
  await choose('#open', 'lived.json', JSON.stringify(await lived()));
  await expect.poll(rows).toBe(10);
  await openExports();
  const named = {
    xlsx: '某县2024年值班表.xlsx',
    'leader-ics': '某县2024年值班表-副县长1.ics',
    roster: '某县2024年值班表-内部.json',
    document: '某县2024年值班方案-内部.json',
    'change-notice': '某县2024年调整通知-第1版以来.txt',
    'letter-notice': '某县2024年调整公告.txt',
  };
  for (const [id, name] of Object.entries(named))
    expect((await downloaded(() => page.locator(`[data-export=${id}]`).click())).name).toBe(name);
  expect(await page.locator('[data-export]').last().getAttribute('data-export')).toBe('lp');
});

it('opens the screen in the hall in a window of its own, which outlives the editor', async () => {
  await asToday('2024-01-19');
  const hall = await openHall();
  const said = async (): Promise<string> =>
    (await hall.locator('roster-board').locator('header, .today').allInnerTexts()).join('\n');
  await expect.poll(said).toContain('1月19日');
  expect(await said()).toContain('草稿·未公布');
  const holder = page.locator('roster-list tr[data-shift^="2024-01-19"] td.leader');
  expect(await said()).toContain(await holder.innerText());
  expect(await hall.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await page.goto('about:blank');
  await hall.reload();
  await expect.poll(said).toContain('1月19日');
  await hall.close();
});

it('shows in the hall at once who stands in today, in every tab, and calls it no draft', async () => {
  await choose('#open', 'lived.json', JSON.stringify(await lived()));
  await expect.poll(rows).toBe(10);
  await asToday('2024-03-07');
  const hall = await openHall();
  const other = await page.context().newPage();
  await other.goto(hall.url());
  const said = async (): Promise<string[]> =>
    Promise.all([hall, other].map((tab) => tab.locator('roster-board').locator('.today').innerText()));
  await expect.poll(async () => (await said()).join()).not.toContain('代班');
  await page.bringToFront();
  await page.locator('roster-today').getByRole('button', { name: '代班' }).click();
  await page.locator('.substitute .acts .primary').first().click();
  for (const at of [0, 1]) await expect.poll(async () => (await said())[at]).toMatch(/今日由副县长\d+代班/);
  expect(await hall.locator('roster-board .edition').count()).toBe(0);
  await other.reload();
  await expect.poll(async () => (await said())[1]).toContain('代班');
  expect(await other.locator('roster-board .edition').count()).toBe(0);
  await Promise.all([hall.close(), other.close()]);
});

it('names nobody in the hall once somebody gave today up, and it is published so', async () => {
  await choose('#open', 'lived.json', JSON.stringify(await lived()));
  await expect.poll(rows).toBe(10);
  await asToday('2024-03-07');
  const hall = await openHall();
  const said = (): Promise<string> => hall.locator('roster-board').locator('.today').innerText();
  const holder = await page.locator('roster-list tr[data-shift^="2024-03-07"] td.leader').innerText();
  await expect.poll(said).toContain(holder.trim());
  await page.bringToFront();
  await page.locator('roster-today').getByRole('button', { name: '代班' }).click();
  await page.locator('.substitute .vacate summary').click();
  await page.locator('.substitute .vacate button').click();
  await expect.poll(said).toContain('今日接访领导待定，请以现场公告为准');
  expect(await said()).not.toContain(holder.trim());
  await hall.close();
  await ofMenu('#publish');
  await page.locator('dialog.publish [name=by]').fill('县信访局局长');
  await page.locator('dialog.publish .primary').click();
  await expect.poll(() => page.locator('dialog.publish .said').innerText()).toContain('待定');
  await expect.poll(() => page.locator('dialog.publish .primary').innerText()).toBe('已公布第2版');
});
