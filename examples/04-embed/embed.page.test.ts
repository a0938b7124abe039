import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { some } from '../../scripts/runs.ts';
import { sources } from '../../scripts/sources.js';
import {
  builtOnce,
  openBrowser,
  openPage,
  serveFolder,
  textOf,
} from '../../packages/editor/src/testing/open-page.ts';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await builtOnce('embed', (made) =>
    build({
      root: import.meta.dirname,
      configFile: join(import.meta.dirname, 'vite.config.js'),
      logLevel: 'warn',
      mode: 'production',
      // the packages as they are now, built or not; and lit as it is for production
      resolve: { alias: sources, conditions: ['module', 'browser', 'production'] },
      build: { outDir: made, emptyOutDir: true },
    }),
  );
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const told = (page: Page): Promise<string> => page.locator('#told').innerText();
const leaders = (page: Page): Promise<string[]> =>
  page.locator('roster-list tr[data-shift] td.leader').allInnerTexts();

const free = 'roster-combobox [role=option]:not([aria-disabled])';

/** Who could take the first duty. */
async function openCandidates(page: Page): Promise<void> {
  await page.locator('roster-list tr[data-shift] td.leader').first().click();
  await page.keyboard.press('F2');
}

/** Gives the first duty that is still to come to the first other who is free. */
async function edit(page: Page): Promise<void> {
  await openCandidates(page);
  await page.locator(free).nth(1).click();
}

const unmount = (page: Page): Promise<void> =>
  page.evaluate('document.querySelector("#app").__vue_app__.unmount()');

const rest = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src";

/** One of the four in each run, another the next time. */
describe('a page', () => {
  it.each(
    some(
      [
        ['plain', "'self'", '在后台计算', 1],
        ['plain', "'none'", '在本页计算，会稍慢', 0],
        ['vue', "'none'", '在本页计算，会稍慢', 0],
        ['vue', "'self'", '在后台计算', 1],
      ] as const,
      4,
    ),
  )('%s opens, edits and saves under worker-src %s', async (name, workers, where, count) => {
    const server = await serveFolder(folder, `${rest} ${workers}`);
    const { page, complaints, strangers } = await openPage(browser, `${server.address}/${name}/index.html`);
    // the first plan takes as long as the machine needs
    await expect.poll(() => told(page), { timeout: 20_000 }).toBe(`${where}；已排好，还没有保存`);
    expect(page.workers()).toHaveLength(count);
    await expect.poll(async () => (await leaders(page)).filter((text) => text.includes('无人'))).toEqual([]);
    const [before] = await leaders(page);
    await page.locator('#save').click();
    await expect.poll(() => told(page)).toBe('已保存');
    expect(await page.locator('#save').isDisabled()).toBe(true);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('某县2024年3月县级领导坐班接访安排表.csv');
    const lines = (await textOf(file)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + (await leaders(page)).length);

    await page.locator('#closed').check();
    await openCandidates(page);
    await page.locator('roster-combobox').getByText('已锁定，不准改动').waitFor();
    expect(await page.locator(free).count()).toBe(0);

    await page.keyboard.press('Escape');
    await page.locator('#closed').uncheck();
    await edit(page);
    await expect.poll(() => told(page)).toBe('有1处改动没有保存');
    const after = await leaders(page);
    expect(after[0]).not.toBe(before);
    await page.locator('#closed').check();
    await page.locator('roster-list td[tabindex="0"]').press('Control+z');
    await page.locator('roster-editor .message').getByText('已锁定，不准改动').waitFor();
    expect(await leaders(page)).toEqual(after);
    await page.locator('#closed').uncheck();
    await page.locator('#save').click();
    await expect.poll(() => told(page)).toBe('已保存');

    await page.reload();
    await expect.poll(() => told(page)).toBe(where);
    await expect.poll(() => leaders(page)).toEqual(after);
    if (name === 'vue') {
      await unmount(page);
      await expect.poll(() => page.workers()).toEqual([]);
    }
    expect(strangers).toEqual([]);
    expect(complaints.filter((text) => workers === "'self'" || !/worker/i.test(text))).toEqual([]);
    await page.context().close();
    server.close();
  });
});

describe('the page vue', () => {
  it('leaves no worker behind when it goes before it is open, or while it plans', async () => {
    const server = await serveFolder(folder, `${rest} 'self'`);
    for (const until of ['正在打开……', '在后台计算']) {
      const { page, complaints } = await openPage(browser, 'about:blank');
      await page.addInitScript(`
        new MutationObserver(() => {
          const told = document.querySelector('#told');
          if (told?.textContent !== ${JSON.stringify(until)}) return;
          document.querySelector('#app').__vue_app__?.unmount();
        }).observe(document, { childList: true, characterData: true, subtree: true });
      `);
      const worker = page.waitForEvent('worker');
      await page.goto(`${server.address}/vue/index.html`);
      await worker;
      await expect.poll(() => page.workers()).toEqual([]);
      expect(await page.locator('#told').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    server.close();
  });
});
