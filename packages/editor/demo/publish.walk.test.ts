import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { readWordFile } from '../../formats/src/testing/word-file.ts';
import { buffer } from 'node:stream/consumers';
import { ofMenu, openForAll, openHall, page } from './demo-page.test.kit.ts';

const dialog = (): ReturnType<typeof page.locator> => page.locator('dialog.publish');
const said = (): Promise<string> => dialog().locator('.tools [role=status]').innerText();

/** The pages as somebody sees them: their texts. */
const pages = (): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document
        .querySelector('iframe')!
        .contentDocument!.querySelectorAll<HTMLElement>('.sheet:not([hidden])'),
    ].map((sheet) => sheet.innerText),
  );

async function openPublishing(): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 650 });
  await ofMenu('#publish');
  await expect.poll(said).toMatch(/共\d+页/);
}

const check = (label: string) => dialog().locator(`label.check:has-text("${label}") input`);

/** What axe finds wrong with the page. */
async function wrong(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run.run(document.querySelector('dialog')!, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}

describe('the page on which a roster is printed and published', () => {
  openForAll();

  it('shows its pages, the notice first, each with its number at the outer side', async () => {
    await openPublishing();
    const [first, second] = await pages();
    expect(first).toContain('征求意见稿');
    expect(first).toMatch(/— 1 —$/);
    expect(second).toMatch(/^附件1/);
    expect(await said()).toBe('第1—2页，共2页');
    await check('征求意见汇总表').check();
    await expect.poll(said).toMatch(/^第1—2页，共[3-9]页/);
    await dialog().getByLabel('下一页').click();
    await expect.poll(said).toMatch(/^第3/);
    expect((await pages())[0]).toMatch(/^内部/);
  });

  it('says what goes wrong where it can be seen', async () => {
    await openPublishing();
    await page.evaluate(() => {
      const createObjectURL = URL.createObjectURL.bind(URL);
      URL.createObjectURL = () => {
        URL.createObjectURL = createObjectURL;
        throw new Error('no room');
      };
    });
    await dialog().locator('[data-act=word]').click();
    await expect.poll(() => dialog().locator('.said').innerText()).toContain('no room');
    expect(await page.locator('.message').count()).toBe(0);
  });

  it('prints what the office chooses: parts, columns, a month, a leader', async () => {
    await openPublishing();
    await check('通知正文').uncheck();
    await check('联系乡镇').check();
    await check('分管领域').uncheck();
    await expect.poll(async () => (await pages())[0]).toMatch(/^征求意见稿\s+附件1/);
    await expect.poll(async () => (await pages())[0]).toContain('联系乡镇');
    expect((await pages())[0]).not.toContain('分管领域');
    await dialog().getByRole('button', { name: '个人' }).click();
    await dialog().getByLabel('个人').last().selectOption({ label: '县长' });
    await expect.poll(async () => (await pages())[0]).toContain('安排表（县长）');
    expect((await pages())[0]).not.toContain('附件');
  });

  it('leads from the draft to the publication, each step with who did it', async () => {
    await openPublishing();
    const primary = dialog().locator('.primary');
    expect(await primary.isDisabled()).toBe(true);
    for (const [step, who] of [
      ['征求意见', '县信访局副局长'],
      ['审定', '县委书记'],
      ['公布第1版', '县长'],
    ] as const) {
      await expect.poll(() => primary.innerText()).toBe(step);
      await dialog().locator('[name=by]').fill(who);
      await primary.click();
      await expect.poll(() => dialog().locator('.flow').innerText()).toContain(who);
    }
    await expect.poll(() => primary.innerText()).toBe('已公布第1版');
    await expect.poll(async () => (await pages())[0]).toContain('（此件公开）');
    expect((await pages()).join()).not.toContain('征求意见稿');
    // what was published, and what comes next
    const closing = dialog().locator('.closing');
    await expect.poll(() => closing.innerText()).toContain('第1版已经公布');
    expect(await closing.innerText()).toContain('签发：县长；共22班，公布到1月31日');
    expect(await wrong()).toEqual([]);
    await closing.locator('[data-next=wall]').click();
    await expect.poll(() => closing.count()).toBe(0);
    await expect.poll(said).toBe('第1页，共1页');
    await expect.poll(async () => (await pages())[0]).toContain('接访安排表（1月）');
  });

  it('writes each step once however often it is clicked, keeps the focus, and tells the hall', async () => {
    const hall = await openHall();
    await openPublishing();
    const primary = dialog().locator('.primary');
    for (const step of ['征求意见', '审定', '公布第1版']) {
      await expect.poll(() => primary.innerText()).toBe(step);
      await dialog().locator('[name=by]').fill('县长');
      await primary.dblclick();
      await expect.poll(() => primary.innerText()).not.toBe(step);
    }
    const kinds = await page.evaluate(async () => {
      const { ledger } = await document.querySelector('roster-editor')!.session!.read!('roster');
      return ledger.map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['circulated', 'approved', 'published']);
    await expect.poll(() => hall.locator('roster-board .edition').count()).toBe(0);
    await hall.close();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog.publish') !== null)).toBe(true);
  });

  it('prints on another sheet, and the table in which leaders say whether they agree', async () => {
    await openPublishing();
    await dialog().getByLabel('纸张').selectOption('a4-landscape');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const sheet = document
            .querySelector('iframe')!
            .contentDocument!.querySelector('.sheet:not([hidden])')!;
          return Math.round((sheet.clientWidth / sheet.clientHeight) * 100);
        }),
      )
      .toBe(142);
    await dialog().getByLabel('纸张').selectOption('a4');
    await check('通知正文').uncheck();
    await check('附件1').uncheck();
    await check('征求意见汇总表').check();
    await expect.poll(async () => (await pages())[0]).toContain('意见（是否同意、建议调整）');
    expect((await pages())[0]).toMatch(/^内部/);
  });

  it('leads on to the files for leaders once it was published', async () => {
    await openPublishing();
    for (const who of ['县信访局副局长', '县委书记', '县长']) {
      const before = await dialog().locator('.primary').innerText();
      await dialog().locator('[name=by]').fill(who);
      await dialog().locator('.primary').click();
      await expect.poll(() => dialog().locator('.primary').innerText()).not.toBe(before);
    }
    await dialog().locator('[data-next=files]').click();
    await expect.poll(() => page.locator('dialog [data-export=leader-ics]').count()).toBe(1);
    expect(await wrong()).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.locator('dialog [data-export=comments]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('东安县2024年征求意见汇总表-内部.docx');
    const { paragraphs } = readWordFile(new Uint8Array(await buffer(await download.createReadStream())));
    expect(paragraphs).toContain('签名');
  });

  it('saves the same as a file of Word', async () => {
    await openPublishing();
    const waiting = page.waitForEvent('download');
    await dialog().locator('[data-act=word]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('东安县2024年通知和附件1.docx');
    const { paragraphs } = readWordFile(new Uint8Array(await buffer(await download.createReadStream())));
    expect(paragraphs).toContain('附件1');
  });

  it('is clean for assistive technology', async () => {
    await openPublishing();
    expect(await wrong()).toEqual([]);
    await dialog().getByLabel('纸张').selectOption('a3');
    await expect.poll(said).toMatch(/共1页/);
    expect(await wrong()).toEqual([]);
  });
});

describe('the attachment of a year', () => {
  openForAll('year');

  it('takes no more than ten pages', async () => {
    await openPublishing();
    await check('通知正文').uncheck();
    await expect.poll(async () => (await pages())[0]).toMatch(/^征求意见稿\s+附件1/);
    expect(Number(/共(\d+)页/.exec(await said())![1])).toBeLessThanOrEqual(10);
    // no row is lost where the pages are parted
    const cells = await page.evaluate(
      () => document.querySelector('iframe')!.contentDocument!.querySelectorAll('td').length,
    );
    expect(cells).toBe(262 * 6);
  });
});
