import { describe, expect, it } from 'vitest';
import { asToday, downloaded, edit, ofMenu, openForAll, page } from './demo-page.test.kit.ts';

/** How often somebody presses the mouse while something is done. */
async function clicksOf(act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 });
    addEventListener('pointerdown', () => (window as unknown as { clicks: number }).clicks++, true);
  });
  await act();
  return page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

describe('the page of the editor, with its whole example', () => {
  openForAll('year');

  it('changes language and day without losing a step', async () => {
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    const undo = page.locator('roster-editor .tools [aria-keyshortcuts="Control+Z"]');
    const redo = page.locator('roster-editor .tools [aria-keyshortcuts="Control+Y"]');
    const before = await leader.innerText();
    await edit();
    const after = await leader.innerText();
    await ofMenu('#language');
    await expect.poll(() => undo.innerText()).toBe('Undo');
    await expect.poll(() => page.locator('roster-editor .headline p').innerText()).toMatch(/^[A-Z]/);
    expect([await undo.isEnabled(), await leader.innerText()]).toEqual([true, after]);
    await undo.click();
    await expect.poll(() => leader.innerText()).toBe(before);
    await asToday('2024-03-01');
    const shift = (): Promise<string | null> =>
      page.evaluate(() => document.querySelector('roster-editor')!.shift);
    await expect.poll(shift).toBe('2024-03-01/main/1');
    expect(await redo.isEnabled()).toBe(true);
    await redo.click();
    await expect.poll(() => leader.innerText()).toBe(after);
    expect(await page.locator('.dirty').count()).toBe(1);
  });

  it('prints the month of today by two clicks, marked as a draft', async () => {
    await asToday('2024-03-05');
    const sheet = (): Promise<string> =>
      page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.textContent ?? '');
    const clicks = await clicksOf(async () => {
      await page.locator('roster-editor [aria-keyshortcuts="Control+P"]').click();
      await page.locator('roster-print-card .primary').click();
    });
    await expect.poll(sheet).toContain('接访安排表（3月）');
    expect(clicks).toBe(2);
    expect((await sheet()).match(/3月\d+日/g)!.length).toBeGreaterThanOrEqual(25);
    expect(await sheet()).toContain('征求意见稿');
  });

  it('prints the month of the filter, and the whole year by keys', async () => {
    await page.locator('roster-editor .filters summary').click();
    await page.locator('roster-editor select[aria-label]').nth(3).selectOption('2024-09');
    await page.locator('roster-editor [aria-keyshortcuts="Control+P"]').click();
    await expect.poll(() => page.locator('roster-print-card .primary').innerText()).toBe('打印9月');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.locator('roster-print-card .whole:focus').innerText())
      .toContain('打印全年（262班）');
    await page.keyboard.press('Enter');
    const duties = (): Promise<number> =>
      page.evaluate(
        () =>
          document.querySelector('iframe')?.contentDocument?.querySelectorAll('td:nth-child(2)').length ?? 0,
      );
    await expect.poll(duties).toBe(262);
  });

  it('has the key to print wherever the focus is, and leaves the screen to nobody', async () => {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      Object.assign(window, { keys: [] });
      addEventListener('keydown', ({ defaultPrevented }) => {
        (window as unknown as { keys: boolean[] }).keys.push(defaultPrevented);
      });
    });
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.locator('roster-print-card .primary').count()).toBe(1);
    await page.keyboard.press('Escape');
    await ofMenu('#publish');
    await page.locator('dialog.publish iframe').waitFor();
    const frames = (): Promise<number> => page.locator('body > iframe').count();
    await page.keyboard.press('Control+p');
    await expect.poll(frames).toBe(1);
    const keys = await page.evaluate(() => (window as unknown as { keys: boolean[] }).keys);
    expect(keys.filter((isTaken) => isTaken)).toHaveLength(2);
  });

  it('makes the document of the next period, saves or opens it, and loses nothing of this one', async () => {
    await edit();
    const leader = page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader');
    const now = await leader.innerText();
    await ofMenu('#carryOver');
    const said = await page.locator('dialog').innerText();
    for (const part of [
      '东安县2025年领导干部接访',
      '2025年1月1日至12月31日',
      '35位领导',
      '260次值班记录',
      '本期还没有过完',
      '按已公布的通知',
      '全国两会、国庆没有带过去',
      '已离任，没有带过去：副县长（工业商务，前任）',
    ])
      expect(said).toContain(part);
    const { name, text } = await downloaded(() => page.locator('#save-following').click());
    expect(name).toBe('东安县2025年值班方案.json');
    expect(JSON.parse(text)).toMatchObject({ format: 'lunzhi/1', period: { from: '2025-01-01' } });
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('没有动');
    expect([await leader.innerText(), await page.locator('.dirty').count()]).toEqual([now, 1]);

    // what has changes goes into its file before it makes way
    await ofMenu('#carryOver');
    const before = await downloaded(() => page.locator('#open-following').click());
    expect(JSON.parse(before.text)).toMatchObject({ format: 'lunzhi-roster/1' });
    expect(before.text).toContain('2024-01-08');
    await expect.poll(() => page.locator('[role=status]').first().innerText()).toContain('还没有排班');
    await expect.poll(() => page.locator('roster-list tr[data-shift^="2025-01-02"]').count()).toBe(1);
  });
});
