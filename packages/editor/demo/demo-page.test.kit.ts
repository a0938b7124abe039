import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntry, type LedgerEntry, plan, propose, type Roster } from '@lunzhi/core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import example from '../../../examples/01-dongan-2024/document.json';
import config from './vite.config.ts';
import {
  builtOnce,
  type OpenedPage,
  openBrowser,
  openPage,
  serveFolder,
  textOf,
} from '../src/testing/open-page.ts';

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html lunzhi";
let files: string;
/** The page that a test finds open. */
export let page: Page;

/** The page as it is built. */
export const ofYear = (): Promise<string> =>
  builtOnce('demo', (folder) =>
    build({
      ...config,
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      // said outright: lit as it is for production
      resolve: { ...config.resolve, conditions: ['module', 'browser', 'production'] },
      build: { ...config.build, outDir: folder },
    }),
  );

/** The same with no more than the first month of its example, which is planned in a fraction of the time. */
export const ofMonth = (): Promise<string> =>
  builtOnce('demo-month', async (folder) => {
    cpSync(await ofYear(), folder, { recursive: true });
    const assets = join(folder, 'assets');
    const chunk = readdirSync(assets).find((name) => /^document-.*\.js$/.test(name))!;
    writeFileSync(join(assets, chunk), `export default ${JSON.stringify(firstMonth())}`);
  });

function firstMonth(): unknown {
  const to = '2024-01-31';
  const isWithin = ({ from }: { readonly from: string }): boolean => from <= to;
  return {
    ...example,
    period: { from: '2024-01-01', to },
    protectionPeriods: example.protectionPeriods.filter(isWithin),
    leaders: example.leaders.map((leader) => ({
      ...leader,
      absences: leader.absences.filter(isWithin),
    })),
  };
}

/**
 * Opens the page for the tests that follow, with so much of its example. Each finds it with the same roster, opened from a
 * file, and in the list.
 */
export function openForAll(span: 'month' | 'year' = 'month'): void {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let opened: OpenedPage;
  let today: string;
  let begun: string;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveFolder(await (span === 'year' ? ofYear() : ofMonth()), policy);
    files = mkdtempSync(join(tmpdir(), 'lunzhi-files-'));
    opened = await openPage(browser, `${server.address}/index.html?example`);
    ({ page } = opened);
    await isShown();
    today = await page.locator('#today').inputValue();
    await withoutFilePickers();
    begun = (await downloaded(save)).text;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(files, { recursive: true });
  });
  beforeEach(async () => {
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.accept());
    if (page.url() !== `${server.address}/index.html?example`) {
      await page.goto(`${server.address}/index.html?example`);
      await isShown();
    }
    await withoutFilePickers();
    await page.evaluate(() => {
      document.querySelectorAll('dialog').forEach((dialog) => dialog.close());
      // what was printed stays in a page without a printer
      document.querySelectorAll('iframe').forEach((sheet) => sheet.remove());
      document.querySelector('roster-editor')!.tab = 'list';
    });
    if ((await page.locator('html').getAttribute('lang')) !== 'zh-CN') await ofMenu('#language');
    await choose('#open', 'begun.json', begun);
    await expect.poll(() => page.locator('.file b').textContent()).toBe('begun.json');
    await asToday(today);
    await isShown();
    page.removeAllListeners('dialog');
  });
  afterEach(() => {
    const wrong = [...opened.strangers.splice(0), ...opened.complaints.splice(0)];
    if (wrong.length > 0) throw new Error(`The page complained: ${wrong.join('\n')}`);
  });
}

/** As in browsers that know no more than file inputs and downloads. */
const withoutFilePickers = (): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
const isShown = (): Promise<void> => page.locator('roster-list tr[data-shift]').first().waitFor();
const save = (): Promise<void> => ofMenu('#save');

export const rows = (): Promise<number> => page.locator('roster-list tr[data-shift]').count();

/** Opens the menu of the file. */
export async function unfold(): Promise<void> {
  if (!(await page.locator('.menu[open]').count())) await page.locator('.menu summary').click();
}

export async function ofMenu(button: string): Promise<void> {
  await unfold();
  await page.locator(button).click();
}

export async function asToday(date: string): Promise<void> {
  await unfold();
  await page.locator('#today').fill(date);
  await page.locator('.menu summary').click();
}

/** The window of the screen in the hall, opened from the menu. */
export async function openHall(): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await ofMenu('#hall');
  return opening;
}

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
  await ofMenu(button);
  await (await chooser).setFiles(path);
}

export async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

export const by = { at: '2024-02-20T09:00:00+08:00', author: '县信访局' };

let planned: ReturnType<typeof plan> | undefined;

/** Two weeks that were published, with one day handed over since, and what was entered after that. */
export async function lived(more: readonly LedgerEntry[] = []): Promise<Roster> {
  planned ??= plan({
    format: 'lunzhi/1',
    title: '两周接访安排',
    jurisdiction: { id: 'x', name: '某县', level: 'county' },
    issuer: '县信访局',
    issuedOn: '2024-02-20',
    period: { from: '2024-03-04', to: '2024-03-15' },
    leaders: Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, name: `副县长${index + 1}` })),
  });
  const outcome = await planned;
  if (outcome.status === 'refused') throw new Error('The document has errors.');
  const entry = propose(outcome.roster, { date: '2024-03-06', today: '2024-02-20' }).places[0]!
    .substitutes[0]!.entry;
  let { roster } = outcome;
  for (const own of [
    { kind: 'approved', ...by, by: '联席会议', on: '2024-02-20' },
    { kind: 'published', ...by, version: 1, through: '2024-03-15' },
    { ...entry, ...by, reason: '陪同调研' },
    ...more,
  ] as LedgerEntry[])
    ({ roster } = appendEntry(roster, own) as { roster: Roster });
  return roster;
}

export async function openExports(): Promise<void> {
  await page.evaluate(() => {
    const editor = document.querySelector('roster-editor')!.shadowRoot!;
    [...editor.querySelectorAll('.tools button')]
      .find((button) => button.textContent?.includes('导出'))!
      .dispatchEvent(new MouseEvent('click'));
  });
  await page.locator('dialog').waitFor();
  // what no clerk needs is folded
  await page.locator('dialog details summary').click();
}

export const exported = async (id: string): Promise<string> =>
  (await downloaded(() => page.locator(`[data-export=${id}]`).click())).text;
