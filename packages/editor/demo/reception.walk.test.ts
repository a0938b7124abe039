import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openBrowser, openPage, serveFolder, textOf } from '../src/testing/open-page.ts';
import { ofYear, policy } from './demo-page.test.kit.ts';

const example = (name: string): string =>
  join(import.meta.dirname, '../../../examples/05-reception', `${name}.json`);

describe('the page of the reception desk', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let opened: OpenedPage;
  let files: string;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveFolder(await ofYear(), policy);
    files = mkdtempSync(join(tmpdir(), 'lunzhi-files-'));
    opened = await openPage(browser, `${server.address}/reception.html`);
    await opened.page.locator('reception-desk .work').waitFor();
    await opened.page.evaluate(() => {
      Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(files, { recursive: true });
  });
  const choose = async (button: string, path: string): Promise<void> => {
    const chooser = opened.page.waitForEvent('filechooser');
    await opened.page.locator(button).click();
    await (await chooser).setFiles(path);
  };

  it('opens a roster and its cases, and saves what was opened', async () => {
    const { page } = opened;
    await choose('#openRoster', example('roster'));
    await expect.poll(() => page.locator('.message p').innerText()).toContain('roster.json');
    await choose('#openCases', example('cases'));
    await expect.poll(() => page.locator('.file b').innerText()).toBe('cases.json');
    const waiting = page.waitForEvent('download');
    await page.locator('#save').click();
    expect(JSON.parse(await textOf(await waiting))).toEqual(
      JSON.parse(readFileSync(example('cases'), 'utf8')),
    );
    expect([opened.complaints, opened.strangers]).toEqual([[], []]);
  });

  it('says what is wrong with a file, and keeps what is open', async () => {
    const { page } = opened;
    const path = join(files, 'other.json');
    const title = await page.title();
    for (const content of ['not JSON', '{"format":"lunzhi/1"}', '{"format":"lunzhi-cases/1"}']) {
      writeFileSync(path, content);
      await choose('#openCases', path);
      await expect
        .poll(() => page.locator('.message[role=alert]').innerText())
        .toMatch(/没有打开|原来的还在/);
      await page.locator('#dismiss').click();
    }
    expect(await page.locator('.file b').innerText()).toBe('cases.json');
    expect(await page.title()).toBe(title);
  });
});
