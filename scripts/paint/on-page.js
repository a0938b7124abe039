import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../chromium.js';
import { sources } from '../sources.js';

const root = join(import.meta.dirname, '..', '..');

/**
 * Opens a page of this repository in a browser, with lit as it is for production. Frames come as soon as they can, so that
 * no wait for the screen's next turn is counted.
 *
 * @param address below the root
 * @param use what is done with the page once it says that it is ready
 */
export async function onPage(address, use) {
  process.env.NODE_ENV = 'production';
  const server = await createServer({
    root,
    configFile: false,
    mode: 'production',
    cacheDir: join(root, 'node_modules', '.vite-paint'),
    logLevel: 'error',
    resolve: { alias: sources },
    server: { port: 0, host: '127.0.0.1' },
    worker: { format: 'es' },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${server.resolvedUrls.local[0]}${address}`);
    await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
    return await use(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Median and the time within which 9 of 10 were done, in milliseconds. */
export function figuresOf(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { median: at(0.5), most: at(0.9), count: sorted.length };
}
