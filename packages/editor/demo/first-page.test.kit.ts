import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openBrowser, openPage, serveFolder } from '../src/testing/open-page.ts';
import { lived, ofMonth, policy } from './demo-page.test.kit.ts';

/** The page before anything is open; each test finds it anew. */
export let page: Page;
export let context: BrowserContext;
export let address: string;
export let complaints: readonly string[];
let files: string;

/** Opens the page for the tests that follow. @param given files that may be chosen, besides `lived.json` */
export function openFirst(given: Readonly<Record<string, string>> = {}): void {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveFolder(await ofMonth(), policy);
    address = `${server.address}/index.html`;
    files = mkdtempSync(join(tmpdir(), 'lunzhi-first-'));
    for (const [name, text] of Object.entries({ ...given, 'lived.json': JSON.stringify(await lived()) }))
      writeFileSync(pathOf(name), text);
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
}

/** Where a file is that may be chosen. */
export const pathOf = (name: string): string => join(files, name);

export const withoutPickers = (own: Page): Promise<void> =>
  own.evaluate(
    () => void Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
  );

export async function choose(own: Page, button: string, file: string): Promise<void> {
  const chooser = own.waitForEvent('filechooser');
  await own.locator(button).click();
  await (await chooser).setFiles(pathOf(file));
}

export const leaderOn = (own: Page, date: string) =>
  own.locator(`roster-list tr[data-shift^="${date}"] td.leader`);
export const firstLeader = (own: Page) => leaderOn(own, '2024-03-11');
