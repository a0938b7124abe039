import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
} from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens that all tests of pages share: see `scripts/pages.js`. */
    readonly browser: string;
    /** The folder in which pages are built. */
    readonly built: string;
  }
}

/** The browser that all tests of pages share; closing it ends what was opened here alone. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** A folder with what `build` writes there; all files of a run share it, and the first to ask builds it. */
export async function builtOnce(name: string, build: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(inject('built'), name);
  for (;;) {
    if (existsSync(folder)) return folder;
    try {
      mkdirSync(`${folder}.being`);
      break;
    } catch {
      await sleep(50);
    }
  }
  try {
    // another file may have been done with it in between
    if (existsSync(folder)) return folder;
    const being = mkdtempSync(`${folder}-`);
    await build(being);
    renameSync(being, folder);
    return folder;
  } finally {
    rmdirSync(`${folder}.being`);
  }
}

export const textOf = async (download: Download): Promise<string> => text(await download.createReadStream());

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a folder on this machine alone, with a content security policy. */
export async function serveFolder(
  folder: string,
  policy: string,
): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, normalize(new URL(url, 'http://localhost').pathname));
    if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page or its policy complained of. */
  readonly complaints: string[];
  /** Addresses that were asked for and are not the page's own. */
  readonly strangers: string[];
}

/** Gives an old browser, in the driver's world alone, what the driver needs of newer ones; the page gets nothing. */
async function helpDriver(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  client.on('Runtime.executionContextCreated', ({ context: { id: contextId, name } }) => {
    if (!name.startsWith('__playwright')) return;
    const expression = 'Element.prototype.checkVisibility ??= function () { return true; }';
    client.send('Runtime.evaluate', { contextId, expression }).catch(() => {});
  });
  await client.send('Runtime.enable');
}

/** Opens an address in a window of its own and writes down what goes wrong there. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error('refused by policy', violatedDirective, blockedURI),
    );
  });
  const page = await context.newPage();
  await helpDriver(page);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const { protocol, host } = new URL(address);
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn =
      ['blob:', 'data:'].includes(url.protocol) || (url.protocol === protocol && url.host === host);
    if (!isOwn) strangers.push(request.url());
  });
  await page.goto(address);
  return { page, complaints, strangers };
}

/** Opens every tab of the panel; those that show nothing. */
export async function emptyTabs(page: Page): Promise<string[]> {
  const empty: string[] = [];
  for (const tab of await page.locator('roster-panel [role=tab]').all()) {
    await tab.click();
    const name = (await tab.getAttribute('id'))!.replace('tab-', '');
    const shown = page.locator(`roster-panel roster-${name}`);
    const hasText = (): Promise<boolean> =>
      shown.evaluate((own) => (own.shadowRoot?.textContent ?? '').trim() !== '');
    for (let turn = 0; turn < 250 && !(await hasText()); turn += 1) await page.waitForTimeout(20);
    if (!(await hasText())) empty.push(name);
  }
  return empty;
}
