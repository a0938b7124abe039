import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from './chromium.js';
import { indexedPng } from './pictures/png.js';
import { sources } from './sources.js';

// Makes docs/pictures anew: the elements with the first example. `--all DIR` makes every view in both themes instead.
const root = join(import.meta.dirname, '..');
const size = { width: 1366, height: 900 };

const keys = async (page, ...pressed) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const within = (page, selector) => page.locator(`roster-editor ${selector}`);
const tab = (name) => async (page) => {
  await within(page, `#tab-${name}`).click();
  await page.waitForTimeout(400);
};
const panel = (name) => async (page) => {
  await within(page, `roster-panel #${name}`).click();
  await page.waitForTimeout(300);
};
const focus = (page) => page.evaluate(() => document.querySelector('roster-editor').focus());
const exchange = async (page) => {
  await focus(page);
  await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'm', 'PageDown', 'ArrowDown', 'm');
  await within(page, '.exchange li').first().waitFor();
};

/** What leads from the list to each view. */
const views = {
  list: async () => undefined,
  combobox: async (page) => {
    await focus(page);
    await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await within(page, 'roster-combobox [role=option]').first().waitFor();
    await keys(page, 'ArrowDown');
  },
  month: tab('month'),
  year: tab('year'),
  services: panel('services'),
  issues: panel('issues'),
  ledger: panel('ledger'),
  exchange,
  pointing: async (page) => {
    await focus(page);
    await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'm', 'PageDown', 'ArrowDown');
    await within(page, '.message b').waitFor();
  },
  substitute: async (page) => {
    await focus(page);
    await keys(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'd');
    await within(page, '.proposal').first().waitFor();
    await within(page, '.substitute [name=reason]').fill('因公外出');
    await within(page, '.substitute .acts .line').first().click();
    await within(page, '.letter').first().waitFor();
  },
  proof: async (page) => {
    await within(page, '.headline p .link').click();
    await within(page, '.proof li').first().waitFor();
  },
  solving: async (page) => {
    await focus(page);
    await keys(page, 'F9');
    await within(page, '.veil roster-solving').waitFor();
    await page.waitForTimeout(350);
  },
  compare: async (page) => {
    await page.evaluate(() => {
      const editor = document.querySelector('roster-editor');
      const { id: leader } = editor.view.leaders[22];
      return editor.session.act({ kind: 'add-absence', leader, from: '2024-03-01', to: '2024-06-30' });
    });
    await focus(page);
    await keys(page, 'F9');
    await within(page, 'roster-diff .btn.primary').waitFor({ timeout: 60_000 });
    await within(page, 'roster-diff tr.is-taken').waitFor({ timeout: 60_000 });
  },
  keys: async (page) => {
    await within(page, '.hints .link').click();
    await within(page, '.help').waitFor();
  },
};

/** What a view is of, unless the editor in the middle of the year. */
const shown = { board: 'board', solving: 'draft', list: 'published', proof: 'published' };

/** Name of the picture: view, theme, language unless Chinese. */
const chosen = {
  list: ['list', 'light'],
  'list.en': ['list', 'light', 'en'],
  'proof.en': ['proof', 'light', 'en'],
  'exchange.en': ['exchange', 'light', 'en'],
  'substitute.en': ['substitute', 'light', 'en'],
  'compare.en': ['compare', 'light', 'en'],
  exchange: ['exchange', 'light'],
  substitute: ['substitute', 'light'],
  year: ['year', 'dark'],
  month: ['month', 'light'],
  compare: ['compare', 'light'],
  proof: ['proof', 'light'],
  board: ['board', 'light'],
};

const allAt = process.argv.indexOf('--all');
const folder = allAt < 0 ? join(root, 'docs/pictures') : process.argv[allAt + 1];
const pictures =
  allAt < 0
    ? chosen
    : Object.fromEntries(
        [...Object.keys(views), 'board'].flatMap((view) =>
          ['light', 'dark'].map((theme) => [`${view}-${theme}`, [view, theme]]),
        ),
      );

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: sources },
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const [name, [view, theme, language = 'zh-CN']] of Object.entries(pictures)) {
    const page = await browser.newPage({ viewport: size, colorScheme: theme });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    const asked = new URLSearchParams({ theme, language, show: shown[view] ?? 'editor' });
    await page.goto(`${server.resolvedUrls.local[0]}scripts/pictures/page.html?${asked}`);
    await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
    await page.waitForTimeout(600);
    await views[view]?.(page);
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const pixels = await page.evaluate(
      async (data) => {
        const image = await createImageBitmap(await (await fetch(data)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawn = canvas.getContext('2d');
        drawn.drawImage(image, 0, 0);
        let text = '';
        const { data: bytes } = drawn.getImageData(0, 0, image.width, image.height);
        for (let at = 0; at < bytes.length; at += 32768)
          text += String.fromCharCode(...bytes.subarray(at, at + 32768));
        return btoa(text);
      },
      `data:image/png;base64,${shot.toString('base64')}`,
    );
    const png = indexedPng(Buffer.from(pixels, 'base64'), size.width, size.height);
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}.png: ${(png.length / 1000).toFixed(0)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
