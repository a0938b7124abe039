import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import config from './vite.config.ts';
import { type OpenedPage, openBrowser, openPage, serveFolder } from '../src/testing/open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-demo-'));
const files = mkdtempSync(join(tmpdir(), 'lunzhi-files-'));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let opened: OpenedPage;
/** The page as it was opened for a test. */
export let page: Page;

beforeAll(async () => {
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // said outright: lit as it is for production
    resolve: { conditions: ['@lunzhi/source', 'module', 'browser', 'production'] },
    build: { ...config.build, outDir: folder },
  });
  browser = await openBrowser();
  server = await serveFolder(folder, policy);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  for (const own of [folder, files]) rmSync(own, { recursive: true });
});

beforeEach(async () => {
  opened = await openPage(browser, `${server.address}/index.html`);
  ({ page } = opened);
  // as in browsers that know no more than file inputs and downloads
  await page.evaluate(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await page.locator('roster-list tr[data-shift]').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  const wrong = [...opened.strangers, ...opened.complaints];
  if (wrong.length > 0) throw new Error(`The page complained: ${wrong.join('\n')}`);
});

export const rows = (): Promise<number> => page.locator('roster-list tr[data-shift]').count();

export async function edit(): Promise<void> {
  await page.locator('roster-list tr[data-shift^="2024-01-08"] td.leader').click();
  await page.keyboard.press('F2');
  await page.locator('roster-combobox [role=option]:not([aria-disabled])').first().click();
  await page.locator('.dirty').waitFor();
}

export async function choose(button: string, name: string, content: string): Promise<void> {
  const path = join(files, name);
  writeFileSync(path, content);
  const chooser = page.waitForEvent('filechooser');
  await page.locator(button).click();
  await (await chooser).setFiles(path);
}

export async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
