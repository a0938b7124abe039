import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, openPage, serveFolder } from '../src/testing/open-page.ts';
import { lived, ofMonth, policy } from './demo-page.test.kit.ts';

/** What the page of the editor is asked from outside. */
interface EditorElement extends HTMLElement {
  readonly session: {
    act(act: object): Promise<unknown>;
    read(what: 'document'): Promise<object>;
  };
}

/** The number in the title that was put aside last; -1 for none. */
const lastKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const store = (await done(indexedDB.open('lunzhi'))).transaction('work').objectStore('work');
    const works = (await done(store.getAll())) as { content: { document?: { title: string } } }[];
    return Math.max(-1, ...works.map(({ content }) => Number(content.document?.title ?? -1)));
  });

/** Acts again and again, each with a higher number, and tells outside which number the mark was shown for. */
const actOnAndOn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const editor = document.querySelector('roster-editor') as unknown as EditorElement;
    const { shown } = window as unknown as { shown: (number: number) => void };
    const given = await editor.session.read('document');
    let number = 0;
    const look = (): void => {
      // from the act on the mark is another, until what was done stands in the storage
      if (document.querySelector('.kept')?.textContent?.includes('已暂存')) shown(number);
      requestAnimationFrame(look);
    };
    look();
    void (async () => {
      for (;;) {
        const title = String(number + 1);
        await editor.session.act({ kind: 'document', document: { ...given, title } });
        number += 1;
        editor.dispatchEvent(new Event('roster-change'));
        // at times there is a pause, in which everything is put aside
        if (number % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 60));
      }
    })();
  });

/**
 * Loses a page that is being worked on, so many milliseconds after it was begun, as often as there are moments.
 *
 * @returns how many acts had their mark shown, and how many of those were not found again
 */
export async function losePages(moments: readonly number[]): Promise<{ shown: number; lost: number }> {
  const browser = await openBrowser();
  const server = await serveFolder(await ofMonth(), policy);
  const files = mkdtempSync(join(tmpdir(), 'lunzhi-killed-'));
  const file = join(files, 'lived.json');
  writeFileSync(file, JSON.stringify(await lived()));
  let context: BrowserContext | undefined;
  try {
    const sums = { shown: 0, lost: 0 };
    for (const [index, moment] of moments.entries()) {
      await context?.close();
      const { page } = await openPage(browser, `${server.address}/index.html`);
      context = page.context();
      let last = 0;
      await page.exposeFunction('shown', (number: number) => void (last = Math.max(last, number)));
      await page.evaluate(() => void Object.assign(window, { showOpenFilePicker: undefined }));
      const chooser = page.waitForEvent('filechooser');
      await page.locator('#start-open').click();
      await (await chooser).setFiles(file);
      await page.locator('roster-list tr[data-shift]').first().waitFor();
      await actOnAndOn(page);
      await page.waitForTimeout(moment);
      // every other page crashes; the rest are closed
      const again = await context.newPage();
      if (index % 2) {
        const crashed = page.waitForEvent('crash');
        // whoever has crashed answers nothing
        void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
        await crashed;
      } else await page.close();
      await again.goto(`${server.address}/index.html`);
      await again
        .locator('.found')
        .first()
        .waitFor({ timeout: last > 0 ? 10_000 : 1 })
        .catch(() => undefined);
      sums.shown += last;
      sums.lost += Math.max(0, last - Math.max(0, await lastKept(again)));
    }
    return sums;
  } finally {
    await browser.close();
    server.close();
    rmSync(files, { recursive: true });
  }
}
