import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { advice, findChromium } from './chromium.js';

/** What the tests of pages share: one browser, and a folder in which each page is built once. */
export default async function setup(project) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(advice);
  const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox'], host: '127.0.0.1' });
  const folder = mkdtempSync(join(tmpdir(), 'lunzhi-pages-'));
  project.provide('browser', server.wsEndpoint());
  project.provide('built', folder);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
}
